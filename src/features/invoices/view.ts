import type { InvoiceStatus } from '@domain/invoicing/invoice.ts';
import type { InvoiceQuery } from '@services/services.ts';
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

/** What the address of the invoices screen holds: a link shows the same list to the next person. */
export interface InvoicesView extends ListView<InvoiceSort>, CustomerPeriod {
  status: StatusFilter | '';
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
  ...anyCustomerPeriod,
  status: '',
  edit: '',
  tab: 'facts',
};

export function readView(search: Search): InvoicesView {
  return {
    ...readList(search, invoiceSorts, order),
    ...readCustomerPeriod(search),
    status: oneOf<StatusFilter | ''>(search['status'], statusFilters, ''),
    edit: textIn(search['edit']),
    tab: oneOf(search['tab'], ['facts', 'pdf'], 'facts'),
  };
}

export function writeView(view: InvoicesView): Record<string, string | number> {
  return shortAddress({
    ...writeList(view, order),
    ...customerPeriodOf(view),
    status: view.status,
    edit: view.edit,
    tab: view.tab === 'facts' ? '' : view.tab,
  });
}

/** A second click on a column turns it round; another column starts the way people look for it. */
export function sortedBy(view: InvoicesView, sort: InvoiceSort): InvoicesView {
  const first = sort === 'customerName' || sort === 'title' ? 'asc' : 'desc';
  return { ...view, ...turned(view, sort, first) };
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
    ...listQuery(view),
    ...customerPeriodQuery(view),
  };
}
