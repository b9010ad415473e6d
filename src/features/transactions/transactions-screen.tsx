import './transactions.css';
import { useState } from 'react';
import { Amount } from '@ui/amount.tsx';
import { Button } from '@ui/button.tsx';
import { Callout } from '@ui/callout.tsx';
import { EmptyState } from '@ui/empty-state.tsx';
import { PageHead } from '@ui/page-head.tsx';
import { Pager } from '@ui/pager.tsx';
import { DataTable } from '@ui/table/data-table.tsx';
import { useLive } from '@ui/use-live.ts';
import { useShortcut } from '@ui/use-shortcut.ts';
import { useText } from '@ui/use-text.ts';
import type { TransactionPage } from '@services/services.ts';
import { useServices } from '../services-context.ts';
import { useView } from '../use-view.ts';
import { TransactionDrawer } from './drawer/transaction-drawer.tsx';
import { AssignDialog } from './list/assign-dialog.tsx';
import { ChosenBar } from './list/chosen-bar.tsx';
import { columnsOf } from './list/columns.tsx';
import { FilterBar } from './list/filter-bar.tsx';
import {
  isFiltered,
  plainView,
  queryOf,
  readView,
  sortedBy,
  transactionSorts,
  writeView,
  type TransactionSort,
} from './view.ts';

const address = { read: readView, write: writeView };
const isSort = (by: string): by is TransactionSort => transactionSorts.some((sort) => sort === by);

/** Everything that can be billed, where it came from and which invoice holds it. */
export default function TransactionsScreen() {
  const t = useText('transactions');
  const services = useServices();
  const [view, setView] = useView(address);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = queryOf(view);
  const { data, loading, error } = useLive(`transactions ${JSON.stringify(query)}`, () =>
    services.transactions.list(query),
  );
  useShortcut('n', () => setView({ ...view, open: 'new' }));
  const currencies = Object.keys(data?.sums ?? {});
  const one = currencies.length === 1 ? (currencies[0] ?? null) : null;
  const filtered = isFiltered(view);
  const open = (id: string) => setView({ ...view, open: id });
  return (
    <div className="q-page">
      <PageHead
        acts={
          <>
            <Button href="/import" icon="import">
              {t('importFile')}
            </Button>
            <Button variant="filled" icon="plus" onClick={() => open('new')}>
              {t('add')}
            </Button>
          </>
        }
      >
        <FilterBar view={view} onView={setView} />
      </PageHead>
      <WithoutCustomer view={view.customer} />
      <div>
        <DataTable
          label={t('title')}
          columns={columnsOf(t, one)}
          rows={data?.rows ?? []}
          rowId={(row) => row.id}
          rowName={(row) => row.title}
          sort={{ by: view.sort, direction: view.direction }}
          onSort={(by) => isSort(by) && setView(sortedBy(view, by))}
          selected={chosen}
          onSelect={setChosen}
          {...(view.open !== '' && { current: view.open })}
          onOpen={(row) => open(row.id)}
          foot={data && data.total > 0 ? footOf(data, t('sumOf', { count: data.total })) : undefined}
          loading={loading && !data}
          error={error ? t('listError') : undefined}
          empty={
            filtered ? (
              <EmptyState acts={<Button onClick={() => setView(plainView)}>{t('clearFilters')}</Button>}>
                {t('nothingFound')}
              </EmptyState>
            ) : (
              <EmptyState
                title={t('emptyTitle')}
                acts={
                  <>
                    <Button variant="filled" href="/import">
                      {t('importFile')}
                    </Button>
                    <Button onClick={() => open('new')}>{t('addByHand')}</Button>
                  </>
                }
              >
                {t('emptyText')}
              </EmptyState>
            )
          }
        />
        {data && data.total > 0 && (
          <Pager
            page={data.page}
            pageSize={data.pageSize}
            total={data.total}
            onChange={({ page, pageSize }) => setView({ ...view, page, pageSize })}
          />
        )}
      </div>
      {chosen.size > 0 && (
        <ChosenBar chosen={chosen} rows={data?.rows ?? []} onClear={() => setChosen(new Set())} />
      )}
      {view.open !== '' && (
        <TransactionDrawer key={view.open} id={view.open} onClose={() => setView({ ...view, open: '' })} />
      )}
    </div>
  );
}

/** The sum of everything that matches, one line per currency. */
function footOf({ sums }: TransactionPage, words: string) {
  return {
    title: words,
    net: (
      <span className="transactions-sums">
        {Object.entries(sums).map(([currency, { net }]) => (
          <Amount key={currency} minor={net} currency={currency} withCurrency />
        ))}
      </span>
    ),
  };
}

/** Rows that nobody can be billed for, and the two ways out. */
function WithoutCustomer({ view }: { view: string }) {
  const t = useText('transactions');
  const services = useServices();
  const [assigning, setAssigning] = useState(false);
  const none = useLive('rows without customer', () =>
    services.transactions.list({ customerId: 'none', invoiced: false, page: 1, pageSize: 10 }),
  );
  const count = none.data?.total ?? 0;
  if (count === 0) return null;
  return (
    <Callout
      tone="warning"
      acts={
        <>
          {view !== 'none' && <Button href="/transactions?customer=none">{t('see')}</Button>}
          <Button onClick={() => setAssigning(true)}>{t('assignAll')}</Button>
        </>
      }
    >
      {t('rowsWithoutCustomer', { count })}
      {assigning && (
        <AssignDialog
          selection={{ withoutCustomer: true }}
          count={count}
          onClose={() => setAssigning(false)}
        />
      )}
    </Callout>
  );
}
