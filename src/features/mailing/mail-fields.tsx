import { useState } from 'react';
import { Button } from '@ui/signs/button.tsx';
import { DateField } from '@ui/fields/date-field.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { TextArea } from '@ui/fields/text-area.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useToday } from '../use-company.ts';
import type { MailFault, MailForm } from './mail-form.ts';
import { RecipientsField } from './recipients-field.tsx';

interface MailFieldsProps {
  form: MailForm;
  onForm: (part: Partial<MailForm>) => void;
  /** Shown at their fields. */
  faults: readonly MailFault[];
}

const TEXT_ROWS = 9;

/** To, copy, subject, text and when: the same for a mail to come and for one that waits. */
export function MailFields({ form, onForm, faults }: MailFieldsProps) {
  const t = useText('outbox');
  const [hasCc, setHasCc] = useState(form.cc.length > 0);
  const at = (field: MailFault['field']) => {
    const fault = faults.find((one) => one.field === field);
    if (!fault) return undefined;
    return fault.key === 'addressWrong' ? t('addressWrong', { value: fault.value }) : t(fault.key);
  };
  return (
    <>
      <RecipientsField label={t('to')} boxes={form.to} error={at('to')} onChange={(to) => onForm({ to })} />
      {hasCc ? (
        <RecipientsField label={t('cc')} boxes={form.cc} error={at('cc')} onChange={(cc) => onForm({ cc })} />
      ) : (
        <div>
          <Button variant="subtle" icon="plus" onClick={() => setHasCc(true)}>
            {t('addCc')}
          </Button>
        </div>
      )}
      <TextInput
        label={t('subject')}
        value={form.subjectLine}
        onChange={(subjectLine) => onForm({ subjectLine })}
      />
      <TextArea label={t('text')} rows={TEXT_ROWS} value={form.text} onChange={(text) => onForm({ text })} />
      <WhenField form={form} onForm={onForm} error={at('time')} />
    </>
  );
}

function WhenField({
  form,
  onForm,
  error,
}: Pick<MailFieldsProps, 'form' | 'onForm'> & { error: string | undefined }) {
  const t = useText('outbox');
  const today = useToday();
  return (
    <div className="q-stack">
      <SegmentedControl
        label={t('when')}
        value={form.isLater ? 'later' : 'now'}
        options={[
          { value: 'now', label: t('now') },
          { value: 'later', label: t('atATime') },
        ]}
        onChange={(value) => onForm({ isLater: value === 'later' })}
      />
      {form.isLater && (
        <>
          <div className="q-fields is-paired">
            <DateField
              label={t('day')}
              today={today}
              min={today}
              value={form.day}
              onChange={(day) => onForm({ day })}
            />
            <TextInput
              label={t('time')}
              type="time"
              value={form.time}
              error={error}
              onChange={(time) => onForm({ time })}
            />
          </div>
          <p className="q-tiny q-muted">{t('sealedHint')}</p>
        </>
      )}
    </div>
  );
}
