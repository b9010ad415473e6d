import './mailing.css';
import { useState } from 'react';
import type { MessageTarget } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { ByHand } from './by-hand.tsx';
import { SendMail } from './send-mail.tsx';
import { useComposed } from './use-composed.ts';
import { useRelay } from './use-around.ts';

interface SendDialogProps {
  target: MessageTarget;
  /** As people know it: `F-2026-0421`. */
  name: string;
  onClose: () => void;
}

/** B13, F6: a document on its way to its reader: by mail where a relay is paired, else by hand first. */
export function SendDialog({ target, name, onClose }: SendDialogProps) {
  const t = useText('outbox');
  const relay = useRelay();
  const [way, setWay] = useState<'mail' | 'hand' | null>(null);
  if (relay === undefined) return null;
  const shown = way ?? (relay === null ? 'hand' : 'mail');
  const title = target.kind === 'test' ? t('sendTitleTest') : t('sendTitle', { name });
  if (shown === 'mail') {
    return (
      <MailDialog
        target={target}
        title={title}
        name={name}
        onByHand={() => setWay('hand')}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={title} onClose={onClose}>
      {relay === null && <p className="q-small">{t('noRelayText')}</p>}
      <ByHand target={target} onSent={onClose} />
      <div className="q-row is-wrapping">
        {relay === null ? (
          <>
            <Button variant="subtle" href="/settings/mail">
              {t('pairRelay')}
            </Button>
            <Button variant="subtle" onClick={() => setWay('mail')}>
              {t('queueForRelay')}
            </Button>
          </>
        ) : (
          <Button variant="subtle" icon="mail" onClick={() => setWay('mail')}>
            {t('sendMenu')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

interface MailDialogProps extends SendDialogProps {
  title: string;
  onByHand: () => void;
}

/** The mail is composed first; why it cannot be is said in its place. */
function MailDialog({ target, title, name, onByHand, onClose }: MailDialogProps) {
  const t = useText('outbox');
  const { message, refusal } = useComposed(target);
  if (message) {
    return (
      <SendMail
        target={target}
        title={title}
        name={name}
        composed={message}
        onByHand={onByHand}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={title} onClose={onClose}>
      {refusal ? (
        <p role="alert" className="q-bad">
          {refusal}
        </p>
      ) : (
        <output className="q-muted">{t('composing')}</output>
      )}
    </Dialog>
  );
}
