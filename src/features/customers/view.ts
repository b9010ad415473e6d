/** What the address of the customers screen holds. */
export interface CustomersView {
  search: string;
  sort: CustomerSort;
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
  open: string;
  /** True while the open one is edited; `open` is then `new` for one not saved yet. */
  isEdited: boolean;
}

const customerSorts = ['name', 'key', 'city', 'openNet'] as const;
export type CustomerSort = (typeof customerSorts)[number];

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const sizes = [10, 25, 50, 100];

export function readView(search: Record<string, unknown>): CustomersView {
  const size = Number(search['size']);
  return {
    search: text(search['q']),
    sort: customerSorts.find((name) => name === search['sort']) ?? 'name',
    direction: search['dir'] === 'desc' ? 'desc' : 'asc',
    page: Math.max(1, Math.trunc(Number(search['page'])) || 1),
    pageSize: sizes.includes(size) ? size : 50,
    open: text(search['open']),
    isEdited: search['edit'] === '1' || search['open'] === 'new',
  };
}

export function writeView(view: CustomersView): Record<string, string | number> {
  const written = {
    q: view.search,
    sort: view.sort === 'name' ? '' : view.sort,
    dir: view.direction === 'asc' ? '' : view.direction,
    page: view.page === 1 ? '' : view.page,
    size: view.pageSize === 50 ? '' : view.pageSize,
    open: view.open,
    edit: view.isEdited && view.open !== 'new' ? '1' : '',
  };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== ''));
}

/** A second click on a column turns it round; money starts with the most. */
export function sortedBy(view: CustomersView, sort: CustomerSort): CustomersView {
  const first = sort === 'openNet' ? 'desc' : 'asc';
  const direction = view.sort !== sort ? first : view.direction === 'asc' ? 'desc' : 'asc';
  return { ...view, sort, direction, page: 1 };
}
