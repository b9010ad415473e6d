import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Result } from '@domain/result.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { PageOf, PageQuery } from './page.ts';

export interface TransactionQuery extends PageQuery {
  customerId?: string | 'none';
  from?: PlainDate;
  to?: PlainDate;
  invoiced?: boolean;
  batchId?: string;
}

/** The import that a row came with, and its row in that file (1-based, as the file shows it). */
export interface TransactionSource {
  batchId: string;
  row: number;
}

export type TransactionRow = Transaction & { customerName: string; invoiceNumber: string | null };

export interface TransactionPage extends PageOf<TransactionRow> {
  /** Over everything that matches, per currency, minor units. */
  sums: Record<CurrencyCode, { net: number; rows: number }>;
}

export interface TransactionServices {
  list(query?: TransactionQuery): Promise<TransactionPage>;
  get(id: string): Promise<Transaction | undefined>;
  /** In the order of the rows; null = typed by hand. */
  sourcesOf(rows: readonly Transaction[]): Promise<(TransactionSource | null)[]>;
  /** `opened`: as it lay before the person who changed it; what they left alone stays as the books have it now. */
  save(
    transaction: Partial<Transaction> & { date: PlainDate; title: string },
    opened?: Partial<Transaction>,
  ): Promise<Result<Transaction>>;
  remove(ids: string[]): Promise<Result<{ removed: Transaction[] }>>;
  /** Undo of `remove`. */
  restore(transactions: Transaction[]): Promise<Result<void>>;
  assign(
    selection: string[] | { withoutCustomer: true },
    customerId: string,
  ): Promise<Result<{ changed: number }>>;
}
