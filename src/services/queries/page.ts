import { breather } from '../columns/breathe.ts';
import { orderOf } from '../columns/order.ts';
import type { PageOf, PageQuery } from '../contracts/page.ts';

const DEFAULT_PAGE_SIZE = 25;
const LARGEST_PAGE = 1000;

export function pageBounds(query: PageQuery, total: number): Omit<PageOf<never>, 'rows'> & { start: number } {
  const pageSize = Math.min(Math.max(Math.trunc(query.pageSize ?? DEFAULT_PAGE_SIZE), 1), LARGEST_PAGE);
  const lastPage = Math.max(Math.ceil(total / pageSize), 1);
  const page = Math.min(Math.max(Math.trunc(query.page ?? 1), 1), lastPage);
  return { total, page, pageSize, start: (page - 1) * pageSize };
}

export type SortKeys<E> = Record<string, (entry: E) => string | number>;

/** Sorts what matches by a named column and cuts the page out; an unknown name sorts by the default one. */
export async function pageOfEntries<E>(
  entries: readonly E[],
  query: PageQuery,
  keys: SortKeys<E>,
  standard: { sort: string; direction: 'asc' | 'desc' },
): Promise<PageOf<E>> {
  const known = query.sort !== undefined && Object.hasOwn(keys, query.sort);
  const keyOf = keys[known ? query.sort! : standard.sort]!;
  const direction = query.direction ?? (known ? 'asc' : standard.direction);
  const { start, ...bounds } = pageBounds(query, entries.length);
  const order = await orderOf(await keysOf(entries, keyOf), direction, start, bounds.pageSize);
  return { ...bounds, rows: order.map((at) => entries[at]!) };
}

/** So many rows are looked at before the clock is. */
const CHUNK = 4096;

async function keysOf<E>(
  entries: readonly E[],
  keyOf: (entry: E) => string | number,
): Promise<(string | number)[]> {
  const breathe = breather();
  const keys: (string | number)[] = [];
  for (const entry of entries) {
    if (keys.length % CHUNK === 0) await breathe();
    keys.push(keyOf(entry));
  }
  return keys;
}
