import { useState } from 'react';
import { formatPeriod } from '@i18n/format/dates.ts';
import { formatCount } from '@i18n/format/numbers.ts';
import type { InvoicePage } from '@services/services.ts';
import { FilterChip, FilterChips } from '@ui/filter-chip.tsx';
import { useStatusWord } from '@ui/invoice-status.tsx';
import { useLanguage } from '@ui/language.ts';
import { useText } from '@ui/use-text.ts';
import type { ChangeView } from '../use-invoices-view.ts';
import { anyCustomerPeriod, customerPeriodOf } from '../../customer-period.ts';
import { FilterDialog } from '../../filter-dialog.tsx';
import { narrowed } from '../../list-view.ts';
import { statusFilters, type InvoicesView } from '../view.ts';

interface FilterBarProps {
  view: InvoicesView;
  onView: ChangeView;
  counts: InvoicePage['counts'] | undefined;
  customerName: string;
}

/** Chips of the statuses that there are, then customer and issue dates. */
export function FilterBar({ view, onView, counts, customerName }: FilterBarProps) {
  const t = useText('invoices');
  const lists = useText('lists');
  const language = useLanguage();
  const wordOf = useStatusWord();
  const [isOpen, setOpen] = useState(false);
  const shown = statusFilters.filter((status) => status === view.status || (counts?.[status] ?? 0) > 0);
  const hasDates = view.from !== '' || view.to !== '';
  const toggle = (status: (typeof statusFilters)[number]) =>
    onView(narrowed(view, { status: view.status === status ? '' : status }));
  return (
    <FilterChips label={lists('filters')}>
      {shown.map((status) => (
        <FilterChip key={status} on={view.status === status} onClick={() => toggle(status)}>
          {wordOf(status)}{' '}
          <span className="q-num q-muted">{formatCount(counts?.[status] ?? 0, language)}</span>
        </FilterChip>
      ))}
      {view.customer !== '' && (
        <FilterChip on onClick={() => onView(narrowed(view, { customer: '' }))}>
          {customerName || lists('customer')}
        </FilterChip>
      )}
      {hasDates && (
        <FilterChip on onClick={() => onView(narrowed(view, { from: '', to: '' }))}>
          {formatPeriod(view.from, view.to, language)}
        </FilterChip>
      )}
      <FilterChip opens aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {lists('filters')}
      </FilterChip>
      {isOpen && (
        <FilterDialog
          filter={customerPeriodOf(view)}
          cleared={anyCustomerPeriod}
          labels={{ from: t('issuedFrom'), to: t('issuedTo') }}
          onApply={(filter) => onView(narrowed(view, filter))}
          onClose={() => setOpen(false)}
        />
      )}
    </FilterChips>
  );
}
