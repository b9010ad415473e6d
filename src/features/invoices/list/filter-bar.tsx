import { useState } from 'react';
import { formatCount } from '@i18n/format/numbers.ts';
import type { InvoicePage } from '@services/services.ts';
import { FilterChip, FilterChips } from '@ui/lists/filter-chip.tsx';
import { useStatusWord } from '@ui/documents/invoice-status.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { FilterDialog } from '../../filter-dialog.tsx';
import { narrowed } from '../../list-view.ts';
import { useServices } from '../../services-context.ts';
import { useCompany } from '../../use-company.ts';
import { anyInvoice, filterOf, statusFilters, type StatusFilter } from '../filter.ts';
import type { ChangeView } from '../use-invoices-view.ts';
import type { InvoicesView } from '../view.ts';
import { ChosenFilters } from './filter-chips.tsx';
import { MoreFilters } from './more-filters.tsx';

interface FilterBarProps {
  view: InvoicesView;
  onView: ChangeView;
  counts: InvoicePage['counts'] | undefined;
  customerName: string;
}

/** Chips of the statuses that there are, of the other filters in use, and the way to all of them. */
export function FilterBar({ view, onView, counts, customerName }: FilterBarProps) {
  const lists = useText('lists');
  const language = useLanguage();
  const wordOf = useStatusWord();
  const [isOpen, setOpen] = useState(false);
  const isOn = (status: StatusFilter) => view.statuses.includes(status);
  const shown = statusFilters.filter((status) => isOn(status) || (counts?.[status] ?? 0) > 0);
  const toggle = (status: StatusFilter) => {
    const statuses = statusFilters.filter((one) => (one === status ? !isOn(status) : isOn(one)));
    onView(narrowed(view, { statuses }));
  };
  return (
    <FilterChips label={lists('filters')}>
      {shown.map((status) => (
        <FilterChip key={status} on={isOn(status)} onClick={() => toggle(status)}>
          {wordOf(status)}{' '}
          <span className="q-num q-muted">{formatCount(counts?.[status] ?? 0, language)}</span>
        </FilterChip>
      ))}
      <ChosenFilters
        filter={view}
        customerName={customerName}
        onNarrow={(change) => onView(narrowed<InvoicesView>(view, change))}
      />
      <FilterChip opens aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {lists('filters')}
      </FilterChip>
      {isOpen && <AllFilters view={view} onView={onView} onClose={() => setOpen(false)} />}
    </FilterChips>
  );
}

function AllFilters({
  view,
  onView,
  onClose,
}: Pick<FilterBarProps, 'view' | 'onView'> & { onClose: () => void }) {
  const t = useText('invoices');
  const services = useServices();
  const home = useCompany()?.currency ?? 'EUR';
  const { data: stats } = useLive('currencies', () => services.invoices.stats());
  const currencies = [...new Set([home, ...Object.keys(stats?.figures ?? {}), view.currency])];
  return (
    <FilterDialog
      filter={filterOf(view)}
      cleared={anyInvoice}
      labels={{ from: t('issuedFrom'), to: t('issuedTo') }}
      onApply={(filter) => onView(narrowed(view, filter))}
      onClose={onClose}
    >
      {(filter, onFilter) => (
        <MoreFilters
          filter={filter}
          onFilter={onFilter}
          currencies={currencies.filter((code) => code !== '')}
        />
      )}
    </FilterDialog>
  );
}
