import type { CountryPack } from '@domain/countries/pack.ts';
import type { DecimalString } from '@domain/money/currency.ts';
import type { TaxCategory } from '@domain/tax/tax.ts';
import { formatRate } from '@i18n/format/numbers.ts';
import type { FieldProps } from './field.tsx';
import { useLanguage } from '../environment/language.ts';
import { NativeSelect } from './native-select.tsx';
import { useText } from '../environment/use-text.ts';

/** Both empty = whatever stands above it (product, customer, company) says. */
export interface ChosenTax {
  taxCategory: TaxCategory | '';
  taxRate: DecimalString | '';
}

type TaxSelectProps = FieldProps & {
  value: ChosenTax;
  onChange: (value: ChosenTax) => void;
  rates: CountryPack['taxRates'];
  /** Offers the empty choice under these words. */
  emptyLabel?: string;
};

const categories = ['Z', 'E', 'AE', 'K', 'G', 'O'] as const satisfies TaxCategory[];
const keyOf = ({ taxCategory, taxRate }: ChosenTax) =>
  taxCategory === '' ? '' : `${taxCategory} ${taxRate}`;

const choiceOf = (key: string): ChosenTax => {
  const [category = '', rate = ''] = key.split(' ');
  return { taxCategory: category as TaxCategory | '', taxRate: rate };
};

/** The rates of the country, then the reasons why there is no tax. A rate of an older document stays in the list. */
export function TaxSelect({ value, onChange, rates, emptyLabel, ...field }: TaxSelectProps) {
  const t = useText('documents');
  const language = useLanguage();
  const standard = new Set(rates.filter(({ category }) => category === 'S').map(({ rate }) => rate));
  if (value.taxCategory === 'S' && value.taxRate !== '') standard.add(value.taxRate);
  const options = [
    ...(emptyLabel === undefined ? [] : [{ value: '', label: emptyLabel }]),
    ...[...standard].map((rate) => ({ value: `S ${rate}`, label: formatRate(rate, language) })),
    ...categories.map((category) => ({ value: `${category} 0`, label: t(`category${category}`) })),
  ];
  return (
    <NativeSelect
      {...field}
      value={keyOf(value)}
      options={options}
      onChange={(key) => onChange(choiceOf(key))}
    />
  );
}
