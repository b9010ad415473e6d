import type { PlainDate } from '../dates/plain-date.ts';
import type { CurrencyCode, DecimalString, Minor } from '../money/currency.ts';
import type { Stored } from '../parties/parties.ts';
import type { TaxCategory } from '../tax/tax.ts';

/** Something delivered and billable. Its id is `<block id>.<slot>`, so the block is found without an index. */
export interface Transaction {
  id: string;
  /** Null until a customer is assigned. */
  customerId: string | null;
  /** Key in the source system; empty = none. */
  key: string;
  date: PlainDate;
  title: string;
  description: string;
  /** Negative for returns; prices are never negative. */
  quantity: DecimalString;
  unit: string;
  unitPrice: DecimalString;
  priceIncludesTax: boolean;
  taxCategory: TaxCategory;
  taxRate: DecimalString;
  currency: CurrencyCode;
  /** Line net (BT-131) when this row stands alone: what lists and control totals add up. */
  net: Minor;
  /** Tax of the row alone, for display; documents compute tax per group. */
  tax: Minor;
  productId: string | null;
  order: string;
  purchaseOrder: string;
  site: string;
  /** The live invoice (draft or issued) that holds it. */
  invoiceId: string | null;
  /** Row number in the source sheet (1-based, as the file shows it); 0 = typed by hand. */
  sourceRow: number;
  /** The import that `sourceRow` is a row of, where a later one than its block's changed the row. */
  sourceBatch?: string;
  /** Whom its file named (null = nobody), where that is another than `customerId` (rule S4); absent = the same. */
  importedFor?: string | null;
}

/**
 * Transactions live in blocks of up to {@link BLOCK_SIZE}, sorted by customer and date when imported:
 * one database entry per row costs 30 times as much. A slot is never reused; a deleted row leaves null.
 */
export interface TransactionBlock extends Stored {
  /** Import batch it came from; empty = typed by hand. */
  batchId: string;
  /** Distinct customers inside (`''` for rows without one): multi-entry index. */
  customerIds: string[];
  from: PlainDate;
  to: PlainDate;
  /** Live rows and those not yet invoiced. */
  count: number;
  open: number;
  /** Net of the open rows, minor units: what waits is told without unpacking a row. */
  openNet: Record<CurrencyCode, number>;
  /** Open rows that no customer is assigned to. */
  openUnassigned: number;
  /** Columns packed by `encodeBlock`. */
  payload: Uint8Array;
}

export const BLOCK_SIZE = 200;
