import { packOf } from '@domain/countries/registry.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { isCurrency } from '@domain/money/minor.ts';
import type { Company } from '@domain/parties/parties.ts';
import { Button } from '@ui/signs/button.tsx';
import { Callout } from '@ui/page/callout.tsx';
import { Checkbox } from '@ui/fields/checkbox.tsx';
import { DateField } from '@ui/fields/date-field.tsx';
import { IconButton } from '@ui/signs/icon-button.tsx';
import { MoneyInput } from '@ui/fields/money-input.tsx';
import { NumberInput } from '@ui/fields/number-input.tsx';
import { Select } from '@ui/fields/select.tsx';
import { TaxSelect } from '@ui/fields/tax-select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useCustomers } from '../../use-customers.ts';
import type { RecordForm } from '../../use-record-form.ts';
import { currencyFor, inputOf, type RentalForm } from './rental-form.ts';

interface FieldsProps {
  record: RecordForm<RentalForm>;
  company: Company;
  today: PlainDate;
}

export function RentalFields(props: FieldsProps) {
  const { record, company } = props;
  const { form, change, faultAt } = record;
  const t = useText('rentals');
  const customers = useCustomers();
  const choose = (customerId: string) => {
    const customer = customers.find(({ id }) => id === customerId);
    change({ customerId, ...(form.id === '' && { currency: currencyFor(customer, company) }) });
  };
  return (
    <div className="q-stack">
      <TextInput
        label={t('asset')}
        required
        value={form.name}
        error={faultAt('name') ?? faultAt('asset.name')}
        onChange={(name) => change({ name })}
      />
      <TextInput label={t('plate')} value={form.plate} onChange={(plate) => change({ plate })} />
      <Overlaps form={form} />
      <Select
        label={t('customer')}
        icon="customers"
        value={form.customerId}
        placeholder={t('chooseCustomer')}
        error={faultAt('customerId')}
        options={customers.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={choose}
      />
      <Rates {...props} />
      <Period {...props} />
      <Checkbox label={t('active')} checked={form.active} onChange={(active) => change({ active })} />
      <Checkbox label={t('daySheet')} checked={form.daySheet} onChange={(daySheet) => change({ daySheet })} />
    </div>
  );
}

/** R10: a warning while it is typed, never a refusal. */
function Overlaps({ form }: { form: RentalForm }) {
  const t = useText('rentals');
  const services = useServices();
  const { id, name, plate, start, end, active } = form;
  const { data } = useLive(`overlaps ${JSON.stringify([id, name, plate, start, end, active])}`, async () =>
    name.trim() === '' || start === '' ? [] : (await services.rentals.check(inputOf(form))).overlaps,
  );
  if (!data || data.length === 0) return null;
  return (
    <Callout tone="warning">
      {t('overlaps', { rentals: data.map(({ no, customerName }) => `${no} (${customerName})`).join(', ') })}
    </Callout>
  );
}

function Rates({ record, company, today }: FieldsProps) {
  const { form, change, faultAt } = record;
  const t = useText('rentals');
  const currency = isCurrency(form.currency) ? form.currency : company.currency;
  const set = (at: number, part: Partial<RentalForm['rateChanges'][number]>) =>
    change({ rateChanges: form.rateChanges.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <>
      <MoneyInput
        label={t('dailyRate')}
        currency={currency}
        value={form.dailyRate}
        error={faultAt('dailyRate')}
        onChange={(dailyRate) => change({ dailyRate })}
      />
      {form.rateChanges.map(({ from, dailyRate }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a change has no identity but its place
        <div key={at} className="rentals-rate-change">
          <DateField
            label={t('rateFrom')}
            today={today}
            value={from}
            onChange={(day) => set(at, { from: day })}
          />
          <MoneyInput
            label={t('dailyRate')}
            currency={currency}
            value={dailyRate}
            error={faultAt(`rateChanges.${at}`) ?? faultAt(`rateChanges.${at}.from`)}
            onChange={(rate) => set(at, { dailyRate: rate })}
          />
          <IconButton
            icon="trash"
            label={t('removeRate')}
            onClick={() => change({ rateChanges: form.rateChanges.filter((_, index) => index !== at) })}
          />
        </div>
      ))}
      <Button
        className="rentals-add-rate"
        variant="subtle"
        icon="plus"
        onClick={() =>
          change({ rateChanges: [...form.rateChanges, { from: '', dailyRate: form.dailyRate }] })
        }
      >
        {t('addRate')}
      </Button>
      <TextInput
        label={t('currency')}
        maxLength={3}
        value={form.currency}
        error={faultAt('currency')}
        onChange={(code) => change({ currency: code.toUpperCase() })}
      />
      <TaxSelect
        label={t('tax')}
        rates={packOf(company.country).taxRates}
        emptyLabel={t('taxOwn')}
        value={form}
        onChange={change}
      />
    </>
  );
}

function Period({ record, today }: FieldsProps) {
  const { form, change, faultAt } = record;
  const t = useText('rentals');
  return (
    <>
      <div className="rentals-pair">
        <DateField
          label={t('start')}
          today={today}
          value={form.start}
          error={faultAt('start')}
          onChange={(start) => change({ start })}
        />
        <DateField
          label={t('end')}
          hint={t('endHint')}
          today={today}
          clearable
          value={form.end}
          error={faultAt('end')}
          onChange={(end) => change({ end })}
        />
      </div>
      <NumberInput
        label={t('minimumDays')}
        hint={t('minimumHint')}
        value={form.minimumDays}
        error={faultAt('minimumDays')}
        onChange={(minimumDays) => change({ minimumDays })}
      />
    </>
  );
}
