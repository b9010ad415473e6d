import { isPlainDate } from '@domain/dates/calendar.ts';
import type { PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';
import { pageSizes } from '@ui/lists/page-sizes.ts';

/** What the address of every list holds. */
export interface ListView<S extends string> {
  search: string;
  sort: S;
  direction: 'asc' | 'desc';
  page: number;
  pageSize: number;
  /** The record beside the list; `new` for one not saved yet. */
  open: string;
}

/** How a list stands when its address says nothing. */
type Order<S extends string> = Pick<ListView<S>, 'sort' | 'direction'>;

export type Search = Record<string, unknown>;

const PAGE_SIZE = 50;

export const plainList = <S extends string>(order: Order<S>): ListView<S> => ({
  search: '',
  ...order,
  page: 1,
  pageSize: PAGE_SIZE,
  open: '',
});

export const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const dayIn = (value: unknown): PlainDate | '' => (isPlainDate(textIn(value)) ? textIn(value) : '');

export const monthIn = (value: unknown): PlainMonth | '' =>
  isPlainDate(`${textIn(value)}-01`) ? textIn(value) : '';

export const oneOf = <T extends string>(value: unknown, known: readonly T[], fallback: T): T =>
  known.find((name) => name === value) ?? fallback;

/** An address typed by hand or kept from an older version never breaks a screen: what is unknown falls back. */
export function readList<S extends string>(
  search: Search,
  sorts: readonly S[],
  { sort, direction }: Order<S>,
): ListView<S> {
  const size = Number(search['size']);
  return {
    search: textIn(search['q']),
    sort: oneOf(search['sort'], sorts, sort),
    direction: oneOf(search['dir'], ['asc', 'desc'], direction),
    page: Math.max(1, Math.trunc(Number(search['page'])) || 1),
    pageSize: pageSizes.includes(size) ? size : PAGE_SIZE,
    open: textIn(search['open']),
  };
}

export const writeList = <S extends string>(view: ListView<S>, { sort, direction }: Order<S>) => ({
  q: view.search,
  sort: view.sort === sort ? '' : view.sort,
  dir: view.direction === direction ? '' : view.direction,
  page: view.page === 1 ? '' : view.page,
  size: view.pageSize === PAGE_SIZE ? '' : view.pageSize,
  open: view.open,
});

/** Only what differs from the plain screen is written: a short address says little. */
export const shortAddress = <V extends string | number>(written: Record<string, V>): Record<string, V> =>
  Object.fromEntries(Object.entries(written).filter(([, value]) => value !== ''));

/** A second click on a column turns the order round; another column starts with `first`. */
export function turned<S extends string>(view: Order<S>, sort: S, first: 'asc' | 'desc') {
  const again = view.direction === 'asc' ? 'desc' : 'asc';
  return { sort, direction: view.sort === sort ? again : first, page: 1 } as const;
}

/** A changed filter starts on its first page; opening a record changes neither. */
export const narrowed = <V extends ListView<string>>(view: V, change: Partial<V>): V => ({
  ...view,
  page: 1,
  ...change,
});

/** What every list asks the books. */
export const listQuery = ({ search, sort, direction, page, pageSize }: ListView<string>) => ({
  ...(search !== '' && { search }),
  sort,
  direction,
  page,
  pageSize,
});
