import type { CurrencyCode } from '@domain/money/currency.ts';
import type { InvoiceQuery } from '@services/services.ts';
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
import {
  anyInvoice,
  filterQuery,
  isNarrowed,
  readFilter,
  writeFilter,
  type InvoiceFilter,
} from './filter.ts';

/** What the address of the invoices screen holds: a link shows the same list to the next person. */
export interface InvoicesView extends ListView<InvoiceSort>, InvoiceFilter {
  /** The draft being written instead of looked at; `new` = not saved yet. */
  edit: string;
  tab: 'facts' | 'pdf';
}

const invoiceSorts = [
  'number',
  'customerName',
  'title',
  'period',
  'issueDate',
  'createdAt',
  'dueDate',
  'withTax',
  'due',
  'status',
  'rentalDays',
] as const;
export type InvoiceSort = (typeof invoiceSorts)[number];

const order = { sort: 'number', direction: 'desc' } as const;

export const emptyView: InvoicesView = {
  ...plainList<InvoiceSort>(order),
  ...anyInvoice,
  edit: '',
  tab: 'facts',
};

export function readView(search: Search): InvoicesView {
  return {
    ...readList(search, invoiceSorts, order),
    ...readFilter(search),
    edit: textIn(search['edit']),
    tab: oneOf(search['tab'], ['facts', 'pdf'], 'facts'),
  };
}

export function writeView(view: InvoicesView): Record<string, string | number> {
  return shortAddress({
    ...writeList(view, order),
    ...writeFilter(view),
    edit: view.edit,
    tab: view.tab === 'facts' ? '' : view.tab,
  });
}

/** A second click on a column turns it round; another column starts the way people look for it. */
export function sortedBy(view: InvoicesView, sort: InvoiceSort): InvoicesView {
  const first = sort === 'customerName' || sort === 'title' ? 'asc' : 'desc';
  return { ...view, ...turned(view, sort, first) };
}

export const isFiltered = (view: InvoicesView): boolean => view.search !== '' || isNarrowed(view);

/** `home` is the company's currency: amounts to filter by are meant in it. */
export const queryOf = (view: InvoicesView, home: CurrencyCode): InvoiceQuery => ({
  ...listQuery(view),
  ...filterQuery(view, home),
});
