import { readList, shortAddress, turned, writeList, type ListView, type Search } from '../list-view.ts';

const customerSorts = ['name', 'key', 'city', 'openNet'] as const;
export type CustomerSort = (typeof customerSorts)[number];

/** What the address of the customers screen holds. */
export interface CustomersView extends ListView<CustomerSort> {
  /** True while the open one is edited. */
  isEdited: boolean;
}

const order = { sort: 'name', direction: 'asc' } as const;

export const readView = (search: Search): CustomersView => ({
  ...readList(search, customerSorts, order),
  isEdited: search['edit'] === '1' || search['open'] === 'new',
});

export const writeView = (view: CustomersView): Record<string, string | number> =>
  shortAddress({
    ...writeList(view, order),
    edit: view.isEdited && view.open !== 'new' ? '1' : '',
  });

/** Money starts with the most. */
export const sortedBy = (view: CustomersView, sort: CustomerSort): CustomersView => ({
  ...view,
  ...turned(view, sort, sort === 'openNet' ? 'desc' : 'asc'),
});
