import { useMemo } from 'react';
import type { PageOf, Services } from '@services/services.ts';
import { Amount } from '@ui/amount.tsx';
import { Button } from '@ui/button.tsx';
import { EmptyState } from '@ui/empty-state.tsx';
import { Pager } from '@ui/pager.tsx';
import { SearchField } from '@ui/search-field.tsx';
import type { Column } from '@ui/table/column.ts';
import { DataTable } from '@ui/table/data-table.tsx';
import { showDone } from '@ui/toast-store.ts';
import { useIsWide } from '@ui/use-media.ts';
import { useLive } from '@ui/use-live.ts';
import { useReadFault } from '@ui/use-read-fault.ts';
import { useShortcut } from '@ui/use-shortcut.ts';
import { useText } from '@ui/use-text.ts';
import { showRefusal } from '../say-refusal.ts';
import { useServices } from '../services-context.ts';
import { sortedBy, type CustomerSort, type CustomersView } from './view.ts';

interface ListProps {
  view: CustomersView;
  onView: (view: CustomersView) => void;
}
type CustomerPage = Awaited<ReturnType<Services['customers']['list']>>;
type Row = CustomerPage extends PageOf<infer R> ? R : never;

const noRows: Row[] = [];

function useColumns(isNarrow: boolean): Column<Row>[] {
  const t = useText('customers');
  return useMemo(
    () => [
      {
        id: 'name',
        head: t('name'),
        kind: 'fill',
        sortable: true,
        opens: true,
        phone: 'title',
        cell: (row) => row.name,
      },
      ...(isNarrow
        ? []
        : [
            { id: 'key', head: t('key'), kind: 'id', sortable: true, cell: (row: Row) => row.key } as const,
            { id: 'email', head: t('email'), kind: 'fill', cell: (row: Row) => row.email } as const,
          ]),
      { id: 'city', head: t('city'), sortable: true, phone: 'detail', cell: (row) => row.address.city },
      {
        id: 'openNet',
        head: t('open'),
        kind: 'money',
        sortable: true,
        phone: 'amount',
        cell: (row) => <OpenAmounts row={row} />,
      },
    ],
    [t, isNarrow],
  );
}

function OpenAmounts({ row }: { row: Row }) {
  const amounts = Object.entries(row.openNet);
  if (amounts.length === 0) return '–';
  return amounts.map(([currency, net], index) => (
    <span key={currency}>
      {index > 0 && ' · '}
      <Amount minor={net} currency={currency} withCurrency />
    </span>
  ));
}

export function CustomerList({ view, onView }: ListProps) {
  const t = useText('customers');
  const services = useServices();
  const isWide = useIsWide();
  const columns = useColumns(isWide && view.open !== '');
  const { search, sort, direction, page, pageSize } = view;
  const query = { search, sort, direction, page, pageSize };
  const { data, loading, error } = useLive(`customers ${JSON.stringify(query)}`, () =>
    services.customers.list(query),
  );
  const fault = useReadFault(error);
  const add = () => onView({ ...view, open: 'new', isEdited: true });
  useShortcut('n', add);
  const walkIn = async () => {
    const made = await services.customers.walkIn();
    if (!made.ok) return showRefusal(made.error);
    showDone(t('walkInReady', { name: made.value.name }));
    onView({ ...view, open: made.value.id, isEdited: false });
  };
  return (
    <>
      <div className="q-pane-bar">
        <SearchField
          label={t('search')}
          value={search}
          onChange={(text) => onView({ ...view, search: text, page: 1 })}
        />
        <span className="q-wide-only">
          <Button onClick={() => void walkIn()}>{t('addWalkIn')}</Button>
        </span>
        <Button variant="filled" icon="plus" onClick={add}>
          {t('add')}
        </Button>
      </div>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={data?.rows ?? noRows}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        sort={{ by: sort, direction }}
        onSort={(by) => onView(sortedBy(view, by as CustomerSort))}
        current={view.open}
        onOpen={(row) => onView({ ...view, open: row.id, isEdited: false })}
        loading={loading}
        error={fault}
        onRetry={() => location.reload()}
        empty={<NoCustomers view={view} onView={onView} onAdd={add} />}
      />
      {data && data.total > 10 && (
        <Pager
          page={page}
          pageSize={pageSize}
          total={data.total}
          onChange={(change) => onView({ ...view, ...change })}
        />
      )}
    </>
  );
}

function NoCustomers({ view, onView, onAdd }: ListProps & { onAdd: () => void }) {
  const t = useText('customers');
  if (view.search !== '') {
    return (
      <EmptyState acts={<Button onClick={() => onView({ ...view, search: '' })}>{t('clearSearch')}</Button>}>
        {t('nothingMatches', { search: view.search })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('emptyTitle')}
      acts={
        <>
          <Button variant="filled" onClick={onAdd}>
            {t('emptyAct')}
          </Button>
          <Button variant="subtle" href="/import">
            {t('emptyOther')}
          </Button>
        </>
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}
