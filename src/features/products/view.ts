import { readList, shortAddress, turned, writeList, type ListView, type Search } from '../list-view.ts';

const productSorts = ['name', 'key', 'price'] as const;
export type ProductSort = (typeof productSorts)[number];

/** What the address of the products screen holds. */
export type ProductsView = ListView<ProductSort>;

const order = { sort: 'name', direction: 'asc' } as const;

export const readView = (search: Search): ProductsView => readList(search, productSorts, order);

export const writeView = (view: ProductsView): Record<string, string | number> =>
  shortAddress(writeList(view, order));

export const sortedBy = (view: ProductsView, sort: ProductSort): ProductsView => ({
  ...view,
  ...turned(view, sort, 'asc'),
});
