import { cleanText } from '../coerce/clean-text.ts';
import type { Grid } from '../grid.ts';
import { plainWords } from '../plain-words.ts';

/** What the sheet of rejected rows adds behind the columns of the file, in each language of the screens. */
const OWN = new Set([
  'row in the file',
  'why it was not imported',
  'ligne du fichier',
  'pourquoi elle n est pas importee',
  'linha no ficheiro',
  'porque nao foi importada',
]);

const HEAD_ROWS = 25;

/** Rejected rows that come back mended: the columns of the file they are from, without where they stood and why they were left behind (rule I36). */
export function withoutOwnColumns(grid: Grid): Grid {
  const first = firstOwnColumn(grid);
  if (first === grid.columnCount) return grid;
  let columns = first;
  while (columns > 0 && isBlank(grid, columns - 1)) columns -= 1;
  return narrowed(grid, columns);
}

/** Where the columns at the end begin that are ours; behind the last column if none is. */
function firstOwnColumn(grid: Grid): number {
  for (let row = 0; row < Math.min(grid.rowCount, HEAD_ROWS); row += 1) {
    let column = grid.columnCount;
    while (column > 0 && OWN.has(plainWords(grid.text(row, column - 1)))) column -= 1;
    if (column < grid.columnCount) return column;
  }
  return grid.columnCount;
}

/** Where a row had more cells than the file has columns, and they were moved to their places. */
function isBlank(grid: Grid, column: number): boolean {
  for (let row = 0; row < grid.rowCount; row += 1) {
    if (cleanText(grid.text(row, column)) !== '') return false;
  }
  return true;
}

const narrowed = (grid: Grid, columnCount: number): Grid => ({
  sheet: grid.sheet,
  rowCount: grid.rowCount,
  columnCount,
  kind: (row, column) => (column < columnCount ? grid.kind(row, column) : 'empty'),
  value: (row, column) => (column < columnCount ? grid.value(row, column) : null),
  text: (row, column) => (column < columnCount ? grid.text(row, column) : ''),
  rowNumber: (row) => grid.rowNumber(row),
  isPercent: (row, column) => column < columnCount && grid.isPercent?.(row, column) === true,
  width: (row) => Math.min(grid.width(row), columnCount),
});
