import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../read-workbook.ts';
import { rowsOf } from '../testing/grid-rows.ts';
import { hasSharedData, sharedBytes, sharedFiles } from '../testing/shared-data.ts';
import { decodeText } from './decode-text.ts';

const files = sharedFiles(
  'retail',
  'orders',
  'companies',
  'invoices_fr_pt_uk',
  'spreadsheet_torture',
  'csv_torture',
  'timesheets_rental',
).filter((path) => /\.(csv|ssv)$|csv_named\.xls$/.test(path) && !path.endsWith('frictionless_empty.csv'));

/** Here a space stands before each quote: ours passes over it, the judge takes the quotes for letters. */
const spaced = ['frictionless_escaping', 'frictionless_issue-1109'];

/** Ours: a blank line has no field, and blank lines at the end are none. */
function withoutBlanks(records: readonly string[][]): string[][] {
  const rows = records.map((fields) => (fields.length === 1 && fields[0] === '' ? [] : fields));
  return rows.slice(0, rows.findLastIndex((fields) => fields.length > 0) + 1);
}

/** The judge is told the separator and the text; where records and fields begin and end it finds out alone. */
function judged(path: string, text: string, delimiter: string): string[][] {
  const plain = spaced.some((name) => path.includes(name)) ? text.replaceAll(', "', ',"') : text;
  return withoutBlanks(Papa.parse<string[]>(plain, { delimiter }).data);
}

describe.skipIf(!hasSharedData)('Papa Parse is the judge of our text reader', () => {
  it.each(files)('A3 %s: every field of every record is what Papa Parse reads', async (path) => {
    const bytes = sharedBytes(path);
    const result = await readWorkbook(bytes, path);
    if (!result.ok) throw new Error(result.error.reason);
    const { dialect, grid } = result.value;
    const { text } = decodeText(bytes, dialect?.encoding);
    expect(withoutBlanks(rowsOf(grid))).toEqual(judged(path, text, dialect?.delimiter ?? ''));
  });
});
