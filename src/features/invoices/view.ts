import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { InvoiceStatus } from '@domain/invoicing/invoice.ts';
import type { InvoiceQuery } from '@services/services.ts';

/** What the address of the invoices screen holds: a link shows the same list to the next person. */
export interface InvoicesView {
  search: string;
  status: StatusFilter | '';
  customer: string;
  from: PlainDate | '';
  to: PlainDate | '';
  sort: InvoiceSort;
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
  /** The invoice beside the list. */
  open: string;
  /** The draft being written instead of looked at; `new` = not saved yet. */
  edit: string;
  tab: 'facts' | 'pdf';
}

export const statusFilters = [
  'draft',
  'issued',
  'overdue',
  'partially-paid',
  'paid',
  'credited',
  'void',
] as const;
type StatusFilter = (typeof statusFilters)[number];

const invoiceSorts = [
  'number',
  'customerName',
  'title',
  'period',
  'issueDate',
  'dueDate',
  'withTax',
  'due',
  'status',
] as const;
export type InvoiceSort = (typeof invoiceSorts)[number];

const pageSizes = [10, 25, 50, 100];

export const emptyView: InvoicesView = {
  search: '',
  status: '',
  customer: '',
  from: '',
  to: '',
  sort: 'number',
  direction: 'desc',
  page: 1,
  pageSize: 50,
  open: '',
  edit: '',
  tab: 'facts',
};

type Search = Record<string, unknown>;
const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const oneOf = <T extends string>(value: unknown, known: readonly T[], fallback: T): T =>
  known.find((name) => name === value) ?? fallback;
const day = (value: unknown): PlainDate | '' => (/^\d{4}-\d{2}-\d{2}$/.test(text(value)) ? text(value) : '');

/** An address typed by hand or kept from an older version never breaks the screen: what is unknown falls back. */
export function readView(search: Search): InvoicesView {
  const size = Number(search['size']);
  return {
    search: text(search['q']),
    status: oneOf<StatusFilter | ''>(search['status'], statusFilters, ''),
    customer: text(search['customer']),
    from: day(search['from']),
    to: day(search['to']),
    sort: oneOf(search['sort'], invoiceSorts, emptyView.sort),
    direction: oneOf(search['dir'], ['asc', 'desc'], emptyView.direction),
    page: Math.max(1, Math.trunc(Number(search['page'])) || 1),
    pageSize: pageSizes.includes(size) ? size : emptyView.pageSize,
    open: text(search['open']),
    edit: text(search['edit']),
    tab: oneOf(search['tab'], ['facts', 'pdf'], 'facts'),
  };
}

/** Only what differs from the plain list is written: a short address says little. */
export function writeView(view: InvoicesView): Record<string, string | number> {
  const written = {
    q: view.search,
    status: view.status,
    customer: view.customer,
    from: view.from,
    to: view.to,
    sort: view.sort === emptyView.sort ? '' : view.sort,
    dir: view.direction === emptyView.direction ? '' : view.direction,
    page: view.page === 1 ? '' : view.page,
    size: view.pageSize === emptyView.pageSize ? '' : view.pageSize,
    open: view.open,
    edit: view.edit,
    tab: view.tab === 'facts' ? '' : view.tab,
  };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== ''));
}

/** A changed filter starts on its first page; choosing a row changes neither. */
export function narrowed(view: InvoicesView, change: Partial<InvoicesView>): InvoicesView {
  return { ...view, page: 1, ...change };
}

/** A second click on a column turns it round; another column starts the way people look for it. */
export function sortedBy(view: InvoicesView, sort: InvoiceSort): InvoicesView {
  const first = sort === 'customerName' || sort === 'title' ? 'asc' : 'desc';
  const direction = view.sort !== sort ? first : view.direction === 'asc' ? 'desc' : 'asc';
  return narrowed(view, { sort, direction });
}

export const isFiltered = (view: InvoicesView): boolean =>
  [view.search, view.status, view.customer, view.from, view.to].some((part) => part !== '');

const statusQuery = (status: StatusFilter | ''): Pick<InvoiceQuery, 'status' | 'overdue'> => {
  if (status === '') return {};
  return status === 'overdue' ? { overdue: true } : { status: [status satisfies InvoiceStatus] };
};

export function queryOf(view: InvoicesView): InvoiceQuery {
  return {
    ...statusQuery(view.status),
    ...(view.search !== '' && { search: view.search }),
    ...(view.customer !== '' && { customerId: view.customer }),
    ...(view.from !== '' && { from: view.from }),
    ...(view.to !== '' && { to: view.to }),
    sort: view.sort,
    direction: view.direction,
    page: view.page,
    pageSize: view.pageSize,
  };
}
