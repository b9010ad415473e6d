import { useState } from 'react';
import type { MailPreview } from '@services/services.ts';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { MailPage } from './mail-page.tsx';

/** Subject, HTML form and plain text as the customer gets them. */
export function MailPreviewPane({ preview, refusal }: { preview: MailPreview | undefined; refusal: string }) {
  const t = useText('mails');
  const reasonOf = useRefusal();
  const [form, setForm] = useState<'html' | 'text'>('html');
  if (refusal !== '') {
    return (
      <p role="alert" className="q-small q-bad">
        {refusal}
      </p>
    );
  }
  if (!preview) return <output className="q-small q-muted">{t('previewing')}</output>;
  return (
    <section className="mails-preview" aria-label={t('preview')}>
      <div className="mails-preview-head">
        <span className="q-tiny q-muted">
          {preview.triedOn === '' ? t('triedOnExample') : t('triedOn', { number: preview.triedOn })}
        </span>
        <SegmentedControl
          label={t('form')}
          hideLabel
          value={form}
          onChange={setForm}
          options={[
            { value: 'html', label: t('formHtml') },
            { value: 'text', label: t('formText') },
          ]}
        />
      </div>
      <p className="mails-subject">
        <span className="q-tiny q-muted">{t('subject')}</span>
        <b>{preview.subjectLine}</b>
      </p>
      {form === 'html' ? <MailPage page={preview.page} /> : <pre className="mails-text">{preview.text}</pre>}
      {preview.notes.map((note) => (
        <p key={note.reason} className="mails-note">
          {reasonOf(note)}
        </p>
      ))}
    </section>
  );
}
