import { digitsOf, toMajor } from '@domain/money/minor.ts';
import type { Minor } from '@domain/money/currency.ts';
import type { Statement, StatementEntry } from '@domain/receivables/statement.ts';
import type { SheetToWrite } from '../spreadsheet/write/sheet-to-write.ts';

/** The words of the sheet, in the language of the screens. */
export interface StatementSheetWords {
  sheet: string;
  heads: Record<'date' | 'entry' | 'amount' | 'balance', string>;
  opening: string;
  entryName(entry: StatementEntry): string;
}

/** A row for what was due before, then one for each entry; amounts as numbers in major units. */
export function statementSheet(statement: Statement, words: StatementSheetWords): SheetToWrite {
  const { currency, from, opening, entries } = statement;
  const major = (minor: Minor) => Number(toMajor(minor, currency));
  const type = digitsOf(currency) === 2 ? 'amount' : 'number';
  const { date, entry, amount, balance } = words.heads;
  return {
    name: words.sheet,
    columns: [
      { header: date, type: 'date' },
      { header: entry, type: 'text' },
      { header: amount, type },
      { header: balance, type },
    ],
    rows: [
      [from, words.opening, null, major(opening)],
      ...entries.map((one) => [one.date, words.entryName(one), major(one.amount), major(one.balance)]),
    ],
  };
}
