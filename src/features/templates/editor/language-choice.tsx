import { languageList, languages } from '@i18n/languages.ts';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { useText } from '@ui/environment/use-text.ts';
import type { EditorTools } from './editor-tools.ts';

const choices = languageList.map((value) => ({ value, label: languages[value] }));

/** The language whose words are written, and in which the sample is shown. */
export function LanguageChoice({ tools: { language, onLanguage } }: { tools: EditorTools }) {
  const t = useText('templates');
  return (
    <div>
      <SegmentedControl label={t('languages')} value={language} onChange={onLanguage} options={choices} />
      <p className="q-field-hint">{t('languagesNote')}</p>
    </div>
  );
}
