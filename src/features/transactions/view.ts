import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { TransactionQuery } from '@services/services.ts';

/** What the address of the transactions screen holds: Back, a reload and a shared link bring it back. */
export interface TransactionsView {
  search: string;
  /** A customer's id, `none` for rows without one, empty for all. */
  customer: string;
  invoiced: 'yes' | 'no' | '';
  from: PlainDate | '';
  to: PlainDate | '';
  /** Only the rows of this import. */
  batch: string;
  sort: TransactionSort;
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
  /** The row in the drawer; `new` = one being written. */
  open: string;
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

const pageSizes = [10, 25, 50, 100];

export const plainView: TransactionsView = {
  search: '',
  customer: '',
  invoiced: '',
  from: '',
  to: '',
  batch: '',
  sort: 'date',
  direction: 'desc',
  page: 1,
  pageSize: 50,
  open: '',
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const day = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(text(value)) ? text(value) : '');
const oneOf = <T extends string>(value: unknown, known: readonly T[], fallback: T): T =>
  known.find((name) => name === value) ?? fallback;

/** An address typed by hand never breaks the screen: what is unknown falls back. */
export function readView(search: Record<string, unknown>): TransactionsView {
  const size = Number(search['size']);
  return {
    search: text(search['q']),
    customer: text(search['customer']),
    invoiced: oneOf(search['invoiced'], ['yes', 'no'], ''),
    from: day(search['from']),
    to: day(search['to']),
    batch: text(search['batch']),
    sort: oneOf(search['sort'], transactionSorts, plainView.sort),
    direction: oneOf(search['dir'], ['asc', 'desc'], plainView.direction),
    page: Math.max(1, Math.trunc(Number(search['page'])) || 1),
    pageSize: pageSizes.includes(size) ? size : plainView.pageSize,
    open: text(search['open']),
  };
}

/** Only what differs from the plain list is written: a short address says little. */
export function writeView(view: TransactionsView): Record<string, string | number> {
  const differs = <K extends keyof TransactionsView>(key: K) =>
    view[key] === plainView[key] ? '' : view[key];
  const written = {
    q: view.search,
    customer: view.customer,
    invoiced: view.invoiced,
    from: view.from,
    to: view.to,
    batch: view.batch,
    sort: differs('sort'),
    dir: differs('direction'),
    page: differs('page'),
    size: differs('pageSize'),
    open: view.open,
  };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== ''));
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
  const direction = view.sort !== sort ? first : view.direction === 'asc' ? 'desc' : 'asc';
  return narrowed(view, { sort, direction });
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
