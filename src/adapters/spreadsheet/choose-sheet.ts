import type { SheetEntry } from '@domain/intake/grid.ts';
import { ReadStop } from './read-stop.ts';

/** The sheet asked for, else the first visible one with values, else the first visible one, else the first. */
export function chooseSheet(sheets: SheetEntry[], wanted?: string): SheetEntry {
  if (wanted !== undefined) {
    const found = sheets.find(({ name }) => name === wanted);
    if (found === undefined) throw new ReadStop('NotFound', 'sheet-not-found', { sheet: wanted });
    return found;
  }
  const visible = sheets.filter(({ hidden }) => hidden === 'no');
  const chosen = visible.find(({ rows }) => rows > 0) ?? visible[0] ?? sheets[0];
  if (chosen === undefined) throw new ReadStop('Unreadable', 'file-no-sheet');
  return chosen;
}
