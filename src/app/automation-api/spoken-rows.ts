import type { Transaction } from '@domain/transactions/transaction.ts';
import type { Services } from '@services/services.ts';
import { spokenTransaction } from './amounts.ts';

/** Transactions as programs read them, each with its source. */
export async function spokenRows<T extends Transaction>({ transactions }: Services, rows: readonly T[]) {
  const sources = await transactions.sourcesOf(rows);
  return rows.map((row, at) => spokenTransaction(row, sources[at] ?? null));
}
