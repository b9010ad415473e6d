import { fold, holds, wordsOf } from '@domain/texts/search.ts';
import { pageOfEntries } from '@services/queries/page.ts';
import type { PageOf, PageQuery } from '@services/services.ts';

/** What is short enough to be told whole is told as every list is. Unless sorted it keeps its own order. */
export async function pageOfAll<T>(
  all: readonly T[],
  query: PageQuery = {},
  /** What is searched in, and what it can be sorted by. */
  fields: readonly (keyof T & string)[],
): Promise<PageOf<T>> {
  const words = wordsOf(query.search);
  const keyOf = (row: T, field: keyof T & string) => {
    const value = row[field];
    return typeof value === 'number' ? value : fold(String(value ?? ''));
  };
  const found = all.filter((row) => holds(fields.map((field) => keyOf(row, field)).join(' '), words));
  const places = new Map(found.map((row, at) => [row, at]));
  const keys = Object.fromEntries(fields.map((field) => [field, (row: T) => keyOf(row, field)]));
  const own = { place: (row: T) => places.get(row)! };
  return pageOfEntries(found, query, { ...keys, ...own }, { sort: 'place', direction: 'asc' });
}
