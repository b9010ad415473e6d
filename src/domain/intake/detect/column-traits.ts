import { cleanText } from '../coerce/clean-text.ts';
import type { DateOrder } from '../coerce/date.ts';
import { readDecimal, typedDecimal, type DecimalMark } from '../coerce/decimal.ts';
import { isSingleColumn } from '../coerce/float-noise.ts';
import { isDigits } from '../coerce/identifier.ts';
import type { MappedCells } from '../rows/mapped-cells.ts';

/** What whole columns say about how their cells are to be read. */
export interface ColumnTraits {
  dateOrder: DateOrder;
  decimal: DecimalMark;
  /** The file itself tells numbers from text (a spreadsheet, not a CSV). */
  numbersAreTyped: boolean;
  isFraction(field: number): boolean;
  /** Nearly all long numbers of the column are printed single precision: then 9.80000019 was 9.8. */
  isSingle: (field: number) => boolean;
  /** The identifier with the leading zeros that it seems to have lost, or null. */
  paddedIdentifier(field: number, text: string): string | null;
}

/** Of the values that are all digits, this share must have the full length before a shorter one looks damaged. */
const FULL_LENGTH_SHARE = 0.8;
const FEWEST_FULL = 5;
const SHORTEST_PADDED = 5;

export function columnTraits(cells: MappedCells, isText: boolean): ColumnTraits {
  const { dateOrder, decimal } = cells.mapping;
  const fractions = cells.fields.map(
    (field, index) => field.type === 'rate' && cells.isMapped(index) && isFractionColumn(cells, index),
  );
  const lengths = cells.fields.map((field, index) =>
    field.type === 'identifier' && cells.isMapped(index) ? fullLength(cells, index) : 0,
  );
  const singles = new Map<number, boolean>();
  return {
    dateOrder,
    decimal,
    numbersAreTyped: !isText,
    isFraction: (field) => fractions[field] ?? false,
    isSingle(field) {
      const known = singles.get(field) ?? isSingleIn(cells, field, isText);
      singles.set(field, known);
      return known;
    },
    paddedIdentifier(field, text) {
      const length = lengths[field] ?? 0;
      return length > text.length && isDigits(text) ? text.padStart(length, '0') : null;
    },
  };
}

/**
 * The file shows the rates as percentages, or they lie between 0 and 1 throughout, at least one broken: 0.2 means
 * 20 %. Read from the file alone: a mend of one cell does not change how the others are read.
 */
function isFractionColumn(cells: MappedCells, field: number): boolean {
  const column = cells.columns[field] ?? -1;
  let broken = false;
  for (let row = cells.firstRow; row < cells.grid.rowCount; row += 1) {
    if (cells.grid.isPercent?.(row, column)) return true;
    const text = cleanText(cells.grid.text(row, column));
    if (text === '') continue;
    const decimal = readDecimal(text, text.includes(',') ? ',' : '.');
    if (decimal === null) continue;
    if (text.includes('%') || Math.abs(Number(decimal)) > 1) return false;
    if (decimal.includes('.')) broken = true;
  }
  return broken;
}

function isSingleIn(cells: MappedCells, field: number, isText: boolean): boolean {
  const { grid, firstRow, mapping } = cells;
  const column = cells.columns[field] ?? -1;
  return isSingleColumn(grid.rowCount - firstRow, (at) => {
    const text = cleanText(grid.text(firstRow + at, column));
    const isNumber = !isText && grid.kind(firstRow + at, column) === 'number';
    return isNumber ? typedDecimal(text) : readDecimal(text, mapping.decimal);
  });
}

/**
 * The length that identifiers of this column have, if some begin with a zero and nearly all are equally long
 * (rule I15): then `5021` among `05021`s has lost one. 0 = no such length.
 */
function fullLength(cells: MappedCells, field: number): number {
  const column = cells.columns[field] ?? -1;
  const counts = new Map<number, number>();
  let [all, zeros] = [0, 0];
  for (let row = cells.firstRow; row < cells.grid.rowCount; row += 1) {
    const text = cleanText(cells.grid.text(row, column));
    if (text === '' || !isDigits(text)) continue;
    all += 1;
    if (text.startsWith('0')) zeros += 1;
    counts.set(text.length, (counts.get(text.length) ?? 0) + 1);
  }
  if (zeros === 0) return 0;
  const [length, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as [
    number,
    number,
  ]);
  const isFull = length >= SHORTEST_PADDED && count >= FEWEST_FULL && count / all >= FULL_LENGTH_SHARE;
  return isFull ? length : 0;
}
