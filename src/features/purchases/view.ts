import {
  readList,
  shortAddress,
  turned,
  writeList,
  oneOf,
  type ListView,
  type Search,
} from '../list-view.ts';

const purchaseSorts = ['issueDate', 'number', 'sellerName', 'dueDate', 'withTax'] as const;
export type PurchaseSort = (typeof purchaseSorts)[number];

/** What the address of the purchases screen holds. */
export interface PurchasesView extends ListView<PurchaseSort> {
  tab: 'facts' | 'pdf';
}

const order = { sort: 'issueDate', direction: 'desc' } as const;

export const readView = (search: Search): PurchasesView => ({
  ...readList(search, purchaseSorts, order),
  tab: oneOf(search['tab'], ['facts', 'pdf'], 'facts'),
});

export const writeView = (view: PurchasesView): Record<string, string | number> =>
  shortAddress({ ...writeList(view, order), tab: view.tab === 'facts' ? '' : view.tab });

export const sortedBy = (view: PurchasesView, sort: PurchaseSort): PurchasesView => ({
  ...view,
  ...turned(view, sort, sort === 'sellerName' || sort === 'number' ? 'asc' : 'desc'),
});
