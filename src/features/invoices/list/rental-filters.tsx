import { addMonths, firstOfMonth, monthOf } from '@domain/dates/calendar.ts';
import { formatMonth } from '@i18n/format/dates.ts';
import { NativeSelect } from '@ui/fields/native-select.tsx';
import { TextInput } from '@ui/fields/text-input.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import type { InvoiceFilter } from '../filter.ts';

interface RentalFiltersProps {
  filter: Pick<InvoiceFilter, 'asset' | 'plate' | 'rentalMonth'>;
  set: (change: Partial<InvoiceFilter>) => void;
}

/** Back from this month; an older one is reached by its address. */
const MONTHS = 36;

/** Vehicle, plate and billed month: only in books that let something. */
export function RentalFilters({ filter, set }: RentalFiltersProps) {
  const t = useText('invoices');
  const language = useLanguage();
  const services = useServices();
  const today = useToday();
  const { data: rentals } = useLive('any rental', () => services.rentals.list({ pageSize: 1 }));
  const { asset, plate, rentalMonth } = filter;
  const isUsed = asset !== '' || plate !== '' || rentalMonth !== '';
  if (!isUsed && (rentals?.total ?? 0) === 0) return null;
  const recent = Array.from({ length: MONTHS }, (_, back) =>
    monthOf(addMonths(firstOfMonth(monthOf(today)), -back)),
  );
  const months = rentalMonth === '' || recent.includes(rentalMonth) ? recent : [...recent, rentalMonth];
  return (
    <div className="q-fields is-paired">
      <TextInput label={t('assetFilter')} value={asset} onChange={(value) => set({ asset: value })} />
      <TextInput label={t('plateFilter')} value={plate} onChange={(value) => set({ plate: value })} />
      <NativeSelect
        label={t('rentalMonth')}
        value={rentalMonth}
        options={[
          { value: '', label: t('anyRentalMonth') },
          ...months.map((month) => ({ value: month, label: formatMonth(month, language) })),
        ]}
        onChange={(month) => set({ rentalMonth: month })}
      />
    </div>
  );
}
