import { Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import type { Grid } from '@domain/intake/grid.ts';
import en from '@i18n/messages/en/refusals.ts';
import { readWorkbook } from './read-workbook.ts';
import { rowsOf } from './testing/grid-rows.ts';
import { hasSharedData, sharedBytes } from './testing/shared-data.ts';
import type { ReadOptions } from './workbook.ts';

async function opened(path: string, options?: ReadOptions) {
  const result = await readWorkbook(sharedBytes(path), path, options);
  if (!result.ok) throw new Error(`${path}: ${result.error.reason}`);
  return result.value;
}

const torture = (name: string, options?: ReadOptions) => opened(`spreadsheet_torture/${name}`, options);
const csv = (name: string, options?: ReadOptions) => opened(`csv_torture/${name}`, options);
const sizeOf = (grid: Grid) => [grid.rowCount, grid.columnCount];
const textsOf = async (name: string) => rowsOf((await torture(name)).grid).flat();

describe.skipIf(!hasSharedData)('the limits that the INDEX names', () => {
  const mebibyte = 1024 * 1024;

  it('F7 issue_174 says A1:XFD1048576 and is read within 2 s, for the price of its 22 cells', async () => {
    const limits = { time: 2_000, cells: 22, inflatedBytes: 2 * mebibyte };
    expect(sizeOf((await torture('calamine_issue_174.xlsx', { limits })).grid)).toEqual([2, 11]);
  });

  it('F7 large_strings inflates to 60 MB and is read within 10 s; a lower limit is named', async () => {
    const limits = { time: 10_000, inflatedBytes: 64 * mebibyte };
    const { grid, sheets } = await torture('sheetjs_large_strings.xlsx', { limits });
    expect(sizeOf(grid)).toEqual([9999, 17]);
    expect(sheets.map(({ rows, columns }) => [rows, columns])).toEqual([
      [9999, 17],
      [26, 6],
      [17_619, 2],
    ]);
    const path = 'spreadsheet_torture/sheetjs_large_strings.xlsx';
    const refused = await readWorkbook(sharedBytes(path), path, { limits: { inflatedBytes: 32 * mebibyte } });
    expect(refused).toMatchObject({ ok: false, error: { reason: 'file-too-large', params: { limit: 32 } } });
    expect(en['file-too-large']).toContain('{limit}');
  });

  it('F7 50,000 merges and no value are an empty sheet within 5 s', async () => {
    const { grid } = await torture('poi_57893-many-merges.xlsx', { limits: { time: 5_000, cells: 0 } });
    expect(grid.rowCount).toBe(0);
  });

  it('F7 the entities of poc-xmlbomb cost no more than they say: not expanded, whatever they announce', async () => {
    const { grid } = await torture('poi_poc-xmlbomb.xlsx', { limits: { inflatedBytes: 4 * mebibyte } });
    expect(sizeOf(grid)).toEqual([1, 1]);
    expect(grid.text(0, 0).length).toBeLessThan(4 * mebibyte);
    expect(new Set(grid.text(0, 0).match(/&\w+;/gu))).toEqual(new Set(['&a5;']));
  });

  it('F10 an external entity in the map of a workbook opens no connection', async () => {
    const connect = vi.spyOn(Socket.prototype, 'connect');
    const fetched = vi.spyOn(globalThis, 'fetch');
    expect(sizeOf((await torture('poi_xxe_in_schema.xlsx')).grid)).toEqual([2, 5]);
    expect([connect.mock.calls, fetched.mock.calls]).toEqual([[], []]);
    vi.restoreAllMocks();
  });
});

describe.skipIf(!hasSharedData)('sheets and texts as the INDEX has them', () => {
  it('A3 the sheet of prose and the sheet of data are both offered with their sizes, and either is read', async () => {
    const { sheets } = await torture('csvdetective_fr_notice_then_data.xlsx');
    expect(sheets.map(({ name, rows, columns, hidden }) => [name, rows, columns, hidden])).toEqual([
      ['Notice', 7, 2, 'no'],
      ['REI_1987', 6, 36, 'no'],
    ]);
    const { grid, sheet } = await torture('csvdetective_fr_notice_then_data.xlsx', { sheet: 'REI_1987' });
    expect([sheet, ...sizeOf(grid)]).toEqual(['REI_1987', 6, 36]);
    expect(grid.rowNumber(0)).toBe(2);
    expect(rowsOf(grid)[1]?.slice(0, 3)).toEqual(['01', '010', '010001']);
  });

  it('A3 the same sheet is the same in ODS, strict OOXML and SpreadsheetML', async () => {
    const of = async (name: string) => rowsOf((await torture(name)).grid);
    const ods = await of('poi_SampleSS.ods');
    expect(ods).toHaveLength(3);
    expect(await of('poi_SampleSS.strict.xlsx')).toEqual(ods);
    expect(await of('poi_SampleSS.xml')).toEqual(ods);
  });

  it('A3 the 1904 dates are the same in three formats, four years and a day behind their 1900 twin', async () => {
    const dates = async (name: string) => rowsOf((await torture(name)).grid).map(([, date]) => date);
    const days = ['1904-01-02', '1904-01-12', '1904-04-21', '1907-01-16', '1934-06-03'];
    for (const name of ['1904.xlsx', '1904.slk', '1904.biff5'])
      expect(await dates(`sheetjs_1904_${name}`), name).toEqual(days);
    const twin = ['1900-01-01', '1900-01-11', '1900-04-20', '1903-01-15', '1930-06-02'];
    expect(await dates('sheetjs_1904_1900.xlsx')).toEqual(twin);
  });

  it('A3 Arabic, Hebrew and Chinese stand as they are, in cells and in names of sheets', async () => {
    const { sheets } = await torture('poi_right-to-left.xlsx');
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['English', 4],
      ['عربى', 4],
    ]);
    const arabic = await torture('poi_right-to-left.xlsx', { sheet: 'عربى' });
    expect(rowsOf(arabic.grid).flat()).toEqual(['نص', '123', 'text with comment', ' עִבְרִית and اَلْعَرَبِيَّةُ']);
    expect((await textsOf('sheetjs_text_and_numbers.xlsx')).join(' ')).toMatch(/\p{Script=Hebrew}{2}/u);
    expect(
      (await textsOf('poi_chinese-provinces.xls')).filter((text) => /\p{Script=Han}/u.test(text)),
    ).not.toEqual([]);
    const { sheet } = await torture('frictionless_multiline-headers.xlsx');
    expect(sheet).toBe('Лист1');
  });

  it('A3 a date of XLSB is a date', async () => {
    const { grid } = await torture('poi_date.xlsb');
    expect([grid.kind(0, 0), grid.text(0, 0)]).toEqual(['date', expect.stringMatching(/^\d{4}-\d\d-\d\d/u)]);
  });

  it('A3 every amount with binary noise is shown as it was typed', async () => {
    const { grid } = await torture('frictionless_adjust-floating-point-error.xlsx');
    const amounts = rowsOf(grid)
      .slice(1, 4)
      .map((cells) => cells.slice(1));
    expect(amounts).toEqual([
      ['60.565', '242.26', '242.26'],
      ['68.665', '274.66', '274.66'],
      ['72.965', '291.86', '291.86'],
    ]);
  });

  it('A3 a barcode stored as text keeps its zero', async () => {
    const { grid } = await opened('orders/poi_64508_delivery_lines.xlsx');
    const codes = rowsOf(grid)
      .flat()
      .filter((text) => /^0\d{6,}$/u.test(text));
    expect(codes.length).toBeGreaterThan(0);
  });

  it('A3 what a password protects says so and what to do; a protected sheet is read', async () => {
    expect(en['file-password-protected']).toMatch(/password/iu);
    expect(en['file-password-protected']).toMatch(/remove|without/iu);
    const { grid } = await torture('poi_workbookProtection_worksheet_protected.xlsx');
    expect(sizeOf(grid)).toEqual([1, 2]);
    expect(
      rowsOf(grid)
        .flat()
        .every((text) => text !== ''),
    ).toBe(true);
  });
});

