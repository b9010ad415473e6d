import { useState } from 'react';
import { refusedBoxes } from '@domain/outbox/recipients.ts';
import type { OutboxRow } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { showDone } from '@ui/layers/toast-store.ts';
import { useHalfTyped } from '@ui/tasks/half-typed.ts';
import { useText } from '@ui/environment/use-text.ts';
import { sayRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { MailFields } from '../../mailing/mail-fields.tsx';
import { changesOf, dayAndTime, mailFaults, type MailForm } from '../../mailing/mail-form.ts';
import { useAround } from '../../mailing/use-around.ts';
import { nextWords } from '../../mailing/message-words.ts';
import { useCompany } from '../../use-company.ts';

interface EditMessageProps {
  message: OutboxRow;
  title: string;
  onDone: () => void;
  onClose: () => void;
}

const formOf = ({ to, cc, subjectLine, text, notBefore }: OutboxRow, zone: string, now: number): MailForm => {
  const isLater = notBefore !== null && Date.parse(notBefore) > now;
  const planned = isLater ? dayAndTime(notBefore, zone) : ({ day: '', time: '08:00' } as const);
  return { to, cc, subjectLine, text, isLater, ...planned };
};

/** O16: to those only who did not get it, and at once. */
const forThose = (message: OutboxRow): OutboxRow => ({
  ...message,
  to: refusedBoxes(message),
  cc: [],
  notBefore: null,
});

/**
 * Recipients, subject and text of a message that has not left; saving begins its way anew. Of one that left, for those who
 * did not get it.
 */
export function EditMessage({ message, title, onDone, onClose }: EditMessageProps) {
  const t = useText('outbox');
  const words = useText('words');
  const { outbox } = useServices();
  const around = useAround();
  const zone = useCompany()?.timeZone ?? 'UTC';
  const isResent = message.state === 'accepted';
  const [before] = useState(() => (isResent ? forThose(message) : message));
  const [form, setForm] = useState(() => formOf(before, zone, Date.now()));
  const [isTyped, setTyped] = useState(false);
  useHalfTyped(isTyped);
  const [wasTried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  const faults = mailFaults(form, zone, around.now);
  const save = async () => {
    setTried(true);
    if (faults.length > 0) return;
    setBusy(true);
    const changes = changesOf(form, before, zone);
    const saved = await (isResent ? outbox.resend(message.id, changes) : outbox.edit(message.id, changes));
    setBusy(false);
    if (!saved.ok) return setRefusal(await sayRefusal(saved.error));
    showDone(t('saved'));
    onDone();
  };
  return (
    <Dialog
      title={title}
      size="side"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onDone}>{words('cancel')}</Button>
          <Button variant="filled" busy={busy} onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      {message.trouble && <Callout tone="warning">{nextWords(t, message, around)}</Callout>}
      {refusal !== '' && (
        <Callout tone="error" live>
          {refusal}
        </Callout>
      )}
      <MailFields
        form={form}
        faults={wasTried ? faults : []}
        onForm={(part) => {
          setTyped(true);
          setForm((now) => ({ ...now, ...part }));
        }}
      />
    </Dialog>
  );
}
