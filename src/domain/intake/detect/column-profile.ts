import { cleanText } from '../coerce/clean-text.ts';
import { readCountry } from '../coerce/country.ts';
import { readCurrency } from '../coerce/small-values.ts';
import type { Grid } from '../grid.ts';
import type { FieldType } from '../kinds/kind.ts';
import { textSort } from './cell-sort.ts';

/** What a column holds, as shares of its filled cells, from a sample over the whole file. */
export interface ColumnProfile {
  filled: number;
  share: Record<'number' | 'date' | 'email' | 'word' | 'country' | 'currency', number>;
}

const SAMPLE = 300;

export function columnProfile(grid: Grid, firstRow: number, column: number): ColumnProfile {
  const counts = { number: 0, date: 0, email: 0, word: 0, country: 0, currency: 0 };
  const step = Math.max(1, Math.floor((grid.rowCount - firstRow) / SAMPLE));
  let filled = 0;
  for (let row = firstRow; row < grid.rowCount; row += step) {
    const text = cleanText(grid.text(row, column));
    if (text === '') continue;
    filled += 1;
    const kind = grid.kind(row, column);
    const sort = kind === 'number' || kind === 'date' ? kind : textSort(text);
    if (sort === 'number' || sort === 'date' || sort === 'email' || sort === 'word') counts[sort] += 1;
    if (sort === 'word' && text.length < 40 && readCountry(text) !== null) counts.country += 1;
    if (text.length <= 5 && readCurrency(text) !== null) counts.currency += 1;
  }
  const of = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    share: {
      number: of(counts.number),
      date: of(counts.date),
      email: of(counts.email),
      word: of(counts.word),
      country: of(counts.country),
      currency: of(counts.currency),
    },
  };
}

/** How well a column's content fits a type, 0 to 1. An empty column fits nothing well, but is not excluded. */
export function contentFit(type: FieldType, profile: ColumnProfile): number {
  if (profile.filled === 0) return 0.3;
  const { share } = profile;
  if (type === 'decimal' || type === 'rate') return share.number;
  if (type === 'date') return share.date;
  if (type === 'email') return share.email;
  if (type === 'country') return share.country;
  if (type === 'currency') return share.currency;
  if (type === 'text') return 0.4 + 0.6 * share.word - 0.5 * share.date;
  return 1 - 0.7 * share.date;
}
