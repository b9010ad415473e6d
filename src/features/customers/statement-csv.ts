import type { CurrencyCode, Minor } from '@domain/money/currency.ts';
import { toMajor } from '@domain/money/minor.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Statement } from '@domain/receivables/statement.ts';
import { decimalSign } from '@i18n/format/numbers.ts';

interface StatementWords {
  head: readonly [date: string, entry: string, amount: string, balance: string];
  opening: string;
  entryName: (entry: Statement['entries'][number]) => string;
}

/** Quoted where it must be; a formula of somebody else's spreadsheet stays a text. */
const cell = (text: string, separator: string): string => {
  const harmless = /^[=+@\t\r]/.test(text) ? `'${text}` : text;
  const mustQuote = [separator, '"', '\n'].some((mark) => harmless.includes(mark));
  return mustQuote ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** A statement as spreadsheets of this language open it: their decimal sign, and what parts the columns beside it. */
export function statementCsv(statement: Statement, words: StatementWords, language: Language): string {
  const sign = decimalSign(language);
  const separator = sign === ',' ? ';' : ',';
  const amount = (minor: Minor, currency: CurrencyCode) => toMajor(minor, currency).replace('.', sign);
  const { currency, opening, from, entries } = statement;
  const rows = [
    words.head,
    [from, words.opening, '', amount(opening, currency)],
    ...entries.map((entry) => [
      entry.date,
      words.entryName(entry),
      amount(entry.amount, currency),
      amount(entry.balance, currency),
    ]),
  ];
  return `\uFEFF${rows.map((row) => row.map((text) => cell(text, separator)).join(separator)).join('\r\n')}\r\n`;
}
