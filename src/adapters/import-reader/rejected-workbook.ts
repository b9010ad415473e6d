import type { RejectedRow } from '@domain/intake/session/rejected-rows.ts';
import { writeWorkbook, type SheetToWrite } from '../spreadsheet/write-workbook.ts';

/** The words of the sheet, in the language of the screens; an adapter knows none. */
export interface RejectedWords {
  sheet: string;
  row: string;
  reasons: string;
  reason(reason: RejectedRow['reasons'][number]): string;
}

/** The rows left behind, as they stand in the file, with where they stood and why, ready to mend and import again. */
export function rejectedWorkbook(
  headers: readonly string[],
  rows: readonly RejectedRow[],
  words: RejectedWords,
): Promise<Uint8Array> {
  const widest = rows.reduce((width, row) => Math.max(width, row.cells.length), headers.length);
  const names = Array.from({ length: widest }, (_, column) => headers[column] ?? '');
  const sheet: SheetToWrite = {
    name: words.sheet,
    columns: [...names, words.row, words.reasons].map((header) => ({ header, type: 'text' })),
    rows: rows.map((row) => [
      ...names.map((_, column) => row.cells[column] ?? ''),
      String(row.row),
      row.reasons.map((reason) => words.reason(reason)).join(' '),
    ]),
  };
  return writeWorkbook([sheet]);
}
