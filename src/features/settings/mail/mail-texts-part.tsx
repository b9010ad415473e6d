import { useState } from 'react';
import { messageKinds, type MessageKind } from '@domain/outbox/message.ts';
import type { Language } from '@domain/parties/parties.ts';
import { languageList, languages } from '@i18n/languages.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { Section } from '@ui/page/section.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { Tabs } from '@ui/page/tabs.tsx';
import { useMedia } from '@ui/environment/use-media.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useCompany } from '../../use-company.ts';
import { MailPreviewPane } from './mail-preview.tsx';
import { MailTextEditor } from './mail-text-editor.tsx';
import { useMailPreview } from './use-mail-preview.ts';
import { useTextDrafts } from './use-text-drafts.ts';

/** The words of mails, per kind and language, beside what they become. */
export function MailTextsPart() {
  const company = useCompany();
  return company ? <MailTexts usual={company.documentLanguage} /> : null;
}

function MailTexts({ usual }: { usual: Language }) {
  const t = useText('mails');
  const [kind, setKind] = useState<MessageKind>('invoice');
  const [language, setLanguage] = useState<Language>(usual);
  const [tab, setTab] = useState<'words' | 'preview'>('words');
  const isWide = useMedia('(min-width: 1181px)');
  const draft = useTextDrafts(kind, language);
  const { preview, refusal } = useMailPreview(
    draft && { kind, language, subject: draft.subject, body: draft.body, subjectId: '' },
  );
  const tabs = [
    { value: 'words', label: t('words') },
    { value: 'preview', label: t('preview') },
  ] as const;
  return (
    <Section title={t('texts')} note={t('textsNote')}>
      <div className="q-stack">
        <div className="mails-choice">
          <NativeSelect
            label={t('kind')}
            value={kind}
            options={messageKinds.map((value) => ({ value, label: t(`kind-${value}`) }))}
            onChange={setKind}
          />
          <SegmentedControl
            label={t('language')}
            value={language}
            onChange={setLanguage}
            options={languageList.map((value) => ({ value, label: languages[value] }))}
          />
        </div>
        {!isWide && <Tabs label={t('texts')} value={tab} onChange={setTab} tabs={tabs} />}
        <div className="mails-desk">
          {(isWide || tab === 'words') && draft && (
            <MailTextEditor
              key={`${kind} ${language}`}
              kind={kind}
              draft={draft}
              faults={preview?.faults ?? []}
            />
          )}
          {(isWide || tab === 'preview') && <MailPreviewPane preview={preview} refusal={refusal} />}
        </div>
      </div>
    </Section>
  );
}
