import { describe, expect, it } from 'vitest';
import { amountTypeOf } from '@domain/charts/numbers.ts';
import { readWorkbook } from '../spreadsheet/read-workbook.ts';
import { rowsOf } from '../spreadsheet/testing/grid-rows.ts';
import { writeWorkbook } from '../spreadsheet/write-workbook.ts';
import { numbersSheet } from './numbers-sheet.ts';

describe('the numbers of a chart as a workbook', () => {
  it('A13 are typed cells under a head, and a name is never a formula', async () => {
    const sheet = numbersSheet('Cash in per month 2026-11-30', {
      columns: [
        { head: 'Month', type: 'month' },
        { head: 'Received, EUR', type: amountTypeOf('EUR') },
        { head: 'Who', type: 'text' },
      ],
      rows: [['2026-11', -12.5, '=1+1']],
    });
    const read = await readWorkbook(await writeWorkbook([sheet]), 'x.xlsx');
    if (!read.ok) throw new Error(read.error.reason);
    const { grid } = read.value;
    expect(rowsOf(grid)).toEqual([
      ['Month', 'Received, EUR', 'Who'],
      ['2026-11-01', '-12.5', '=1+1'],
    ]);
    expect([0, 1, 2].map((column) => grid.kind(1, column))).toEqual(['date', 'number', 'text']);
  });

  it('A13 amounts have the decimals of their currency', () => {
    expect(['EUR', 'GNF', 'KWD'].map(amountTypeOf)).toEqual(['amount', 'whole', 'number']);
  });
});
