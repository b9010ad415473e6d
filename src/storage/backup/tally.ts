import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { TransactionBlock } from '@domain/transactions/transaction.ts';
import { rowsOf } from '../blocks/rows.ts';

export interface Tallied {
  counts: Record<string, number>;
  /** Minor units. */
  totals: Record<CurrencyCode, { invoiced: number; transactions: number }>;
}

/** Counts and sums of what a backup holds: the same code counts what was written, what is read, what was restored. */
export class Tally implements Tallied {
  readonly counts: Tallied['counts'] = {};
  readonly totals: Tallied['totals'] = {};

  add(table: string, record: object): void {
    this.counts[table] = (this.counts[table] ?? 0) + 1;
    if (table === 'invoices') this.#addInvoice(record as Invoice);
    if (table === 'transactionBlocks') this.#addBlock(record as TransactionBlock);
  }

  #addInvoice({ number, voided, kind, currency, totals }: Invoice): void {
    if (number === null || voided !== null) return;
    this.#total(currency).invoiced += (kind === 'credit-note' ? -1 : 1) * totals.withTax;
  }

  #addBlock(block: TransactionBlock): void {
    for (const row of rowsOf(block)) if (row) this.#total(row.currency).transactions += row.net;
  }

  #total(currency: CurrencyCode) {
    return (this.totals[currency] ??= { invoiced: 0, transactions: 0 });
  }
}

export const isSameTally = (a: Tallied, b: Tallied): boolean =>
  sorted(a.counts) === sorted(b.counts) && sorted(a.totals) === sorted(b.totals);

const sorted = (record: Record<string, unknown>): string =>
  JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
