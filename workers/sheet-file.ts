import { csvPieces } from '@adapters/spreadsheet/write-csv.ts';
import { writeWorkbook, type SheetToWrite } from '@adapters/spreadsheet/write-workbook.ts';
import type { Language } from '@domain/parties/parties.ts';
import { decimalSign } from '@i18n/format/numbers.ts';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const;

export interface FileManner {
  format: keyof typeof types;
  language: Language;
}

/** A sheet as a file; CSV as spreadsheets of this language open it: their decimal sign, and what parts the columns beside it. */
export async function sheetFile(sheet: SheetToWrite, { format, language }: FileManner): Promise<Blob> {
  const type = types[format];
  if (format === 'xlsx') return new Blob([Uint8Array.from(await writeWorkbook([sheet]))], { type });
  const decimal = decimalSign(language) === ',' ? ',' : '.';
  return new Blob(csvPieces(sheet, { decimal, separator: decimal === ',' ? ';' : ',' }), { type });
}
