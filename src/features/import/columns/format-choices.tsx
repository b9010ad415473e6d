import type { ColumnMapping, ImportPreview } from '@domain/intake/plan.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { SegmentedControl } from '@ui/fields/segmented-control.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useState } from 'react';
import { isCurrency } from '@domain/money/minor.ts';
import type { ReadingChange } from '../desk/reading-options.ts';
import { exampleOf } from './columns.ts';

interface FormatChoicesProps {
  preview: ImportPreview;
  onChange: (change: ReadingChange) => void;
}

/** Day or month first, comma or point, currency, tax: as read from the whole column, each with an example. */
export function FormatChoices({ preview, onChange }: FormatChoicesProps) {
  const t = useText('import');
  const { mapping, certain } = preview;
  const set = (change: Partial<ColumnMapping>) => onChange({ mapping: change });
  const date = exampleOf(preview, 'date');
  const number = exampleOf(preview, 'decimal');
  return (
    <fieldset className="import-formats">
      <legend className="q-tiny q-muted">{t('formats')}</legend>
      <NativeSelect
        label={t('dateOrder')}
        hint={<Hint found={date} isCertain={certain.dateOrder} />}
        value={mapping.dateOrder}
        onChange={(dateOrder) => set({ dateOrder })}
        options={[
          { value: 'dmy', label: t('dateDmy') },
          { value: 'mdy', label: t('dateMdy') },
          { value: 'ymd', label: t('dateYmd') },
        ]}
      />
      <NativeSelect
        label={t('decimalSign')}
        hint={<Hint found={number} isCertain={certain.decimal} />}
        value={mapping.decimal}
        onChange={(decimal) => set({ decimal })}
        options={[
          { value: ',', label: t('decimalComma') },
          { value: '.', label: t('decimalPoint') },
        ]}
      />
      <CurrencyChoice
        key={mapping.currency}
        value={mapping.currency}
        onChange={(currency) => set({ currency })}
      />
      <SegmentedControl
        label={t('taxIncluded')}
        value={mapping.pricesIncludeTax ? 'yes' : 'no'}
        onChange={(value) => set({ pricesIncludeTax: value === 'yes' })}
        options={[
          { value: 'no', label: t('taxIncludedNo') },
          { value: 'yes', label: t('taxIncludedYes') },
        ]}
      />
    </fieldset>
  );
}

function Hint({ found, isCertain }: { found: string; isCertain: boolean }) {
  const t = useText('import');
  if (found === '') return null;
  return (
    <>
      {t('inYourFile', { found })}
      {!isCertain && <span className="q-warn"> {t('bothWays')}</span>}
    </>
  );
}

/** Three letters; taken as soon as they name a currency. */
function CurrencyChoice({ value, onChange }: { value: string; onChange: (currency: string) => void }) {
  const t = useText('import');
  const [typed, setTyped] = useState(value);
  const type = (text: string) => {
    const code = text.toUpperCase().slice(0, 3);
    setTyped(code);
    if (isCurrency(code) && code !== value) onChange(code);
  };
  return (
    <TextInput
      label={t('currency')}
      hint={t('currencyHint')}
      error={typed.length === 3 && !isCurrency(typed) ? t('notACurrency') : undefined}
      value={typed}
      onChange={type}
      onBlur={() => setTyped(value)}
      autoComplete="off"
      maxLength={3}
    />
  );
}
