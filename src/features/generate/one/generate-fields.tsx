import { daysBetween } from '@domain/dates/calendar.ts';
import type { GenerationPreview } from '@services/services.ts';
import { DateField } from '@ui/fields/date-field.tsx';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { Select } from '@ui/fields/select.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { namedOptions } from '../../named-options.ts';
import { useCustomers } from '../../use-customers.ts';
import type { ScreenPart } from '../screen-part.ts';
import { periodOf } from '../view.ts';

/** Customer, period, due date; a currency to choose where the customer has several. */
export function GenerateFields({
  view,
  onView,
  today,
  preview,
}: ScreenPart & { preview: GenerationPreview | undefined }) {
  const t = useText('generate');
  const customers = useCustomers();
  const { from, to } = periodOf(view, today);
  const due = view.due || (preview?.dueDate ?? '');
  const currencies = preview ? [preview.currency, ...preview.otherCurrencies] : [];
  return (
    <div className="generate-fields">
      <Select
        className="generate-customer"
        label={t('customer')}
        placeholder={t('chooseCustomer')}
        icon="customers"
        value={view.customer}
        options={namedOptions(customers)}
        onChange={(customer) =>
          onView({ customer, currency: '', due: '', ...(view.takesOpen && { from: '', takesOpen: false }) })
        }
      />
      <DateField
        label={t('from')}
        today={today}
        value={from}
        onChange={(day) => onView({ from: day, takesOpen: false })}
      />
      <DateField
        label={t('to')}
        today={today}
        value={to}
        error={to < from ? t('offDates') : undefined}
        onChange={(day) => onView({ to: day })}
      />
      <DateField
        label={due === '' ? t('due') : t('dueInDays', { days: Math.max(0, daysBetween(today, due)) })}
        today={today}
        value={due}
        error={due !== '' && due < from ? t('offDue') : undefined}
        onChange={(day) => onView({ due: day })}
      />
      {currencies.length > 1 && (
        <NativeSelect
          label={t('currency')}
          value={preview?.currency ?? ''}
          options={currencies.map((currency) => ({ value: currency, label: currency }))}
          onChange={(currency) => onView({ currency })}
        />
      )}
    </div>
  );
}
