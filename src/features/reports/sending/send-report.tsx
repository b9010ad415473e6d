import { useState } from 'react';
import type { Manager } from '@domain/managers/manager.ts';
import type { ReportFor } from '@services/contracts/managers.ts';
import type { ReportQuery } from '@services/services.ts';
import { languages } from '@i18n/languages.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useRelay } from '../../mailing/use-around.ts';
import { useServices } from '../../services-context.ts';
import { isSubscribed, readersOf, type SentReport } from './choices.ts';
import { HandOver } from './hand-over.tsx';
import { useSending } from './use-sending.ts';

interface SendReportProps {
  what: ReportQuery | { madeId: string };
  report: SentReport;
  title: string;
  onClose: () => void;
}

/** A7, A12: this report to managers: through the outbox where a relay is paired, else by hand first. */
export function SendReport({ what, report, title, onClose }: SendReportProps) {
  const t = useText('reports');
  const outbox = useText('outbox');
  const relay = useRelay();
  const services = useServices();
  const { data: all } = useLive('managers', () => services.managers.list());
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null);
  const [letters, setLetters] = useState<readonly ReportFor[]>([]);
  const { make, send, busy, refusal } = useSending(what, title);
  if (!all || relay === undefined) return null;
  const readers = readersOf(all, report);
  const usual = readers.filter((manager) => isSubscribed(manager, report)).map(({ id }) => id);
  const ids = readers.map(({ id }) => id).filter((id) => (picked ?? new Set(usual)).has(id));
  const heading = t('sendTitle', { title });
  if (letters.length > 0) return <HandOver title={heading} letters={letters} onClose={onClose} />;
  const nobody = ids.length === 0 ? t('sendNobody') : undefined;
  const byHand = (
    <Button
      variant={relay === null ? 'filled' : 'subtle'}
      icon={relay === null ? 'share' : undefined}
      busy={busy}
      unavailable={nobody}
      onClick={() => void make(ids, setLetters)}
    >
      {relay === null ? t('sendByHand') : outbox('byHandToo')}
    </Button>
  );
  const mail = (
    <Button
      variant={relay === null ? 'subtle' : 'filled'}
      icon={relay === null ? undefined : 'send'}
      busy={busy}
      unavailable={nobody}
      onClick={() => void send(ids, onClose)}
    >
      {relay === null ? t('sendToOutbox') : t('sendConfirm', { count: ids.length })}
    </Button>
  );
  return (
    <Dialog
      title={heading}
      onClose={onClose}
      foot={readers.length > 0 && (relay === null ? [mail, byHand] : [byHand, mail])}
    >
      {refusal !== '' && (
        <Callout tone="error" live>
          {refusal}
        </Callout>
      )}
      {readers.length === 0 ? (
        <EmptyState
          title={t('noReaders')}
          acts={<Button href="/automation/managers?open=new">{t('addReader')}</Button>}
        >
          {t('noReadersHint')}
        </EmptyState>
      ) : (
        <>
          <p>
            {report.language === undefined
              ? t('sendWords')
              : t('sendWordsMade', { language: languages[report.language] })}
          </p>
          {relay === null && <p className="q-small q-muted">{t('sendNoRelay')}</p>}
          <fieldset className="reports-readers">
            <legend className="q-field-label">{t('sendWho')}</legend>
            {readers.map((manager) => (
              <Checkbox
                key={manager.id}
                label={manager.name}
                hint={readerWords(manager)}
                checked={ids.includes(manager.id)}
                onChange={(isOn) =>
                  setPicked(new Set(isOn ? [...ids, manager.id] : ids.filter((id) => id !== manager.id)))
                }
              />
            ))}
          </fieldset>
        </>
      )}
    </Dialog>
  );

  function readerWords(manager: Manager): string {
    const facts = [manager.email, languages[manager.language]];
    return (isSubscribed(manager, report) ? [...facts, t('subscribed')] : facts).join(' · ');
  }
}
