import { useState } from 'react';
import type { ImportPreview } from '@domain/intake/plan.ts';
import { Callout } from '@ui/page/callout.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import { useLanguage } from '@ui/environment/language.ts';
import type { ReadingChange } from '../desk/reading-options.ts';
import { kindOptions } from '../kind-words.ts';
import { delimiterOptions, encodingOptions } from './dialects.ts';
import { HeadRows } from './head-rows.tsx';

interface ReadingChoicesProps {
  preview: ImportPreview;
  onChange: (change: ReadingChange) => void;
}

/** Kind, sheet, headings and, for text files, encoding and separator: shown as found, each changeable. */
export function ReadingChoices({ preview, onChange }: ReadingChoicesProps) {
  const t = useText('import');
  const language = useLanguage();
  const [choosingHead, setChoosingHead] = useState(false);
  const { mapping, sheets, sheet, dialect } = preview;
  const count = (rows: number) => formatCount(rows, language);
  return (
    <section className="import-reading" aria-label={t('readAs')}>
      <div className="import-reading-fields">
        <NativeSelect
          label={t('kind')}
          value={mapping.kind}
          onChange={(kind) => onChange({ kind })}
          options={kindOptions(t)}
        />
        {sheets.length > 1 && (
          <NativeSelect
            label={t('sheet')}
            value={sheet}
            onChange={(name) => onChange({ sheet: name })}
            options={sheets.map(({ name, rows, hidden }) => ({
              value: name,
              label: t(hidden === 'no' ? 'sheetOption' : 'sheetHidden', { name, count: count(rows) }),
            }))}
          />
        )}
        <NativeSelect
          label={t('headings')}
          value={choosingHead ? 'choose' : mapping.headerRow < 0 ? 'none' : 'row'}
          onChange={(value) => {
            setChoosingHead(value === 'choose');
            if (value === 'none') onChange({ headerRow: -1 });
          }}
          options={[
            { value: 'row', label: t('headingsAt', { row: String(mapping.headerRow + 1) }) },
            { value: 'none', label: t('headingsNone') },
            { value: 'choose', label: t('headingsChoose') },
          ].filter(({ value }) => value !== 'row' || mapping.headerRow >= 0)}
        />
        {dialect && (
          <>
            <NativeSelect
              label={t('encoding')}
              value={dialect.encoding}
              onChange={(encoding) => onChange({ encoding })}
              options={encodingOptions(dialect.encoding)}
            />
            <NativeSelect
              label={t('delimiter')}
              value={dialect.delimiter}
              onChange={(delimiter) => onChange({ delimiter })}
              options={delimiterOptions(t, dialect.delimiter)}
            />
          </>
        )}
      </div>
      <Hidden preview={preview} />
      {choosingHead && (
        <HeadRows
          preview={preview}
          onChoose={(headerRow) => {
            setChoosingHead(false);
            onChange({ headerRow });
          }}
        />
      )}
    </section>
  );
}

/** What the file hides is read all the same, and said. */
function Hidden({ preview }: { preview: ImportPreview }) {
  const t = useText('import');
  const hidden = preview.sheets.filter((sheet) => sheet.hidden !== 'no');
  const current = preview.sheets.find(({ name }) => name === preview.sheet);
  const remarks = [
    hidden.length > 0 &&
      t('hiddenSheets', { count: hidden.length, names: hidden.map(({ name }) => name).join(', ') }),
    current && current.hiddenRows > 0 && t('hiddenRows', { count: current.hiddenRows }),
    current && current.hiddenColumns > 0 && t('hiddenColumns', { count: current.hiddenColumns }),
  ].filter((text) => typeof text === 'string');
  return remarks.length > 0 && <Callout>{remarks.join(' ')}</Callout>;
}
