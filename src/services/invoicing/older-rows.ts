import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { OlderRows } from '../contracts/generation.ts';

export const noOlderRows = (): OlderRows => ({ rows: 0, from: '', amounts: {} });

/** Rows that came late would wait for ever if a period that starts after them did not tell of them. */
export function countOlder(older: OlderRows, row: Transaction, from: PlainDate): void {
  if (row.invoiceId !== null || row.date >= from) return;
  older.rows += 1;
  older.amounts[row.currency] = (older.amounts[row.currency] ?? 0) + row.net;
  if (older.from === '' || row.date < older.from) older.from = row.date;
}
