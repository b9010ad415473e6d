import { fixedParts } from './write/fixed-parts.ts';
import { sheetNames } from './write/sheet-names.ts';
import type { SheetToWrite } from './write/sheet-to-write.ts';
import { sheetXml } from './write/sheet-xml.ts';
import { TextTable } from './write/text-table.ts';
import { ZipWriter } from './zip/write-zip.ts';

export type { SheetToWrite } from './write/sheet-to-write.ts';

/** Excel has 1,048,576 rows; the head takes one. */
const mostRows = 1_048_575;
/** An XLSX of typed cells: bold frozen head, columns as wide as they need, strings that never become formulas. */
export async function writeWorkbook(sheets: SheetToWrite[]): Promise<Uint8Array<ArrayBuffer>> {
  const split = sheets.flatMap(splitLong);
  const names = sheetNames(split.map(({ name }) => name));
  const zip = new ZipWriter();
  const printed = split.map(({ isPrinted = false }) => isPrinted);
  const encoder = new TextEncoder();
  for (const [path, xml] of fixedParts(names, printed)) await zip.add(path, [encoder.encode(xml)]);
  const texts = new TextTable();
  for (const [at, sheet] of split.entries()) {
    await zip.add(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, texts));
  }
  // Last: by now every sheet has named its texts.
  await zip.add('xl/sharedStrings.xml', texts.xml());
  return zip.bytes();
}

function splitLong(sheet: SheetToWrite): SheetToWrite[] {
  if (sheet.rows.length <= mostRows) return [sheet];
  const parts: SheetToWrite[] = [];
  for (let from = 0; from < sheet.rows.length; from += mostRows) {
    const end = from + mostRows;
    const kinds = sheet.kinds && { kinds: sheet.kinds.slice(from, end) };
    parts.push({ ...sheet, ...kinds, rows: sheet.rows.slice(from, end) });
  }
  return parts;
}
