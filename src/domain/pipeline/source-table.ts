import { cleanText } from '../intake/coerce/clean-text.ts';
import { findHeaderRow } from '../intake/detect/header-row.ts';
import { headersOf } from '../intake/detect/headers.ts';
import type { Grid } from '../intake/grid.ts';
import { plainWords } from '../intake/plain-words.ts';
import { isTotalWord } from '../intake/rows/total-words.ts';

/** A file as it was read, with its hash. */
export interface FileGrid {
  source: string;
  name: string;
  sha256: string;
  size: number;
  isText: boolean;
  grid: Grid;
}

/** One file as a table: its column names, and the rows of its grid that are records. */
export interface SourceTable {
  file: FileGrid;
  columns: string[];
  firstRow: number;
  /** Rows of the grid. */
  records: Uint32Array;
  /** Rows whose cells have shifted: more cells than there are columns (BR3). */
  shifted: number[];
  /** Blank rows, repeated heads and rows of totals. */
  passedOver: number;
}

const noWords: ReadonlySet<string> = new Set();

/** `isOurs`: written here from the books, so that every row is a record, whatever it looks like. */
export function tableOf(file: FileGrid, wanted: readonly string[] = [], isOurs = false): SourceTable {
  const { grid, isText } = file;
  const head = headOf(file, wanted);
  const named = headersOf(grid, head, isText);
  const columns = named.map((name, at) => (name === '' ? `#${at + 1}` : name));
  const records = new Uint32Array(Math.max(0, grid.rowCount - head - 1));
  const shifted: number[] = [];
  let count = 0;
  let passedOver = 0;
  const isRepeated = repeatedHead(grid, named);
  for (let row = head + 1; row < grid.rowCount; row += 1) {
    const first = cleanText(grid.text(row, 0));
    if (isOurs) records[count++] = row;
    else if (isText && isLong(grid, row, columns.length)) shifted.push(row);
    else if (isRepeated(row, first) || isBlankOrTotal(grid, row, first, columns.length)) passedOver += 1;
    else records[count++] = row;
  }
  return { file, columns, firstRow: head + 1, records: records.subarray(0, count), shifted, passedOver };
}

const ROWS_SEARCHED = 60;

/** The row that holds all the names that are wanted; else the one that looks like a head; columns need names. */
function headOf({ grid, isText }: FileGrid, wanted: readonly string[]): number {
  for (let row = 0; wanted.length > 0 && row < Math.min(grid.rowCount, ROWS_SEARCHED); row += 1) {
    const cells = Array.from({ length: grid.columnCount }, (_, column) => cleanText(grid.text(row, column)));
    if (wanted.every((name) => columnIn(cells, name) !== -1)) return row;
  }
  return Math.max(0, findHeaderRow(grid, isText, noWords).row);
}

/** The place of a column by its name, whatever its case and punctuation; −1 = the file has none of that name. */
export function columnIn(columns: readonly string[], name: string): number {
  const exact = columns.indexOf(name);
  return exact === -1 ? columns.map(plainWords).indexOf(plainWords(name)) : exact;
}

function isLong(grid: Grid, row: number, columns: number): boolean {
  const width = grid.width(row);
  for (let column = columns; column < width; column += 1) {
    if (grid.text(row, column).trim() !== '') return true;
  }
  return false;
}

function repeatedHead(grid: Grid, names: readonly string[]): (row: number, first: string) => boolean {
  const name = names[0] ?? '';
  return (row, first) =>
    first === name && names.every((other, column) => cleanText(grid.text(row, column)) === other);
}

/** Nothing in it, or one word that says "total" and numbers behind it. A first cell with anything else settles it. */
function isBlankOrTotal(grid: Grid, row: number, first: string, columns: number): boolean {
  let column = 0;
  let text = first;
  while (text === '' && column < columns) text = cleanText(grid.text(row, (column += 1)));
  if (column === columns) return true;
  if (!isTotalWord(text)) return false;
  for (column += 1; column < columns; column += 1) {
    if (/[a-z]{4}/i.test(grid.text(row, column))) return false;
  }
  return true;
}
