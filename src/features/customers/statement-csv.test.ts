import { describe, expect, it } from 'vitest';
import type { Statement } from '@domain/receivables/statement.ts';
import { statementCsv } from './statement-csv.ts';

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

const words = {
  head: ['Date', 'Entry', 'Amount', 'Balance'],
  opening: 'Opening balance',
  entryName: ({ number, reference }: Statement['entries'][number]) => reference || number,
} as const;

describe('a statement for a spreadsheet', () => {
  it('B20 has a line for each entry, in the signs of its language', () => {
    expect(statementCsv(statement, words, 'en')).toBe(
      '\uFEFFDate,Entry,Amount,Balance\r\n' +
        '2026-11-01,Opening balance,,1200.50\r\n' +
        '2026-11-05,F-1,60.00,1260.50\r\n' +
        '2026-11-06,"\'=HYPERLINK(""x"")",-1260.50,0.00\r\n',
    );
    expect(statementCsv(statement, words, 'fr')).toContain('2026-11-05;F-1;60,00;1260,50\r\n');
  });
});
