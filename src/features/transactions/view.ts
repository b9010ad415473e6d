import type { TransactionQuery } from '@services/services.ts';
import {
  anyCustomerPeriod,
  customerPeriodOf,
  customerPeriodQuery,
  readCustomerPeriod,
  type CustomerPeriod,
} from '../customer-period.ts';
import {
  listQuery,
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
export interface TransactionsView extends ListView<TransactionSort>, CustomerPeriod {
  invoiced: 'yes' | 'no' | '';
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
  ...anyCustomerPeriod,
  invoiced: '',
  batch: '',
};

export function readView(search: Search): TransactionsView {
  return {
    ...readList(search, transactionSorts, order),
    ...readCustomerPeriod(search),
    invoiced: oneOf(search['invoiced'], ['yes', 'no'], ''),
    batch: textIn(search['batch']),
  };
}

export function writeView(view: TransactionsView): Record<string, string | number> {
  return shortAddress({
    ...writeList(view, order),
    ...customerPeriodOf(view),
    invoiced: view.invoiced,
    batch: view.batch,
  });
}

/** A second click on a column turns it round; words start at A, dates and numbers with the latest and largest. */
export function sortedBy(view: TransactionsView, sort: TransactionSort): TransactionsView {
  const first = ['customerName', 'title', 'key'].includes(sort) ? 'asc' : 'desc';
  return { ...view, ...turned(view, sort, first) };
}

export const isFiltered = (view: TransactionsView): boolean =>
  [view.search, view.customer, view.invoiced, view.from, view.to, view.batch].some((part) => part !== '');

export function queryOf(view: TransactionsView): TransactionQuery {
  return {
    ...listQuery(view),
    ...customerPeriodQuery(view),
    ...(view.invoiced !== '' && { invoiced: view.invoiced === 'yes' }),
    ...(view.batch !== '' && { batchId: view.batch }),
  };
}
