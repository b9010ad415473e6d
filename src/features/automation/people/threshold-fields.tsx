import { addMonths } from '@domain/dates/calendar.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { MoneyInput } from '@ui/fields/money-input.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { NumberInput } from '@ui/fields/number-input.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import type { SubscriptionForm } from './person-form.ts';

interface ThresholdProps {
  row: SubscriptionForm;
  /** The company's currency. */
  home: CurrencyCode;
  faultAt: (field: string) => string | undefined;
  onChange: (part: Partial<SubscriptionForm>) => void;
}

interface Figure {
  id: string;
  label: string;
  currency: CurrencyCode | '';
}

/** As far back as a report is looked at for the currencies that it counts in. */
const MONTHS = 12;

/** The key figures that a report states, money in the company's currency and in each that it counted lately. */
function useFigures({ kind, savedId }: SubscriptionForm, home: CurrencyCode): Figure[] {
  const language = useLanguage();
  const today = useToday();
  const { reports } = useServices();
  const { data = [] } = useLive(`figures ${kind} ${savedId} ${today} ${language} ${home}`, async () => {
    const query = { kind, from: addMonths(today, -MONTHS), to: today, ...(savedId !== '' && { savedId }) };
    const table = await reports.table(query, language);
    if (!table.ok) return [];
    const { keyFigures, sections } = table.value;
    const counted = sections.flatMap(({ currency }) => (currency === '' ? [] : [currency]));
    const currencies = [...new Set([home, ...counted])];
    return keyFigures.flatMap(({ id, label, type }) =>
      (type === 'money' ? currencies : ['' as const]).map((currency) => ({ id, label, currency })),
    );
  });
  return data;
}

const valueOf = ({ id, currency }: Pick<Figure, 'id' | 'currency'>) => `${id} ${currency}`;

/** A7: only if a key figure of the report is above an amount. */
export function ThresholdFields({ row, home, faultAt, onChange }: ThresholdProps) {
  const t = useText('people');
  const figures = useFigures(row, home);
  const { figure, currency, above } = row;
  const known = figures.some((one) => valueOf(one) === valueOf({ id: figure, currency }));
  const choose = (value: string) => {
    const chosen = figures.find((one) => valueOf(one) === value);
    if (chosen) onChange({ figure: chosen.id, currency: chosen.currency });
  };
  const field = {
    label: t('above'),
    value: above,
    error: faultAt('above'),
    onChange: (to: string) => onChange({ above: to }),
  };
  return (
    <div className="q-fields is-paired">
      <NativeSelect
        label={t('figure')}
        value={valueOf({ id: figure, currency })}
        error={faultAt('figure')}
        options={[
          ...(known
            ? []
            : [{ value: valueOf({ id: figure, currency }), label: figure || t('figureChoose') }]),
          ...figures.map((one) => ({
            value: valueOf(one),
            label: one.currency === '' ? one.label : `${one.label}, ${one.currency}`,
          })),
        ]}
        onChange={choose}
      />
      {currency === '' ? <NumberInput {...field} /> : <MoneyInput {...field} currency={currency} />}
    </div>
  );
}
