import { CFB } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../read-workbook.ts';
import { writtenBySheetJs } from '../testing/written-by-sheetjs.ts';
import { rowsOf } from '../testing/grid-rows.ts';

const table = [
  ['Code', 'Day', 'Amount', 'Paid'],
  ['0012', new Date(Date.UTC(2026, 0, 31)), 274.65999999999997, true],
  ['Zut', null, -3, false],
];

/** An OLE container of these streams. */
function container(...names: string[]): Uint8Array {
  const streams = CFB.utils.cfb_new();
  for (const name of names) CFB.utils.cfb_add(streams, `/${name}`, new Uint8Array(5000));
  const bytes: unknown = CFB.write(streams, { type: 'array' });
  if (!(bytes instanceof Uint8Array) && !Array.isArray(bytes)) throw new Error('no container');
  return Uint8Array.from(bytes);
}

describe('formats that SheetJS reads for us', () => {
  it.each([
    ['xlsb', 'xlsb'],
    ['biff8', 'xls'],
    ['biff5', 'xls'],
    ['biff4', 'xls'],
    ['biff3', 'xls'],
    ['biff2', 'xls'],
    ['xlml', 'spreadsheetml'],
  ] as const)('A3 %s: values, kinds and dates as from an XLSX', async (bookType, format) => {
    const result = await readWorkbook(
      writtenBySheetJs(bookType, [{ name: 'Data', cells: table }]),
      `x.${format}`,
    );
    if (!result.ok) throw new Error(result.error.reason);
    const { grid } = result.value;
    expect(result.value.format).toBe(format);
    expect(rowsOf(grid)).toEqual([
      ['Code', 'Day', 'Amount', 'Paid'],
      ['0012', '2026-01-31', '274.66', 'TRUE'],
      ['Zut', '', '-3', 'FALSE'],
    ]);
    expect([0, 1, 2, 3].map((column) => grid.kind(1, column))).toEqual(['text', 'date', 'number', 'boolean']);
  });

  it.each([
    [1252, 'é€t'],
    [1251, 'йЂt'],
    [1253, 'ι€t'],
  ])('A3 texts of Excel 95 in code page %s are decoded: %s', async (page, text) => {
    const bytes = writtenBySheetJs('biff5', [{ name: 'Data', cells: table }]);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 6 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x0002_0042) view.setUint16(at + 4, page, true);
      if (bytes[at] === 0x5a && bytes[at + 1] === 0x75 && bytes[at + 2] === 0x74) bytes.set([0xe9, 0x80], at);
    }
    const result = await readWorkbook(bytes, 'x.xls');
    expect(result.ok && result.value.grid.text(2, 0)).toBe(text);
  });

  it('A3 hidden sheets of an XLS are named and not chosen', async () => {
    const bytes = writtenBySheetJs('biff8', [
      { name: 'Old', cells: [['x']], hidden: true },
      { name: 'Now', cells: [['y']] },
    ]);
    const result = await readWorkbook(bytes, 'x.xls');
    expect(result).toMatchObject({
      value: { sheet: 'Now', sheets: [{ hidden: 'hidden' }, { hidden: 'no' }] },
    });
  });

  it('A3 an XLS says which sheet is missing', async () => {
    expect(
      await readWorkbook(writtenBySheetJs('biff8', [{ name: 'Data', cells: table }]), 'x.xls', {
        sheet: 'Nope',
      }),
    ).toMatchObject({
      error: { reason: 'sheet-not-found' },
    });
  });

  it('A3 another document in the same container is no spreadsheet', async () => {
    const bytes = container('WordDocument');
    expect(await readWorkbook(bytes, 'x.xls')).toMatchObject({ error: { reason: 'file-not-a-spreadsheet' } });
  });

  it('A3 an encrypted XLSX is told to be protected by a password', async () => {
    const bytes = container('EncryptionInfo', 'EncryptedPackage');
    expect(await readWorkbook(bytes, 'x.xlsx')).toMatchObject({
      error: { reason: 'file-password-protected' },
    });
  });
});
