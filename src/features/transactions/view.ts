import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { TransactionQuery } from '@services/services.ts';
import {
  dayIn,
  oneOf,
  plainList,
  readList,
  shortAddress,
  textIn,
  turned,
  writeList,
  type ListView,
  type Search,
} from '../list-view.ts';

/** What the address of the transactions screen holds: Back, a reload and a shared link bring it back. */
export interface TransactionsView extends ListView<TransactionSort> {
  /** A customer's id, `none` for rows without one, empty for all. */
  customer: string;
  invoiced: 'yes' | 'no' | '';
  from: PlainDate | '';
  to: PlainDate | '';
  /** Only the rows of this import. */
  batch: string;
}

export const transactionSorts = [
  'date',
  'key',
  'customerName',
  'title',
  'quantity',
  'unitPrice',
  'taxRate',
  'net',
  'invoiced',
] as const;
export type TransactionSort = (typeof transactionSorts)[number];

const order = { sort: 'date', direction: 'desc' } as const;

export const plainView: TransactionsView = {
  ...plainList<TransactionSort>(order),
  customer: '',
  invoiced: '',
  from: '',
  to: '',
  batch: '',
};

export function readView(search: Search): TransactionsView {
  return {
    ...readList(search, transactionSorts, order),
    customer: textIn(search['customer']),
    invoiced: oneOf(search['invoiced'], ['yes', 'no'], ''),
    from: dayIn(search['from']),
    to: dayIn(search['to']),
    batch: textIn(search['batch']),
  };
}

export function writeView(view: TransactionsView): Record<string, string | number> {
  return shortAddress({
    ...writeList(view, order),
    customer: view.customer,
    invoiced: view.invoiced,
    from: view.from,
    to: view.to,
    batch: view.batch,
  });
}

/** A changed filter starts on its first page. */
export const narrowed = (view: TransactionsView, change: Partial<TransactionsView>): TransactionsView => ({
  ...view,
  page: 1,
  ...change,
});

/** A second click on a column turns it round; words start at A, dates and numbers with the latest and largest. */
export function sortedBy(view: TransactionsView, sort: TransactionSort): TransactionsView {
  const first = ['customerName', 'title', 'key'].includes(sort) ? 'asc' : 'desc';
  return narrowed(view, turned(view, sort, first));
}

export const isFiltered = (view: TransactionsView): boolean =>
  [view.search, view.customer, view.invoiced, view.from, view.to, view.batch].some((part) => part !== '');

export function queryOf(view: TransactionsView): TransactionQuery {
  return {
    ...(view.search !== '' && { search: view.search }),
    ...(view.customer !== '' && { customerId: view.customer }),
    ...(view.invoiced !== '' && { invoiced: view.invoiced === 'yes' }),
    ...(view.from !== '' && { from: view.from }),
    ...(view.to !== '' && { to: view.to }),
    ...(view.batch !== '' && { batchId: view.batch }),
    sort: view.sort,
    direction: view.direction,
    page: view.page,
    pageSize: view.pageSize,
  };
}
