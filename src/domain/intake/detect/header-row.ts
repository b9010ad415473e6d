import { isUnitWord } from '../rows/total-words.ts';
import { plainWords } from '../plain-words.ts';
import type { Grid } from '../grid.ts';
import { cellSort, type CellSort } from './cell-sort.ts';

/** A table that begins further down than this is not looked for; a person can still say where. */
const ROWS_SEARCHED = 60;
const ROWS_COMPARED = 40;

export interface HeaderGuess {
  /** −1 = the first row is data. */
  row: number;
  isCertain: boolean;
}

/**
 * The row with the column names: as wide as the table, made of words that differ, unlike what stands under it,
 * and better still of words that we know as names of fields (rules I1, I2).
 */
export function findHeaderRow(grid: Grid, isText: boolean, knownWords: ReadonlySet<string>): HeaderGuess {
  const rows = Math.min(grid.rowCount, ROWS_SEARCHED);
  const sorts = Array.from({ length: Math.min(grid.rowCount, rows + ROWS_COMPARED) }, (_, row) =>
    sortsOf(grid, row),
  );
  const width = tableWidth(sorts);
  if (width === 0) return { row: -1, isCertain: false };
  const scores = sorts.slice(0, rows).map((_, row) => scoreOf(grid, sorts, row, width, knownWords));
  const best = scores.reduce((top, score, row) => (score > (scores[top] ?? 0) + MARGIN ? row : top), 0);
  const score = scores[best] ?? 0;
  if (score <= 0) return { row: -1, isCertain: false };
  return {
    row: isText ? best : lastOfHead(grid, sorts, best, width),
    isCertain: score >= CERTAIN || isTelling(grid, sorts, best, knownWords),
  };
}

const MARGIN = 0.05;
const CERTAIN = 0.75;
/** A known word outweighs the doubt that a table of words only (names, towns) leaves. */
const KNOWN_WORD = 0.5;

/** A head over several rows ends where the first column is filled again: `Region`, under it merged, then data. */
function lastOfHead(grid: Grid, sorts: CellSort[][], first: number, width: number): number {
  let row = first;
  while (row + 2 < sorts.length && isContinued(grid, row + 1, sorts[row + 1] ?? [], width)) row += 1;
  return row;
}

/** Words, fewer than there are columns, the first one missing. A row of units is none of the head's. */
function isContinued(grid: Grid, row: number, cells: CellSort[], width: number): boolean {
  const filled = cells.flatMap((sort, column) => (sort === 'empty' ? [] : [column]));
  if (cells[0] !== 'empty' || filled.length === 0 || filled.length >= width) return false;
  if (filled.every((column) => isUnitWord(grid.text(row, column).trim()))) return false;
  return filled.every((column) => cells[column] === 'word');
}

/** A word over numbers or dates, or two names of fields: no row of data looks like that. */
function isTelling(grid: Grid, sorts: CellSort[][], row: number, known: ReadonlySet<string>): boolean {
  const cells = sorts[row] ?? [];
  if (cells.some((_, column) => contrast(sorts, row, column, false) === 1)) return true;
  return cells.filter((_, column) => known.has(plainWords(grid.text(row, column)))).length >= 2;
}

function sortsOf(grid: Grid, row: number): CellSort[] {
  return Array.from({ length: grid.columnCount }, (_, column) => cellSort(grid, row, column));
}

/** The number of cells that most rows have: titles are narrower, remarks too. */
function tableWidth(sorts: CellSort[][]): number {
  const counts = sorts
    .map((row) => row.filter((sort) => sort !== 'empty').length)
    .filter((count) => count > 0);
  if (counts.length === 0) return 0;
  counts.sort((a, b) => a - b);
  return counts[Math.floor(counts.length * 0.75)] ?? 0;
}

function scoreOf(
  grid: Grid,
  sorts: CellSort[][],
  row: number,
  width: number,
  known: ReadonlySet<string>,
): number {
  const cells = sorts[row] ?? [];
  const filled = cells.flatMap((sort, column) => (sort === 'empty' ? [] : [column]));
  if (filled.length < Math.max(1, width * FEWEST_NAMED)) return -1;
  const years = isYearSequence(grid, row, filled);
  const names = filled.map((column) => plainWords(grid.text(row, column)));
  if (new Set(names).size < names.length * FEWEST_DISTINCT) return -1;
  const points = filled.reduce((sum, column, index) => {
    const isKnown = known.has(names[index] ?? '') ? KNOWN_WORD : 0;
    return sum + isKnown + contrast(sorts, row, column, years);
  }, 0);
  const dataAbove = sorts.slice(0, row).filter((above) => looksLikeData(above, width)).length;
  const isBelowData = dataAbove > row * MUCH_DATA || repeatsAbove(grid, row, names);
  return points / Math.max(filled.length, width) - (isBelowData ? BELOW_DATA : 0);
}

/** The headers printed again on each page: the first one is the header. */
function repeatsAbove(grid: Grid, row: number, names: string[]): boolean {
  for (let above = 0; above < row; above += 1) {
    const words = Array.from({ length: grid.columnCount }, (_, column) =>
      plainWords(grid.text(above, column)),
    );
    if (names.length > 0 && words.filter((word) => word !== '').join('\n') === names.join('\n')) return true;
  }
  return false;
}

/** A head does not stand among records. */
const BELOW_DATA = 1;
const MUCH_DATA = 0.3;

const looksLikeData = (cells: CellSort[], width: number): boolean =>
  cells.filter((sort) => sort === 'number' || sort === 'date' || sort === 'email').length >=
  Math.max(1, width / 2);

const FEWEST_NAMED = 0.5;
const FEWEST_DISTINCT = 0.5;

/** A word over numbers is a name; a number over numbers is data; a word over words may be either. */
function contrast(sorts: CellSort[][], row: number, column: number, years: boolean): number {
  const own = sorts[row]?.[column] ?? 'empty';
  const under = usualSort(sorts, row, column);
  if (own === 'word') return under === 'word' || under === 'empty' ? 0.3 : 1;
  if (own === 'number' && years) return 0.6;
  if (own === 'number' && under !== 'number' && under !== 'empty') return 0.6;
  return own === 'number' && under === 'empty' ? -0.2 : -1.5;
}

function usualSort(sorts: CellSort[][], row: number, column: number): CellSort {
  const counts = new Map<CellSort, number>();
  for (const cells of sorts.slice(row + 1, row + 1 + ROWS_COMPARED)) {
    const sort = cells[column] ?? 'empty';
    if (sort !== 'empty') counts.set(sort, (counts.get(sort) ?? 0) + 1);
  }
  return [...counts].reduce<[CellSort, number]>(
    (best, one) => (one[1] > best[1] ? one : best),
    ['empty', 0],
  )[0];
}

/** 1985, 1993, 2000, 2005 …: column names that are numbers. */
function isYearSequence(grid: Grid, row: number, columns: number[]): boolean {
  const years = columns
    .map((column) => Number(grid.text(row, column)))
    .filter((year) => year >= 1900 && year <= 2100);
  return years.length >= 3 && years.every((year, at) => at === 0 || year > (years[at - 1] ?? 0));
}
