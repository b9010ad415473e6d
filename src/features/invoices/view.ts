import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { InvoiceStatus } from '@domain/invoicing/invoice.ts';
import type { InvoiceQuery } from '@services/services.ts';
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

/** What the address of the invoices screen holds: a link shows the same list to the next person. */
export interface InvoicesView extends ListView<InvoiceSort> {
  status: StatusFilter | '';
  customer: string;
  from: PlainDate | '';
  to: PlainDate | '';
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

const order = { sort: 'number', direction: 'desc' } as const;

export const emptyView: InvoicesView = {
  ...plainList<InvoiceSort>(order),
  status: '',
  customer: '',
  from: '',
  to: '',
  edit: '',
  tab: 'facts',
};

export function readView(search: Search): InvoicesView {
  return {
    ...readList(search, invoiceSorts, order),
    status: oneOf<StatusFilter | ''>(search['status'], statusFilters, ''),
    customer: textIn(search['customer']),
    from: dayIn(search['from']),
    to: dayIn(search['to']),
    edit: textIn(search['edit']),
    tab: oneOf(search['tab'], ['facts', 'pdf'], 'facts'),
  };
}

export function writeView(view: InvoicesView): Record<string, string | number> {
  return shortAddress({
    ...writeList(view, order),
    status: view.status,
    customer: view.customer,
    from: view.from,
    to: view.to,
    edit: view.edit,
    tab: view.tab === 'facts' ? '' : view.tab,
  });
}

/** A changed filter starts on its first page; choosing a row changes neither. */
export function narrowed(view: InvoicesView, change: Partial<InvoicesView>): InvoicesView {
  return { ...view, page: 1, ...change };
}

/** A second click on a column turns it round; another column starts the way people look for it. */
export function sortedBy(view: InvoicesView, sort: InvoiceSort): InvoicesView {
  const first = sort === 'customerName' || sort === 'title' ? 'asc' : 'desc';
  return narrowed(view, turned(view, sort, first));
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
