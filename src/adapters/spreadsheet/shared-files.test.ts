import { describe, expect, it } from 'vitest';
import type { Grid } from '@domain/intake/grid.ts';
import { readWorkbook } from './read-workbook.ts';
import { rowsOf } from './testing/grid-rows.ts';
import { hasSharedData, sharedBytes, sharedFiles } from './testing/shared-data.ts';
import { outcomes } from './testing/read-outcomes.ts';
import type { ReadOptions } from './workbook.ts';

async function opened(path: string, options?: ReadOptions) {
  const result = await readWorkbook(sharedBytes(path), path, options);
  if (!result.ok) throw new Error(`${path}: ${result.error.reason}`);
  return result.value;
}

const isBlank = (cells: string[]): boolean => cells.every((cell) => cell.trim() === '');
const filledRows = (grid: Grid): number => rowsOf(grid).filter((cells) => !isBlank(cells)).length;

describe.skipIf(!hasSharedData)('every shared file through the reader', () => {
  it('A3 each file has its line in the table', () => {
    const files = sharedFiles(
      'retail',
      'orders',
      'companies',
      'invoices_fr_pt_uk',
      'spreadsheet_torture',
      'csv_torture',
      'timesheets_rental',
    );
    expect(outcomes.map(([path]) => path).sort()).toEqual(
      files.filter((path) => !path.endsWith('.json')).sort(),
    );
  });

  it.each(outcomes)('A3 %s ends as %s', async (path, ...expected) => {
    const result = await readWorkbook(sharedBytes(path), path);
    const outcome = result.ok
      ? [result.value.format, filledRows(result.value.grid), result.value.grid.columnCount]
      : [result.error.reason];
    expect(outcome).toEqual(expected);
  });
});

describe.skipIf(!hasSharedData)('what the INDEX says about single files', () => {
  it.each(['comma_in_quotes', 'empty', 'newlines', 'quotes_and_newlines', 'utf8'])(
    'A3 csv-spectrum %s gives the records of its JSON',
    async (name) => {
      const { grid } = await opened(`csv_torture/spectrum_${name}.csv`);
      const [heads = [], ...rows] = rowsOf(grid);
      const records = rows.map((cells) => Object.fromEntries(heads.map((head, at) => [head, cells[at]])));
      const told: unknown = JSON.parse(
        new TextDecoder().decode(sharedBytes(`csv_torture/spectrum_${name}.json`)),
      );
      expect(records).toEqual([told].flat());
    },
  );

  it('A3 a byte order mark is no part of the first header', async () => {
    expect((await opened('csv_torture/frictionless_bom.csv')).grid.text(0, 0)).toBe('id');
  });

  it('A3 binary noise in amounts is not shown: 274.65999999999997 is 274.66', async () => {
    const { grid } = await opened('spreadsheet_torture/frictionless_adjust-floating-point-error.xlsx');
    const texts = rowsOf(grid).flat();
    expect(texts).toContain('274.66');
    expect(texts.filter((text) => /\.\d{5}/u.test(text))).toEqual([]);
  });

  it('A3 dates of the 1904 system are the days that the file itself spells out', async () => {
    for (const name of ['1904.xlsx', '1900.xlsx', '1904.slk', '1904.biff5']) {
      const { grid } = await opened(`spreadsheet_torture/sheetjs_1904_${name}`);
      for (const [, date, spelt] of rowsOf(grid)) expect(`${name} ${date}`).toBe(`${name} ${spelt}`);
    }
  });

  it('A3 error values keep their cells: 20 in ErrorTypes.xlsx', async () => {
    const { grid } = await opened('spreadsheet_torture/sheetjs_ErrorTypes.xlsx');
    const errors = rowsOf(grid).flatMap((cells, row) =>
      cells.filter((_, column) => grid.kind(row, column) === 'error'),
    );
    expect(errors).toHaveLength(20);
    expect(errors).toContain('#DIV/0!');
  });

  it('A3 a hidden first sheet is not chosen, and hidden sheets are told apart', async () => {
    expect((await opened('spreadsheet_torture/poi_TwoSheetsOneHidden.xls')).sheet).toBe('Sheet2');
    const { sheets, sheet } = await opened('spreadsheet_torture/sheetjs_sheet_visibility.xlsx');
    expect(sheet).toBe('Visible');
    expect(sheets.map(({ hidden }) => hidden)).toEqual(['no', 'hidden', 'very-hidden']);
    const hidden = await opened('spreadsheet_torture/sheetjs_sheet_visibility.xlsx', { sheet: 'Hidden' });
    expect([hidden.sheet, hidden.grid.rowCount]).toEqual(['Hidden', 2]);
  });

  it('A3 hidden rows and columns are announced', async () => {
    const { sheets } = await opened('spreadsheet_torture/exceljs_hidden-test_google-sheets.xlsx');
    expect(sheets[0]).toMatchObject({ hiddenRows: 1, hiddenColumns: 1 });
  });

  it('A3 an escaped carriage return is never shown as _x000D_', async () => {
    expect(rowsOf((await opened('spreadsheet_torture/calamine_has_x000D_.xlsx')).grid)).toEqual([
      ['ABC\nDEF'],
    ]);
  });

  it('A3 entities of a document type are not expanded', async () => {
    const { grid } = await opened('spreadsheet_torture/poi_poc-xmlbomb.xlsx');
    expect(grid.text(0, 0)).toMatch(/^test123&a5;&a5;[&a5;]*$/u);
  });

  it('A3 text identifiers keep their zeros, in XLS as in CSV', async () => {
    const xls = await opened('spreadsheet_torture/frictionless_cast-int-to-string-issue-1251.xls');
    expect(xls.grid.text(1, 0)).toBe('001');
    const csv = await opened('csv_torture/frictionless_leading-zeros.csv');
    expect(rowsOf(csv.grid).flat().slice(1)).toEqual(['01', '002', '00003']);
  });

  it('A3 rows that are too long stay visible with their line', async () => {
    const { grid } = await opened('orders/northwind_ragged_customers.csv');
    const long = Array.from({ length: grid.rowCount }, (_, row) => row).filter(
      (row) => grid.width(row) === 12,
    );
    expect(long).toHaveLength(24);
    expect(long.every((row) => grid.rowNumber(row) === row + 1)).toBe(true);
  });

  it('A3 a line is the line of the file, also after records of several lines', async () => {
    const { grid } = await opened('csv_torture/spectrum_quotes_and_newlines.csv');
    expect([0, 1, 2].map((row) => grid.rowNumber(row))).toEqual([1, 2, 5]);
  });

  it('A3 accents of Latin-1 files are right', async () => {
    const { grid, dialect } = await opened('invoices_fr_pt_uk/fr_hotel_stats_latin1.csv');
    expect(dialect).toMatchObject({ encoding: 'windows-1252', delimiter: ';' });
    expect(rowsOf(grid).flat()).toContain('Quartier Européen');
  });

  it('A3 a CSV called .xls is read, with a word about its name', async () => {
    const { warnings } = await opened('spreadsheet_torture/bank2ynab_csv_named.xls');
    expect(warnings).toEqual([{ code: 'extension-wrong', params: { extension: 'xls', format: 'csv' } }]);
  });

  it('A3 the delimiter is found where a title full of commas stands above the table', async () => {
    expect((await opened('csv_torture/messy_weird_head_padding.csv')).dialect?.delimiter).toBe(';');
  });
});
