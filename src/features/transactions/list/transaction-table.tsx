import { Amount } from '@ui/documents/amount.tsx';
import { Button } from '@ui/signs/button.tsx';
import { EmptyState } from '@ui/page/empty-state.tsx';
import { Pager } from '@ui/lists/pager.tsx';
import { DataTable } from '@ui/lists/table/data-table.tsx';
import type { Live } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { TransactionPage } from '@services/services.ts';
import type { SetView } from '../../use-view.ts';
import {
  isFiltered,
  plainView,
  sortedBy,
  transactionSorts,
  type TransactionsView,
  type TransactionSort,
} from '../view.ts';
import { columnsOf } from './columns.tsx';
import { showWhole } from '../../show-whole.ts';

interface TransactionTableProps {
  list: Live<TransactionPage>;
  view: TransactionsView;
  onView: SetView<TransactionsView>;
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
}

const isSort = (by: string): by is TransactionSort => transactionSorts.some((sort) => sort === by);

export function TransactionTable({ list, view, onView, chosen, onChosen }: TransactionTableProps) {
  const t = useText('transactions');
  const { data, loading, error } = list;
  const currencies = Object.keys(data?.sums ?? {});
  const one = currencies.length === 1 ? (currencies[0] ?? null) : null;
  return (
    <div>
      <DataTable
        label={t('title')}
        columns={columnsOf(t, one)}
        rows={data?.rows ?? []}
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        sort={{ by: view.sort, direction: view.direction }}
        onSort={(by) => isSort(by) && onView(sortedBy(view, by))}
        selected={chosen}
        onSelect={onChosen}
        current={view.open}
        onOpen={(row) => onView({ ...view, open: row.id })}
        foot={data && data.total > 0 ? footOf(data, t('sumOf', { count: data.total })) : undefined}
        loading={loading && !data}
        error={error ? t('listError') : undefined}
        empty={<EmptyList view={view} onView={onView} />}
      />
      {data && data.total > 0 && (
        <Pager
          page={data.page}
          pageSize={data.pageSize}
          total={data.total}
          onChange={(change) => onView((now) => ({ ...now, ...change(now) }))}
        />
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

function EmptyList({ view, onView }: Pick<TransactionTableProps, 'view' | 'onView'>) {
  const t = useText('transactions');
  if (isFiltered(view)) {
    return (
      <EmptyState
        acts={<Button onClick={() => showWhole(onView, () => plainView)}>{t('clearFilters')}</Button>}
      >
        {t('nothingFound')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('emptyTitle')}
      acts={
        <>
          <Button variant="filled" href="/import">
            {t('importFile')}
          </Button>
          <Button variant="subtle" onClick={() => onView({ ...view, open: 'new' })}>
            {t('addByHand')}
          </Button>
        </>
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}
