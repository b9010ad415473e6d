import { describe, expect, it } from 'vitest';
import type { Statement } from '@domain/receivables/statement.ts';
import { readWorkbook } from '../spreadsheet/read-workbook.ts';
import { rowsOf } from '../spreadsheet/testing/grid-rows.ts';
import { csvPieces } from '../spreadsheet/write-csv.ts';
import { writeWorkbook } from '../spreadsheet/write-workbook.ts';
import { statementSheet, type StatementSheetWords } from './statement-sheet.ts';

const statement = {
  currency: 'EUR',
  from: '2026-11-01',
  to: '2026-11-30',
  opening: 120_050,
  entries: [
    { id: 'a', date: '2026-11-05', number: 'F-1', reference: '', amount: 6_000, balance: 126_050 },
    { id: 'b', date: '2026-11-06', number: '2', reference: '=HYPERLINK("x")', amount: -126_050, balance: 0 },
  ],
} as unknown as Statement;

const words: StatementSheetWords = {
  sheet: 'Statement',
  heads: { date: 'Date', entry: 'Entry', amount: 'Amount', balance: 'Balance' },
  opening: 'Opening balance',
  entryName: ({ number, reference }) => reference || number,
};

describe('a statement for a spreadsheet', () => {
  it('B20 has a line for each entry, in the signs of its language', () => {
    const csv = (separator: ',' | ';', decimal: '.' | ',') =>
      csvPieces(statementSheet(statement, words), { separator, decimal }).join('');
    expect(csv(',', '.')).toBe(
      '\uFEFFDate,Entry,Amount,Balance\r\n' +
        '2026-11-01,Opening balance,,1200.50\r\n' +
        '2026-11-05,F-1,60.00,1260.50\r\n' +
        '2026-11-06,"\'=HYPERLINK(""x"")",-1260.50,0.00\r\n',
    );
    expect(csv(';', ',')).toContain('2026-11-05;F-1;60,00;1260,50\r\n');
  });

  it('B20 is a workbook of typed cells: days are days, amounts are numbers, a text stays one', async () => {
    const read = await readWorkbook(await writeWorkbook([statementSheet(statement, words)]), 'x.xlsx');
    if (!read.ok) throw new Error(read.error.reason);
    const { grid } = read.value;
    expect(rowsOf(grid).map((row) => row.slice(1))).toEqual([
      ['Entry', 'Amount', 'Balance'],
      ['Opening balance', '', '1200.5'],
      ['F-1', '60', '1260.5'],
      ['=HYPERLINK("x")', '-1260.5', '0'],
    ]);
    expect([0, 1, 2, 3].map((column) => grid.kind(2, column))).toEqual(['date', 'text', 'number', 'number']);
  });

  it('B20 a currency without cents has whole amounts', () => {
    const francs = statementSheet({ ...statement, currency: 'GNF' }, words);
    expect(francs.columns.map(({ type }) => type)).toEqual(['date', 'text', 'number', 'number']);
    expect(francs.rows[1]).toEqual(['2026-11-05', 'F-1', 6000, 126050]);
  });
});