describe.skipIf(!hasSharedData)('texts as the INDEX has them', () => {
  it('A3 csv-spectrum location_coordinates: degrees, minutes and seconds, their quotes inside', async () => {
    const { grid } = await csv('spectrum_location_coordinates.csv');
    const [heads = [], cells = []] = rowsOf(grid);
    const path = 'csv_torture/spectrum_location_coordinates.json';
    const told = JSON.parse(new TextDecoder().decode(sharedBytes(path))) as Record<string, string>;
    // The telephone number of the two files differs from the start.
    const record = Object.fromEntries(heads.map((head, at) => [head, cells[at]]));
    expect(record).toEqual({ ...told, 'Contact Phone Number': '2095257564' });
  });

  it('A3 no column of a header that repeats is lost', async () => {
    expect(rowsOf((await csv('frictionless_duplicate-headers.csv')).grid)).toEqual([
      ['id', 'name', 'id', 'age', 'id'],
      ['1101', 'John', '0', '30', '001101'],
      ['1102', 'Julie', '0', '26', '001102'],
    ]);
  });

  it('A3 a space before a quotation mark does not shift a column', async () => {
    const { grid } = await csv('frictionless_issue-1109.csv');
    expect(rowsOf(grid)[1]?.map((text) => text.trim())).toEqual(['1', '2.3', 'string']);
  });

  it('A3 records of several lines: 5 of Spanish texts under their header, 8 of Latin ones', async () => {
    expect((await csv('frictionless_doublequote.csv')).grid.rowCount).toBe(6);
    const { grid } = await csv('papa_long-sample.csv');
    expect(sizeOf(grid)).toEqual([8, 7]);
    expect(rowsOf(grid).map((cells) => cells.length)).toEqual(Array.from({ length: 8 }, () => 7));
  });

  it('A3 old Mac line ends, mixed ones and the encoding are told', async () => {
    expect((await csv('messy_mixedGLB.csv')).dialect?.lineBreak).toBe('cr');
    const { dialect, grid } = await csv('frictionless_issue-811.csv');
    expect(dialect).toMatchObject({ encoding: 'windows-1252', delimiter: ';', lineBreak: 'mixed' });
    expect(rowsOf(grid).flat()).toContain('Forlì-Cesena');
    expect(
      rowsOf((await csv('frictionless_latin1.csv')).grid)
        .flat()
        .join(' '),
    ).toContain('©');
  });

  it('A3 a byte order mark is no text, in any file that has one', async () => {
    for (const name of ['frictionless_bom.csv', 'papa_utf-8-bom-sample.csv', 'messy_utf8bom.csv'])
      expect((await csv(name)).grid.text(0, 0), name).toMatch(/^\w+$/u);
  });

  it('A3 the separator can be chosen by hand, right or wrong', async () => {
    const semicolon = await csv('messy_weird_head_padding.csv', { delimiter: ';' });
    expect([semicolon.dialect?.delimiter, semicolon.grid.columnCount]).toEqual([';', 11]);
    const comma = await csv('messy_weird_head_padding.csv', { delimiter: ',' });
    expect(comma.dialect?.delimiter).toBe(',');
    expect(comma.grid.columnCount).not.toBe(11);
  });
});
