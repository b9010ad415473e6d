import { read, SSF, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { Grid } from '@domain/intake/grid.ts';

/** One cell told in a way both readers can agree on: address, kind and value. */
export type ToldCell = [row: number, column: number, kind: string, value: string | number | boolean | null];

/** What SheetJS reads from each sheet, with its own idea of dates. */
export function judgeSheets(bytes: Uint8Array): { name: string; cells: ToldCell[] }[] {
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellText: false,
    cellNF: true,
  });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((name) => ({ name, cells: toldBySheetJs(book.Sheets[name] ?? {}, date1904) }));
}

function toldBySheetJs(sheet: WorkSheet, date1904: boolean): ToldCell[] {
  const told: ToldCell[] = [];
  const rows: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  rows.forEach((row, index) => {
    row?.forEach((cell, column) => {
      const seen = cell && tellCell(cell, date1904);
      if (seen) told.push([index + 1, column, ...seen]);
    });
  });
  return told;
}

const errors: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function tellCell(cell: CellObject, date1904: boolean): [string, string | number | boolean] | null {
  const { t: type, v: value, z: format } = cell;
  if (type === 'b') return ['boolean', value === true];
  if (type === 'e') return ['error', errors[Number(value)] ?? String(value)];
  if (type === 's') return value === '' ? null : ['text', String(value).replace(/\r\n?/gu, '\n')];
  if (type !== 'n' || typeof value !== 'number') return null;
  if (format === undefined || !SSF.is_date(String(format))) return ['number', value];
  const { y, m, d, H, M, S } = SSF.parse_date_code(value, { date1904 });
  const pad = (part: number, length = 2): string => String(part).padStart(length, '0');
  const time = `${pad(H)}:${pad(M)}:${pad(Math.round(S))}`;
  const day = `${pad(y, 4)}-${pad(m)}-${pad(d)}`;
  return ['date', time === '00:00:00' ? day : `${day}T${time}`];
}

/** The same of our grid. */
export function toldByGrid(grid: Grid): ToldCell[] {
  const told: ToldCell[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = 0; column < grid.width(row); column++) {
      const kind = grid.kind(row, column);
      if (kind !== 'empty') told.push([grid.rowNumber(row), column, kind, grid.value(row, column)]);
    }
  }
  return told;
}
