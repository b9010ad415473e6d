import './by-hand.css';
import { useState } from 'react';
import type { HandWay } from '@domain/outbox/message.ts';
import type { ComposedMessage } from '@services/mail/composed.ts';
import type { MessageTarget } from '@services/services.ts';
import { Icon } from '@ui/signs/icon.tsx';
import type { IconName } from '@ui/signs/icons.ts';
import { sharesFiles } from '@ui/files/share-file.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { HandQuestion } from './hand-question.tsx';
import { useComposed } from './use-composed.ts';
import { useHandWays } from './use-hand-ways.ts';

interface ByHandProps {
  target: MessageTarget;
  /** It was recorded as sent. */
  onSent: () => void;
}

const signs: readonly [HandWay, IconName][] = [
  ['share', 'share'],
  ['email-draft', 'mail'],
  ['mail-program', 'edit'],
  ['whatsapp', 'chat'],
  ['download', 'download'],
  ['print', 'print'],
];

/** F6: the ways out of the house that need no relay; after each it is asked once whether it was sent. */
export function ByHand({ target, onSent }: ByHandProps) {
  const t = useText('by-hand');
  const reasonOf = useRefusal();
  const { message, refusal } = useComposed(target);
  const [taken, setTaken] = useState<HandWay | null>(null);
  if (refusal) {
    return (
      <p role="alert" className="q-small q-bad">
        {refusal}
      </p>
    );
  }
  if (!message) return <output className="q-small q-muted">{t('preparing')}</output>;
  if (taken) {
    return <HandQuestion target={target} way={taken} onSent={onSent} onNotYet={() => setTaken(null)} />;
  }
  const findings = message.findings.filter(({ reason }) => reason !== 'mail-sender-missing');
  return (
    <div className="q-stack">
      <p className="q-small q-muted">
        {message.to.length === 0
          ? t('toNobody')
          : t('to', { names: message.to.map(({ address }) => address).join(', ') })}
      </p>
      {findings
        .filter(({ reason }) => reason !== 'mail-recipient-missing')
        .map((finding) => (
          <p key={finding.reason} className="q-small q-muted">
            {reasonOf(finding)}
          </p>
        ))}
      <Ways target={target} message={message} onTaken={setTaken} />
    </div>
  );
}

function Ways({
  target,
  message,
  onTaken,
}: {
  target: MessageTarget;
  message: ComposedMessage;
  onTaken: (way: HandWay) => void;
}) {
  const t = useText('by-hand');
  const take = useHandWays(target, message);
  const [busy, setBusy] = useState(false);
  const sharing = sharesFiles();
  const whyNot: Partial<Record<HandWay, string>> = {
    ...(!sharing && { share: t('shareNone') }),
    ...(!navigator.pdfViewerEnabled && { print: t('printNone') }),
  };
  const go = async (way: HandWay) => {
    if (busy || whyNot[way] !== undefined) return;
    setBusy(true);
    const isOut = await take(way);
    setBusy(false);
    if (isOut) onTaken(way);
  };
  const noteOf = (way: HandWay) =>
    whyNot[way] ?? t(way === 'whatsapp' && sharing ? 'whatsapp-share-note' : `${way}-note`);
  return (
    <ul className="hand-ways" aria-label={t('ways')}>
      {signs.map(([way, icon]) => (
        <li key={way}>
          <button
            type="button"
            className="hand-way"
            aria-disabled={whyNot[way] === undefined ? undefined : true}
            onClick={() => void go(way)}
          >
            <Icon name={icon} />
            <span>
              <b>{t(way)}</b>
              <small>{noteOf(way)}</small>
            </span>
            {whyNot[way] === undefined && <Icon name="chevron-right" small />}
          </button>
        </li>
      ))}
    </ul>
  );
}
