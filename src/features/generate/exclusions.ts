import { fold, holds, wordsOf } from '@domain/texts/search.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';

/** Ids of the rows that stay free for the next invoice. */
export type Exclusions = ReadonlySet<string>;

export const noExclusions: Exclusions = new Set();

/** The rows that hold every word, in any of the texts a person sees; accents do not matter. */
export function shownRows(rows: readonly Transaction[], filter: string): Transaction[] {
  const words = wordsOf(filter);
  if (words.length === 0) return [...rows];
  return rows.filter((row) =>
    holds(fold([row.key, row.title, row.description, row.date, row.order, row.site].join(' ')), words),
  );
}

/** Those of the rows that excluding, or including, changes: what its way back concerns. */
export const turnedRows = (
  excluded: Exclusions,
  rows: readonly Transaction[],
  isExcluded: boolean,
): Transaction[] => rows.filter(({ id }) => excluded.has(id) !== isExcluded);

export function withExcluded(
  excluded: Exclusions,
  rows: readonly Pick<Transaction, 'id'>[],
  isExcluded: boolean,
): Exclusions {
  const next = new Set(excluded);
  for (const { id } of rows) {
    if (isExcluded) next.add(id);
    else next.delete(id);
  }
  return next;
}

export const includedRows = (rows: readonly Transaction[], excluded: Exclusions): Transaction[] =>
  rows.filter((row) => !excluded.has(row.id));
