import { useMemo } from 'react';
import type { PurchaseDocument } from '@domain/purchases/purchase.ts';
import { formatNear } from '@i18n/format/dates.ts';
import { formatMoney } from '@i18n/format/money.ts';
import { Button } from '@ui/signs/button.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { useLanguage } from '@ui/environment/language.ts';
import { Pager } from '@ui/lists/pager.tsx';
import { SearchField } from '@ui/fields/search-field.tsx';
import type { Column } from '@ui/lists/table/column.ts';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import { useLive } from '@ui/environment/use-live.ts';
import { useReadFault } from '@ui/environment/use-read-fault.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../services-context.ts';
import { useToday } from '../use-company.ts';
import { sortedBy, type PurchaseSort, type PurchasesView } from './view.ts';
import type { SetView } from '../use-view.ts';
import { showWhole } from '../show-whole.ts';

interface ListProps {
  view: PurchasesView;
  onView: SetView<PurchasesView>;
}

const noRows: PurchaseDocument[] = [];

function useColumns(isNarrow: boolean): Column<PurchaseDocument>[] {
  const t = useText('purchases');
  const language = useLanguage();
  const today = useToday();
  return useMemo(() => {
    const day = (date: string) => formatNear(date, today, language);
    const roomy: Column<PurchaseDocument>[] = [
      { id: 'dueDate', head: t('dueDate'), sortable: true, cell: (row) => day(row.dueDate) },
    ];
    return [
      {
        id: 'number',
        head: t('number'),
        kind: 'id',
        sortable: true,
        phone: 'detail',
        cell: (row) => row.number,
      },
      {
        id: 'sellerName',
        head: t('seller'),
        kind: 'fill',
        sortable: true,
        opens: true,
        phone: 'title',
        cell: (row) => row.sellerName,
      },
      { id: 'issueDate', head: t('issueDate'), sortable: true, cell: (row) => day(row.issueDate) },
      ...(isNarrow ? [] : roomy),
      {
        id: 'withTax',
        head: t('total'),
        kind: 'money',
        sortable: true,
        phone: 'amount',
        cell: (row) => formatMoney(signOf(row) * row.totals.withTax, row.currency, language),
      },
    ];
  }, [t, language, today, isNarrow]);
}

const signOf = ({ kind }: PurchaseDocument) => (kind === 'credit-note' ? -1 : 1);

export function PurchaseList({ view, onView }: ListProps) {
  const t = useText('purchases');
  const services = useServices();
  const columns = useColumns(view.open !== '');
  const { open: _open, tab: _tab, ...query } = view;
  const { data, loading, error } = useLive(`purchases ${JSON.stringify(query)}`, () =>
    services.purchases.list(query),
  );
  const fault = useReadFault(error);
  return (
    <>
      <div className="q-pane-bar">
        <SearchField
          label={t('search')}
          value={view.search}
          onChange={(search) => onView({ ...view, search, page: 1 })}
        />
        <Button
          variant={data?.total === 0 && view.search === '' ? 'default' : 'filled'}
          icon="plus"
          href="/papers"
        >
          {t('add')}
        </Button>
      </div>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={data?.rows ?? noRows}
        rowId={(row) => row.id}
        rowName={(row) => `${row.sellerName} ${row.number}`}
        sort={{ by: view.sort, direction: view.direction }}
        onSort={(by) => onView(sortedBy(view, by as PurchaseSort))}
        current={view.open}
        onOpen={(row) => onView({ ...view, open: row.id })}
        loading={loading}
        error={fault}
        onRetry={() => location.reload()}
        empty={<NoPurchases view={view} onView={onView} />}
      />
      {data && data.total > 10 && (
        <Pager
          page={view.page}
          pageSize={view.pageSize}
          total={data.total}
          onChange={(change) => onView((now) => ({ ...now, ...change(now) }))}
        />
      )}
    </>
  );
}

function NoPurchases({ view, onView }: ListProps) {
  const t = useText('purchases');
  if (view.search !== '') {
    return (
      <EmptyState
        acts={
          <Button onClick={() => showWhole(onView, (now) => ({ ...now, search: '' }))}>
            {t('clearSearch')}
          </Button>
        }
      >
        {t('nothingMatches', { search: view.search })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('emptyTitle')}
      acts={
        <Button variant="filled" href="/papers">
          {t('add')}
        </Button>
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}
