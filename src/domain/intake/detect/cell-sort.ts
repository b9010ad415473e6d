import { cleanText } from '../coerce/clean-text.ts';
import { readDate } from '../coerce/date.ts';
import { readDecimal } from '../coerce/decimal.ts';
import { isEmail, readYesNo } from '../coerce/small-values.ts';
import type { Grid } from '../grid.ts';

export type CellSort = 'empty' | 'word' | 'number' | 'date' | 'email' | 'yes-no';

/** What a cell looks like, whatever its format says: a CSV has only text. */
export function cellSort(grid: Grid, row: number, column: number): CellSort {
  const kind = grid.kind(row, column);
  if (kind === 'empty') return 'empty';
  if (kind === 'date' || kind === 'number') return kind;
  if (kind === 'boolean') return 'yes-no';
  return textSort(grid.text(row, column));
}

export function textSort(raw: string): CellSort {
  const text = cleanText(raw);
  if (text === '') return 'empty';
  if (/\d/.test(text)) {
    if (readDecimal(text, '.') !== null || readDecimal(text, ',') !== null) return 'number';
    if (text.length <= 40 && (readDate(text, 'dmy') ?? readDate(text, 'mdy')) !== null) return 'date';
    if (/^\d+([.,]\d+)?[eE]\+?\d+$/.test(text)) return 'number';
  }
  if (text.includes('@') && isEmail(text)) return 'email';
  return /^(true|false|vrai|faux)$/i.test(text) && readYesNo(text) !== null ? 'yes-no' : 'word';
}
