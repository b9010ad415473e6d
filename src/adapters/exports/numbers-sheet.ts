import type { Numbers } from '@domain/charts/numbers.ts';
import type { SheetToWrite } from '../spreadsheet/write/sheet-to-write.ts';

/** The numbers of a chart or a small table as typed cells; a month is the first of it. */
export const numbersSheet = (name: string, { columns, rows }: Numbers): SheetToWrite => ({
  name,
  columns: columns.map(({ head, type }) => ({ header: head, type })),
  rows: rows.map((row) =>
    row.map((cell, at) => (columns[at]?.type === 'month' ? `${String(cell)}-01` : cell)),
  ),
});
