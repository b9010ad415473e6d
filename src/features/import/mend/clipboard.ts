import type { Mend, MendRow } from '@domain/intake/plan.ts';
import type { GridPlace } from './cursor.ts';

/** Cells as spreadsheets put them on the clipboard: tabs between columns, line breaks between rows. */
export const cellsOf = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));

/** What a paste at `from` changes; what would fall outside the grid is left out. */
export function pasted(
  text: string,
  from: GridPlace,
  fields: readonly string[],
  rowAt: (index: number) => MendRow | undefined,
): Mend[] {
  return cellsOf(text).flatMap((cells, down) => {
    const target = rowAt(from.row + down);
    if (!target) return [];
    return cells.flatMap((value, right) => {
      const field = fields[from.column + right];
      return field === undefined ? [] : [{ row: target.row, field, value: value.trim() }];
    });
  });
}

/** The value of the first selected row written into the others. */
export function filledDown(
  field: string,
  selection: { first: number; last: number },
  rowAt: (index: number) => MendRow | undefined,
): Mend[] {
  const value = rowAt(selection.first)?.cells[field] ?? '';
  const mends: Mend[] = [];
  for (let index = selection.first + 1; index <= selection.last; index += 1) {
    const target = rowAt(index);
    if (target && target.cells[field] !== value) mends.push({ row: target.row, field, value });
  }
  return mends;
}
