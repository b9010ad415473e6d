import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import type { TransactionBlock } from '@domain/transactions/transaction.ts';
import { rowsOf } from '@storage/blocks/rows.ts';
import { fold } from '@domain/texts/search.ts';

/** What lists and sums need of a block's live rows: one array per column, because a row object costs five times as much. */
export interface TransactionColumns {
  blockId: string;
  batchId: string;
  slots: number[];
  dates: PlainDate[];
  customers: (string | null)[];
  nets: Float64Array;
  currencies: CurrencyCode[];
  invoices: (string | null)[];
  quantities: Float64Array;
  prices: Float64Array;
  rates: Float64Array;
  keys: string[];
  /** Folded title, description, key, order, purchase order and site. */
  texts: string[];
}

export function transactionColumns(block: TransactionBlock): TransactionColumns {
  const rows = rowsOf(block);
  const live = rows.filter((row) => row !== null);
  return {
    blockId: block.id,
    batchId: block.batchId,
    slots: rows.flatMap((row, slot) => (row ? [slot] : [])),
    dates: live.map((row) => row.date),
    customers: live.map((row) => row.customerId),
    nets: Float64Array.from(live, (row) => row.net),
    currencies: live.map((row) => row.currency),
    invoices: live.map((row) => row.invoiceId),
    quantities: Float64Array.from(live, (row) => Number(row.quantity)),
    prices: Float64Array.from(live, (row) => Number(row.unitPrice)),
    rates: Float64Array.from(live, (row) => Number(row.taxRate)),
    keys: live.map((row) => row.key),
    texts: live.map((row) =>
      fold(`${row.title}\n${row.description}\n${row.key}\n${row.order}\n${row.purchaseOrder}\n${row.site}`),
    ),
  };
}
