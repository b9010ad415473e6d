import { read } from '@e965/xlsx';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { rowsOf } from './testing/grid-rows.ts';
import { writeWorkbook, type SheetToWrite } from './write-workbook.ts';

const sheet: SheetToWrite = {
  name: 'Rejected rows',
  columns: [
    { header: 'Code', type: 'text' },
    { header: 'Day', type: 'date' },
    { header: 'Amount', type: 'amount', width: 14 },
    { header: 'Quantity', type: 'number' },
    { header: 'Paid', type: 'boolean' },
  ],
  rows: [
    ['0012', '2026-01-31', '12.50', 3, true],
    ['=HYPERLINK("x")', 'soon', '12345678901234567', '1e5', null],
    ['', null, -0.5, '007', false],
  ],
};

async function written(...sheets: SheetToWrite[]) {
  const result = await readWorkbook(await writeWorkbook(sheets), 'x.xlsx');
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

describe('writing a workbook', () => {
  it('A3 cells keep their types and texts keep their zeros', async () => {
    const { grid } = await written(sheet);
    expect(rowsOf(grid)).toEqual([
      ['Code', 'Day', 'Amount', 'Quantity', 'Paid'],
      ['0012', '2026-01-31', '12.5', '3', 'TRUE'],
      ['=HYPERLINK("x")', 'soon', '12345678901234567', '1e5'],
      ['', '', '-0.5', '007', 'FALSE'],
    ]);
    expect([0, 1, 2, 3, 4].map((column) => grid.kind(1, column))).toEqual([
      'text',
      'date',
      'number',
      'number',
      'boolean',
    ]);
    expect(grid.kind(2, 2)).toBe('text');
  });

  it('A3 no text becomes a formula, for SheetJS either', async () => {
    const book = read(await writeWorkbook([sheet]), { type: 'array', cellStyles: true });
    const cells = Object.values(book.Sheets['Rejected rows'] ?? {});
    expect(cells.filter((cell: { f?: string }) => cell?.f !== undefined)).toEqual([]);
    expect(
      ['A2', 'B2', 'C2', 'D2', 'E2'].map((address) => book.Sheets['Rejected rows']?.[address].v),
    ).toEqual(['0012', 46053, 12.5, 3, true]);
  });

  it('A3 the same content is the same bytes', async () => {
    expect(await writeWorkbook([sheet])).toEqual(await writeWorkbook([structuredClone(sheet)]));
  });

  it('A3 sheet names are made acceptable and unique', async () => {
    const named = (name: string): SheetToWrite => ({
      name,
      columns: [{ header: 'a', type: 'text' }],
      rows: [],
    });
    const { sheets } = await written(named('a/b'), named('A B'), named(''), named(`'${'x'.repeat(40)}'`));
    expect(sheets.map(({ name }) => name)).toEqual(['a b', 'A B (2)', 'Sheet3', 'x'.repeat(31)]);
  });

  it('A3 any text comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }), async (text) => {
        const { grid } = await written({
          name: 's',
          columns: [{ header: 'h', type: 'text' }],
          rows: [[text]],
        });
        expect(grid.text(1, 0)).toBe(text);
      }),
      { examples: [['_x000D_'], ['a\tb\nc'], ['\u0007'], ['<&>"]]>'], ['  x  '], ['@sum']], numRuns: 60 },
    );
  });
});
