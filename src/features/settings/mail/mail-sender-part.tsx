import { senderOf } from '@domain/parties/mail-settings.ts';
import type { MailSettings } from '@domain/parties/parties.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { Section } from '@ui/page/section.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { SaveBar } from '../save-bar.tsx';
import { useCompanyDraft, type CompanyDraft } from '../use-company-draft.ts';
import { TestMail } from './test-mail.tsx';

function MailText({
  draft,
  field,
  label,
  hint,
  placeholder,
}: {
  draft: CompanyDraft;
  field: keyof MailSettings;
  label: string;
  hint: string;
  placeholder?: string;
}) {
  const { mail } = draft.company;
  return (
    <TextInput
      label={label}
      hint={hint}
      placeholder={placeholder}
      inputMode={field === 'senderName' ? 'text' : 'email'}
      autoComplete="off"
      value={mail[field]}
      error={draft.faultAt(`mail.${field}`)}
      onChange={(value) => draft.change({ mail: { ...mail, [field]: value.trimStart() } })}
    />
  );
}

/** "Send me a copy": to the company's own address, or another one. */
function CopyField({ draft }: { draft: CompanyDraft }) {
  const t = useText('mails');
  const { mail, email } = draft.company;
  const usual = mail.senderAddress || email;
  const turn = (on: boolean) => draft.change({ mail: { ...mail, copyTo: on ? usual : '' } });
  return (
    <div className="q-stack">
      <Checkbox
        checked={mail.copyTo !== ''}
        label={t('copy')}
        hint={usual === '' ? t('copyNeedsAddress') : t('copyHint')}
        onChange={turn}
      />
      {mail.copyTo !== '' && <MailText draft={draft} field="copyTo" label={t('copyTo')} hint="" />}
    </div>
  );
}

/** From whom mails are, and where answers go. */
export function MailSenderPart() {
  const t = useText('mails');
  const draft = useCompanyDraft();
  if (!draft) return null;
  const { name, email } = draft.company;
  const sender = senderOf(draft.company);
  return (
    <>
      <Section title={t('sender')} acts={<TestMail isReady={sender.address !== '' && !draft.isChanged} />}>
        <div className="q-stack">
          <div className="q-fields">
            <MailText
              draft={draft}
              field="senderName"
              label={t('senderName')}
              hint={t('senderNameHint')}
              placeholder={name}
            />
            <MailText
              draft={draft}
              field="senderAddress"
              label={t('senderAddress')}
              hint={email === '' ? t('senderAddressMissing') : t('senderAddressHint')}
              placeholder={email}
            />
            <MailText
              draft={draft}
              field="replyTo"
              label={t('replyTo')}
              hint={t('replyToHint')}
              placeholder={sender.address}
            />
          </div>
          <CopyField draft={draft} />
        </div>
      </Section>
      <SaveBar draft={draft} />
    </>
  );
}
