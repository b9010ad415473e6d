import type { CellKind, CellValue, Grid } from '../grid.ts';

/** A grid of plain values: text as in a CSV, numbers and dates (`new Date`) as in a workbook. */
export function arrayGrid(rows: readonly (readonly (string | number | boolean | Date | null)[])[]): Grid {
  const cell = (row: number, column: number) => rows[row]?.[column] ?? null;
  const text = (row: number, column: number): string => {
    const value = cell(row, column);
    return value instanceof Date ? value.toISOString().slice(0, 10) : value === null ? '' : String(value);
  };
  return {
    sheet: 'Sheet1',
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    kind: (row, column) => kindOf(cell(row, column)),
    value: (row, column): CellValue => {
      const value = cell(row, column);
      return value instanceof Date ? text(row, column) : value;
    },
    text,
    rowNumber: (row) => row + 1,
    width: (row) => rows[row]?.length ?? 0,
  };
}

function kindOf(value: string | number | boolean | Date | null): CellKind {
  if (value === null || value === '') return 'empty';
  if (value instanceof Date) return 'date';
  if (typeof value === 'string') return value.startsWith('#') && value.endsWith('!') ? 'error' : 'text';
  return typeof value === 'number' ? 'number' : 'boolean';
}

/** Lines with `;` between cells, each line as wide as it is written. */
export const textGrid = (lines: readonly string[]): Grid => arrayGrid(lines.map((line) => line.split(';')));
