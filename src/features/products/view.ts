/** What the address of the products screen holds. */
export interface ProductsView {
  search: string;
  sort: ProductSort;
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
  /** `new` for one not saved yet. */
  open: string;
}

const productSorts = ['name', 'key', 'price'] as const;
export type ProductSort = (typeof productSorts)[number];

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const sizes = [10, 25, 50, 100];

export function readView(search: Record<string, unknown>): ProductsView {
  const size = Number(search['size']);
  return {
    search: text(search['q']),
    sort: productSorts.find((name) => name === search['sort']) ?? 'name',
    direction: search['dir'] === 'desc' ? 'desc' : 'asc',
    page: Math.max(1, Math.trunc(Number(search['page'])) || 1),
    pageSize: sizes.includes(size) ? size : 50,
    open: text(search['open']),
  };
}

export function writeView(view: ProductsView): Record<string, string | number> {
  const written = {
    q: view.search,
    sort: view.sort === 'name' ? '' : view.sort,
    dir: view.direction === 'asc' ? '' : view.direction,
    page: view.page === 1 ? '' : view.page,
    size: view.pageSize === 50 ? '' : view.pageSize,
    open: view.open,
  };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== ''));
}

/** A second click on a column turns it round. */
export function sortedBy(view: ProductsView, sort: ProductSort): ProductsView {
  const direction = view.sort === sort && view.direction === 'asc' ? 'desc' : 'asc';
  return { ...view, sort, direction, page: 1 };
}
