import type { CurrencyCode } from '@domain/money/currency.ts';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { DateField } from '@ui/fields/date-field.tsx';
import { useStatusWord } from '@ui/documents/invoice-status.tsx';
import { MoneyInput } from '@ui/fields/money-input.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { useToday } from '../../use-company.ts';
import { RentalFilters } from './rental-filters.tsx';
import { statusFilters, type InvoiceFilter } from '../filter.ts';

interface MoreFiltersProps {
  filter: InvoiceFilter;
  onFilter: (filter: InvoiceFilter) => void;
  /** That there are invoices in; the company's first. */
  currencies: readonly CurrencyCode[];
}

/** What the invoices are narrowed by beside customer and issue dates. */
export function MoreFilters({ filter, onFilter, currencies }: MoreFiltersProps) {
  const set = (change: Partial<InvoiceFilter>) => onFilter({ ...filter, ...change });
  return (
    <>
      <Statuses filter={filter} set={set} />
      <Days filter={filter} set={set} />
      <Amounts filter={filter} set={set} currencies={currencies} />
      <Sorts filter={filter} set={set} />
      <RentalFilters filter={filter} set={set} />
    </>
  );
}

interface PartProps {
  filter: InvoiceFilter;
  set: (change: Partial<InvoiceFilter>) => void;
}

function Statuses({ filter, set }: PartProps) {
  const t = useText('invoices');
  const wordOf = useStatusWord();
  return (
    <fieldset className="invoices-choices">
      <legend>{t('status')}</legend>
      {statusFilters.map((status) => (
        <Checkbox
          key={status}
          label={wordOf(status)}
          checked={filter.statuses.includes(status)}
          onChange={(isOn) =>
            set({
              statuses: statusFilters.filter((one) =>
                one === status ? isOn : filter.statuses.includes(one),
              ),
            })
          }
        />
      ))}
    </fieldset>
  );
}

function Days({ filter, set }: PartProps) {
  const t = useText('invoices');
  const today = useToday();
  const day = (name: 'dueFrom' | 'dueTo' | 'createdFrom' | 'createdTo') => (
    <DateField
      label={t(name)}
      today={today}
      clearable
      value={filter[name]}
      onChange={(date) => set({ [name]: date })}
    />
  );
  return (
    <>
      <div className="q-fields is-paired">
        {day('dueFrom')}
        {day('dueTo')}
      </div>
      <div className="q-fields is-paired">
        {day('createdFrom')}
        {day('createdTo')}
      </div>
    </>
  );
}

function Amounts({ filter, set, currencies }: PartProps & Pick<MoreFiltersProps, 'currencies'>) {
  const t = useText('invoices');
  const [home = 'EUR'] = currencies;
  const currency = filter.currency || home;
  return (
    <div className="q-fields is-paired">
      <MoneyInput
        label={t('amountFrom')}
        currency={currency}
        value={filter.amountFrom}
        onChange={(amountFrom) => set({ amountFrom })}
      />
      <MoneyInput
        label={t('amountTo')}
        currency={currency}
        value={filter.amountTo}
        onChange={(amountTo) => set({ amountTo })}
      />
      <NativeSelect
        label={t('currency')}
        value={filter.currency}
        options={[
          { value: '', label: t('anyCurrency') },
          ...currencies.map((code) => ({ value: code, label: code })),
        ]}
        onChange={(code) => set({ currency: code })}
      />
    </div>
  );
}

function Sorts({ filter, set }: PartProps) {
  const t = useText('invoices');
  return (
    <div className="q-fields is-paired">
      <NativeSelect
        label={t('documentKind')}
        value={filter.kind}
        options={[
          { value: '', label: t('anyKind') },
          { value: 'invoice', label: t('onlyInvoices') },
          { value: 'credit-note', label: t('onlyCreditNotes') },
        ]}
        onChange={(kind) => set({ kind })}
      />
      <NativeSelect
        label={t('voidOnes')}
        value={filter.voided}
        options={[
          { value: '', label: t('voidShown') },
          { value: 'no', label: t('voidHidden') },
          { value: 'yes', label: t('voidOnly') },
        ]}
        onChange={(voided) => set({ voided })}
      />
    </div>
  );
}
