import { useMemo } from 'react';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { RoomMessages } from '@i18n/rooms.ts';
import type { Translate } from '@i18n/translate.ts';
import type { InvoicePage, InvoiceQuery } from '@services/services.ts';
import { FourFigures } from '../../four-figures.tsx';
import { ListPager } from '../../list-pager.tsx';
import { narrowed } from '../../list-view.ts';
import { useServices } from '../../services-context.ts';
import { useToday } from '../../use-company.ts';
import { Amount } from '@ui/documents/amount.tsx';
import { Button } from '@ui/signs/button.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { useDraftWord } from '@ui/documents/invoice-status.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { SearchField } from '@ui/fields/search-field.tsx';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import { useIsPhone, useIsWide } from '@ui/environment/use-media.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useReadFault } from '@ui/environment/use-read-fault.ts';
import { useShortcut } from '@ui/environment/use-shortcut.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { ChangeView } from '../use-invoices-view.ts';
import { useInvoiceQuery } from '../use-invoice-query.ts';
import { isNarrowed } from '../filter.ts';
import { emptyView, isFiltered, sortedBy, type InvoiceSort, type InvoicesView } from '../view.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { invoiceColumns, nameOf } from './columns.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useChosen } from './use-chosen.ts';
import { showWhole } from '../../show-whole.ts';

interface ListProps {
  view: InvoicesView;
  onView: ChangeView;
}

const noRows: InvoicePage['rows'] = [];

function useInvoicePage(view: InvoicesView) {
  const services = useServices();
  const query = useInvoiceQuery(view);
  const list = useLive(`invoices ${JSON.stringify(query)}`, () => services.invoices.list(query));
  return { ...list, query };
}

/** The plain list shows its newest rows at once, also before the columns have been read. */
function useNewestRows(view: InvoicesView) {
  const services = useServices();
  const isPlain = !isFiltered(view) && view.page === 1;
  return useLive(`newest ${isPlain}`, async () =>
    isPlain ? services.invoices.newest(view.pageSize) : noRows,
  ).data;
}

export function InvoiceList({ view, onView }: ListProps) {
  const t = useText('invoices');
  const language = useLanguage();
  const draftWord = useDraftWord();
  const today = useToday();
  const isWide = useIsWide();
  const isPhone = useIsPhone();
  const { data: page, loading, error, query } = useInvoicePage(view);
  const newest = useNewestRows(view);
  const fault = useReadFault(error);
  const rows = page?.rows ?? newest ?? noRows;
  const chosen = useChosen(rows);
  const currencies = Object.keys(page?.sums ?? {});
  const currency = currencies.length === 1 ? currencies[0] : undefined;
  const isNarrow = isWide && view.open !== '';
  const hasRentals = rows.some(({ rental }) => rental !== undefined);
  const columns = useMemo(
    () => invoiceColumns({ t, language, today, draftWord, currency }, { isNarrow, hasRentals }),
    [t, language, today, draftWord, currency, isNarrow, hasRentals],
  );
  useShortcut('n', () => onView({ ...view, open: '', edit: 'new' }));
  return (
    <>
      <ListHead view={view} onView={onView} page={page} query={query} />
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        rowName={(row) => nameOf(row, { draftWord })}
        sort={{ by: view.sort, direction: view.direction }}
        onSort={(sort) => onView(sortedBy(view, sort as InvoiceSort))}
        selected={chosen.ids}
        onSelect={chosen.set}
        current={view.open}
        onOpen={(row) => onView({ ...view, open: row.id })}
        isStruck={(row) => row.status === 'void'}
        {...(page && currency !== undefined && rows.length > 1 && { foot: footOf(page, currency, t) })}
        loading={loading && rows.length === 0}
        error={fault}
        onRetry={() => location.reload()}
        empty={<NoInvoices view={view} onView={onView} />}
      />
      <ListPager view={view} onView={onView} total={page?.total} />
      {chosen.rows.length > 0 && page && (
        <ChosenBar
          chosen={chosen}
          page={page}
          query={query}
          isTight={isNarrow || isPhone}
          onIssued={() => view.statuses.includes('draft') && onView(narrowed(view, { statuses: [] }))}
        />
      )}
    </>
  );
}

/** Sums of everything that matches, also on other pages; only within one currency. */
function footOf(page: InvoicePage, currency: CurrencyCode, t: Translate<RoomMessages<'invoices'>>) {
  const sums = page.sums[currency];
  return {
    customerName: t('selected', { count: page.total }),
    withTax: <Amount minor={sums?.withTax ?? 0} currency={currency} />,
    due: <Amount minor={sums?.due ?? 0} currency={currency} dashWhenZero />,
  };
}

function ListHead({
  view,
  onView,
  page,
  query,
}: ListProps & { page: InvoicePage | undefined; query: InvoiceQuery }) {
  const t = useText('invoices');
  const services = useServices();
  const customer = useLive(`customer ${view.customer}`, async () =>
    view.customer === '' ? undefined : services.customers.get(view.customer),
  );
  const all = page?.counts.all ?? 0;
  return (
    <>
      {view.open === '' && <ListFigures customer={view.customer} />}
      <div className="q-pane-bar">
        <SearchField
          label={t('search')}
          value={view.search}
          onChange={(search) => onView(narrowed(view, { search }))}
        />
        <span className="q-row q-wide-only">
          <Button icon="edit" onClick={() => onView({ ...view, open: '', edit: 'new' })}>
            {t('write')}
          </Button>
          <Button variant={page && all === 0 ? 'default' : 'filled'} icon="plus" href="/generate">
            {t('generate')}
          </Button>
        </span>
      </div>
      {(all > 0 || isNarrowed(view)) && (
        <div className="q-row invoices-filters">
          <FilterBar
            view={view}
            onView={onView}
            counts={page?.counts}
            customerName={customer.data?.name ?? ''}
          />
          <span className="q-spacer" />
          <span className="q-tiny q-muted q-num q-wide-only">
            {t('shownOf', { shown: page?.total ?? 0, total: all })}
          </span>
          <ExportMenu query={query} total={page?.total ?? 0} />
        </div>
      )}
    </>
  );
}

/** Of the customer whose invoices are listed, else of all. */
function ListFigures({ customer }: { customer: string }) {
  const services = useServices();
  const { data } = useLive(`list figures ${customer}`, async () =>
    customer === '' ? (await services.invoices.stats()).figures : services.invoices.statsOf(customer),
  );
  const overdueHref = `/invoices?status=overdue${customer === '' ? '' : `&customer=${customer}`}`;
  return (
    <div className="invoices-figures">
      <FourFigures size="small" figures={data ?? {}} overdueHref={overdueHref} />
    </div>
  );
}

function NoInvoices({ view, onView }: ListProps) {
  const t = useText('invoices');
  if (isFiltered(view)) {
    return (
      <EmptyState
        acts={
          <Button onClick={() => showWhole(onView, ({ open }) => ({ ...emptyView, open }))}>
            {t('clearFilters')}
          </Button>
        }
      >
        {t('nothingMatches')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('emptyTitle')}
      acts={
        <>
          <Button variant="filled" href="/generate">
            {t('emptyAct')}
          </Button>
          <Button variant="subtle" onClick={() => onView({ ...view, edit: 'new' })}>
            {t('emptyOther')}
          </Button>
        </>
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}
