import { useState } from 'react';
import { addDays } from '@domain/dates/calendar.ts';
import { ok } from '@domain/result.ts';
import { formatBytes } from '@i18n/format/bytes.ts';
import { isGrave, type ComposedMessage } from '@services/mail/composed.ts';
import type { MessageTarget } from '@services/services.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { Dialog } from '@ui/layers/dialog.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { leaveThen, useHalfTyped } from '@ui/tasks/half-typed.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useCompany, useToday } from '../use-company.ts';
import { FileLinks } from './file-links.tsx';
import { MailFields } from './mail-fields.tsx';
import { mailFaults, type MailForm } from './mail-form.ts';
import { useAround, useRelay } from './use-around.ts';
import { useEnqueue } from './use-enqueue.ts';

interface SendMailProps {
  target: MessageTarget;
  title: string;
  name: string;
  composed: ComposedMessage;
  onByHand: () => void;
  onClose: () => void;
}

/** What is said at the field of the recipients, not above. */
const atTheField = new Set(['mail-recipient-missing', 'address-invalid']);

/** The mail as it would leave, to look over and to change. */
export function SendMail({ target, title, name, composed, onByHand, onClose }: SendMailProps) {
  const t = useText('outbox');
  const reasonOf = useRefusal();
  const zone = useCompany()?.timeZone ?? 'UTC';
  const today = useToday();
  const { now } = useAround();
  const relay = useRelay();
  const [form, setForm] = useState<MailForm>(() => ({
    to: composed.to,
    cc: composed.cc,
    subjectLine: composed.subjectLine,
    text: composed.text,
    isLater: false,
    day: addDays(today, 1),
    time: '08:00',
  }));
  const [keeps, setKeeps] = useState(true);
  const [isTyped, setTyped] = useState(false);
  const typed = useHalfTyped(isTyped);
  const [wasTried, setTried] = useState(false);
  const { enqueue, busy, refusal } = useEnqueue(target, name, () => {
    typed.forget();
    onClose();
  });
  const faults = mailFaults(form, zone, now);
  const findings = composed.findings.filter(({ reason }) => !atTheField.has(reason));
  const lacksSender = findings.find(isGrave);
  const isNew = composed.to.length === 0 && composed.customerId !== '';
  const send = () => {
    setTried(true);
    if (faults.length === 0) void enqueue(form, composed, isNew && keeps);
  };
  return (
    <Dialog
      title={title}
      onClose={() => void leaveThen(onClose)}
      foot={
        <>
          <Button variant="subtle" onClick={() => void leaveThen(onByHand)}>
            {t('byHandToo')}
          </Button>
          <Button
            variant="filled"
            icon="send"
            takesFocus={composed.to.length > 0}
            busy={busy}
            unavailable={lacksSender && t('senderMissing')}
            onClick={send}
          >
            {t(form.isLater ? 'sendLater' : 'sendNow')}
          </Button>
        </>
      }
    >
      {refusal !== '' && (
        <Callout tone="error" live>
          {refusal}
        </Callout>
      )}
      {relay?.isTestMailbox && <Callout tone="warning">{t('testMailbox')}</Callout>}
      {findings.map((finding) => (
        <Callout
          key={finding.reason}
          tone="warning"
          acts={isGrave(finding) && <Button href="/settings/mail">{t('toSettings')}</Button>}
        >
          {reasonOf(finding)}
        </Callout>
      ))}
      <MailFields
        form={form}
        faults={wasTried ? faults : []}
        onForm={(part) => {
          setTyped(true);
          setForm((before) => ({ ...before, ...part }));
        }}
      />
      {isNew && form.to.length > 0 && (
        <Checkbox
          checked={keeps}
          label={t('keepAddress', { name: composed.recipientName })}
          onChange={setKeeps}
        />
      )}
      <Attached composed={composed} />
    </Dialog>
  );
}

function Attached({ composed: { files } }: { composed: ComposedMessage }) {
  const t = useText('outbox');
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <div className="q-stack">
      <span className="q-field-label">{t('files')}</span>
      <FileLinks
        files={files.map(({ fileName, contentType, bytes }) => ({
          name: fileName,
          note: formatBytes(bytes.length, language),
          open: async () => ok(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: contentType })),
        }))}
      />
    </div>
  );
}
