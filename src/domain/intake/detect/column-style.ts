import { cleanText } from '../coerce/clean-text.ts';
import { dateFigures, type DateOrder } from '../coerce/date.ts';
import type { DecimalMark } from '../coerce/decimal.ts';
import type { Grid } from '../grid.ts';
import type { ImportKind } from '../kinds/kind.ts';

export interface ColumnStyle {
  dateOrder: DateOrder;
  decimal: DecimalMark;
  certain: { dateOrder: boolean; decimal: boolean };
}

/** Date order and decimal mark from every cell of the mapped columns (rules I7, I8), with what the country writes where both fit. */
export function columnStyle(
  grid: Grid,
  firstRow: number,
  fields: readonly string[],
  kind: ImportKind,
  country: string,
): ColumnStyle {
  const columnsOf = (types: string[]): number[] =>
    fields.flatMap((name, column) => {
      const field = kind.fields.find((one) => one.name === name);
      return field && types.includes(field.type) ? [column] : [];
    });
  return styleOfColumns(grid, firstRow, columnsOf(['date']), columnsOf(['decimal', 'rate']), country);
}

/** The same where it is known already which columns hold dates and which numbers. */
export function styleOfColumns(
  grid: Grid,
  firstRow: number,
  dateColumns: number[],
  numberColumns: number[],
  country: string,
): ColumnStyle {
  const dates = dateOrderOf(grid, firstRow, dateColumns, country);
  const decimals = decimalMarkOf(grid, firstRow, numberColumns, country);
  return {
    dateOrder: dates.order,
    decimal: decimals.mark,
    certain: { dateOrder: dates.certain, decimal: decimals.certain },
  };
}

const DASH = 45;
const MONTH_FIRST = new Set(['US', 'PH', 'BZ']);
const POINT_COUNTRIES = new Set([
  'US',
  'GB',
  'IE',
  'CA',
  'AU',
  'NZ',
  'IN',
  'NG',
  'GH',
  'KE',
  'JP',
  'CN',
  'MX',
  'CH',
]);

function dateOrderOf(
  grid: Grid,
  firstRow: number,
  columns: number[],
  country: string,
): { order: DateOrder; certain: boolean } {
  const usual = MONTH_FIRST.has(country) ? 'mdy' : 'dmy';
  let [dayFirst, monthFirst, yearFirst, open] = [0, 0, 0, 0];
  for (const column of columns) {
    for (let row = firstRow; row < grid.rowCount; row += 1) {
      if (grid.kind(row, column) === 'date') continue;
      const text = grid.text(row, column);
      if (text.charCodeAt(4) === DASH) {
        yearFirst += 1;
        continue;
      }
      const figures = dateFigures(cleanText(text));
      if (!figures) continue;
      const [first, second] = figures;
      if (first > 31) yearFirst += 1;
      else if (first > 12) dayFirst += 1;
      else if (second > 12) monthFirst += 1;
      else if (first !== second) open += 1;
    }
  }
  if (dayFirst > monthFirst) return { order: 'dmy', certain: monthFirst === 0 };
  if (monthFirst > dayFirst) return { order: 'mdy', certain: dayFirst === 0 };
  if (yearFirst > 0 && open === 0) return { order: 'ymd', certain: true };
  return { order: open === 0 && dayFirst === 0 ? 'ymd' : usual, certain: open === 0 && dayFirst === 0 };
}

function decimalMarkOf(
  grid: Grid,
  firstRow: number,
  columns: number[],
  country: string,
): { mark: DecimalMark; certain: boolean } {
  const votes = { '.': 0, ',': 0 };
  const open = { '.': 0, ',': 0 };
  for (const column of columns) {
    for (let row = firstRow; row < grid.rowCount; row += 1) {
      if (grid.kind(row, column) === 'number') continue;
      const text = grid.text(row, column);
      const sign = markIn(text);
      if (sign === null) continue;
      if (sign.proven) votes[sign.mark] += 1;
      else open[sign.mark] += 1;
    }
  }
  if (votes['.'] !== votes[',']) {
    const mark = votes['.'] > votes[','] ? '.' : ',';
    return { mark, certain: votes[mark === '.' ? ',' : '.'] === 0 };
  }
  // Only "1,234" and the like: three digits after the mark throughout are thousands, as long as nothing says otherwise.
  if (open['.'] !== open[',']) return { mark: open['.'] > open[','] ? ',' : '.', certain: false };
  return { mark: POINT_COUNTRIES.has(country) ? '.' : ',', certain: votes['.'] === 0 && open['.'] === 0 };
}

/** What a number's text says about its decimal mark; proven unless exactly three digits follow a single one. */
function markIn(text: string): { mark: DecimalMark; proven: boolean } | null {
  const point = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  if (point === comma || !isNumeric(text)) return null;
  if (point !== -1 && comma !== -1) return point > comma ? POINT : COMMA;
  const at = Math.max(point, comma);
  if (text.indexOf(text.charAt(at)) !== at) return point === -1 ? POINT : COMMA;
  const isOpen = digitsAfter(text, at) === 3 && mayLead(text, at);
  if (point === -1) return isOpen ? OPEN_COMMA : COMMA;
  return isOpen ? OPEN_POINT : POINT;
}

const POINT = { mark: '.', proven: true } as const;
const COMMA = { mark: ',', proven: true } as const;
const OPEN_POINT = { mark: '.', proven: false } as const;
const OPEN_COMMA = { mark: ',', proven: false } as const;

/** Digits and at most a sign or a currency around them: `12 rue X, 3e` says nothing about numbers. */
function isNumeric(text: string): boolean {
  let letters = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
    else if (code > 63) letters += 1;
  }
  return digits > 0 && letters <= 3;
}

function digitsAfter(text: string, mark: number): number {
  let at = mark + 1;
  while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
  return at - mark - 1;
}

/** One to three digits that are not a lone zero: what stands before a mark of thousands. */
function mayLead(text: string, mark: number): boolean {
  let at = mark;
  while (at > 0 && isDigit(text.charCodeAt(at - 1))) at -= 1;
  const digits = mark - at;
  return digits >= 1 && digits <= 3 && text.charCodeAt(at) !== 48;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
