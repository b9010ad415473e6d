import type { Transaction } from '@domain/transactions/transaction.ts';

/** Ids of the rows that stay free for the next invoice. */
export type Exclusions = ReadonlySet<string>;

export const noExclusions: Exclusions = new Set();

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** The rows that hold every word, in any of the texts a person sees; accents do not matter. */
export function shownRows(rows: readonly Transaction[], filter: string): Transaction[] {
  const words = folded(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const said = folded([row.key, row.title, row.description, row.date, row.order, row.site].join(' '));
    return words.every((word) => said.includes(word));
  });
}

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

/** Of a range chosen with shift, in the order in which the rows are shown. */
export function rowsBetween(rows: readonly Transaction[], fromId: string, toId: string): Transaction[] {
  const ends = [fromId, toId].map((id) => rows.findIndex((row) => row.id === id));
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  return first < 0 ? rows.filter((row) => row.id === toId) : rows.slice(first, last + 1);
}

/** What the box above the rows shows. */
export function allIncluded(rows: readonly Transaction[], excluded: Exclusions): boolean | 'some' {
  const included = includedRows(rows, excluded).length;
  if (included === 0) return false;
  return included === rows.length ? true : 'some';
}
