import { useState } from 'react';
import { formatDate, formatPeriod } from '@i18n/format/dates.ts';
import { FilterChip, FilterChips } from '@ui/lists/filter-chip.tsx';
import { SearchField } from '@ui/fields/search-field.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useCustomers } from '../../use-customers.ts';
import type { SetView } from '../../use-view.ts';
import { narrowed } from '../../list-view.ts';
import type { TransactionsView } from '../view.ts';
import { RowFilter } from './row-filter.tsx';

interface FilterBarProps {
  view: TransactionsView;
  onView: SetView<TransactionsView>;
}

/** Search, the filters in use as chips that take themselves away, and the rest behind one chip. */
export function FilterBar({ view, onView }: FilterBarProps) {
  const t = useText('transactions');
  const lists = useText('lists');
  const services = useServices();
  const [isOpen, setOpen] = useState(false);
  const { customer, batch, from, to, invoiced } = view;
  const customers = useCustomers();
  const source = useLive(`batch ${batch}`, async () =>
    batch === '' ? undefined : services.imports.get(batch),
  );
  const set = (change: Partial<TransactionsView>) => onView(narrowed(view, change));
  const toggle = (way: 'yes' | 'no') => set({ invoiced: invoiced === way ? '' : way });
  return (
    <div className="transactions-filters">
      <SearchField
        label={t('search')}
        value={view.search}
        onChange={(search) => onView(narrowed(view, { search }), { replace: true })}
      />
      <FilterChips label={lists('filters')}>
        <FilterChip on={invoiced === 'no'} onClick={() => toggle('no')}>
          {t('notInvoiced')}
        </FilterChip>
        <FilterChip on={invoiced === 'yes'} onClick={() => toggle('yes')}>
          {t('invoiced')}
        </FilterChip>
        <FilterChip
          on={customer === 'none'}
          onClick={() => set({ customer: customer === 'none' ? '' : 'none' })}
        >
          {t('withoutCustomer')}
        </FilterChip>
        {customer !== '' && customer !== 'none' && (
          <FilterChip on onClick={() => set({ customer: '' })}>
            {customers.find(({ id }) => id === customer)?.name ?? lists('customer')}
          </FilterChip>
        )}
        {(from !== '' || to !== '') && (
          <FilterChip on onClick={() => set({ from: '', to: '' })}>
            {formatPeriod(from, to, t.language)}
          </FilterChip>
        )}
        {batch !== '' && (
          <FilterChip on onClick={() => set({ batch: '' })}>
            {source.data
              ? t('fromImport', {
                  name: source.data.fileName,
                  date: formatDate(source.data.committedAt.slice(0, 10), t.language, 'short'),
                })
              : t('oneImport')}
          </FilterChip>
        )}
        <FilterChip opens aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {lists('filters')}
        </FilterChip>
      </FilterChips>
      {isOpen && <RowFilter view={view} onView={onView} onClose={() => setOpen(false)} />}
    </div>
  );
}
