import { termDaysOf } from '@domain/invoicing/terms.ts';
import { DateField } from '@ui/fields/date-field.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { Select } from '@ui/fields/select.tsx';
import { TextArea } from '@ui/fields/text-area.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { namedOptions } from '../../named-options.ts';
import { useToday } from '../../use-company.ts';
import type { DraftPart } from './draft-part.ts';
import { useFaultWords, useRefusedAt } from './fault-summary.tsx';

/** Who it is for, which period, when it is due, what it refers to. */
export function HeadFields(props: DraftPart) {
  const { form, onChange, books, faults, refusal } = props;
  const t = useText('draft');
  const today = useToday();
  const faultAt = useFaultWords(faults);
  const refusedAt = useRefusedAt(refusal);
  const { company, customers } = books;
  const customer = customers.find(({ id }) => id === form.customerId);
  const pick = (customerId: string) => {
    const picked = customers.find(({ id }) => id === customerId);
    onChange({ customerId, currency: picked?.currency || company.currency });
  };
  return (
    <div className="q-fields">
      <div data-field="customerId">
        <Select
          label={t('customerPick')}
          placeholder={t('customerPlaceholder')}
          icon="customers"
          value={form.customerId}
          error={faultAt('customerId') ?? refusedAt('customerId')}
          options={namedOptions(customers)}
          onChange={pick}
        />
      </div>
      <DateField
        label={t('fromField')}
        today={today}
        value={form.periodStart}
        onChange={(periodStart) => periodStart !== '' && onChange({ periodStart })}
      />
      <div data-field="periodEnd">
        <DateField
          label={t('toField')}
          today={today}
          value={form.periodEnd}
          error={faultAt('periodEnd')}
          onChange={(periodEnd) => periodEnd !== '' && onChange({ periodEnd })}
        />
      </div>
      <DateField
        label={t('dueField')}
        today={today}
        clearable
        hint={form.dueDate === '' ? t('dueByTerms', { days: termDaysOf(customer, company) }) : undefined}
        value={form.dueDate}
        onChange={(dueDate) => onChange({ dueDate })}
      />
      <Particulars {...props} />
    </div>
  );
}

/** What the document is called, what it refers to, its currency and note. */
function Particulars({ form, onChange, books, refusal }: DraftPart) {
  const t = useText('draft');
  const refusedAt = useRefusedAt(refusal);
  const { company, customers } = books;
  const customer = customers.find(({ id }) => id === form.customerId);
  const currencies = [...new Set([form.currency, company.currency, customer?.currency || company.currency])];
  return (
    <>
      <TextInput
        label={t('titleField')}
        placeholder={t('titlePlaceholder')}
        value={form.title}
        onChange={(title) => onChange({ title })}
      />
      <TextInput
        label={t('orderField')}
        value={form.purchaseOrder}
        onChange={(purchaseOrder) => onChange({ purchaseOrder })}
      />
      <TextInput
        label={t('referenceField')}
        value={form.buyerReference}
        onChange={(buyerReference) => onChange({ buyerReference })}
      />
      {currencies.length > 1 && (
        <NativeSelect
          label={t('currencyField')}
          value={form.currency}
          error={refusedAt('currency')}
          options={currencies.map((currency) => ({ value: currency, label: currency }))}
          onChange={(currency) => onChange({ currency })}
        />
      )}
      <TextArea
        label={t('noteField')}
        className="invoices-note"
        rows={2}
        value={form.note}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}
