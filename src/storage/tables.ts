import type { ImportBatch, SavedMapping } from '@domain/intake/plan.ts';
import type {
  BuyerSnapshot,
  Invoice,
  InvoiceBody,
  NumberSeries,
  SellerSnapshot,
} from '@domain/invoicing/invoice.ts';
import type { JournalEntry } from '@domain/journal/journal.ts';
import type { Company, Customer, Stored } from '@domain/parties/parties.ts';
import type { Product } from '@domain/products/product.ts';
import type { TransactionBlock } from '@domain/transactions/transaction.ts';

/** The next short number of a kind of record; a number once taken is never taken again. */
interface Counter extends Stored {
  next: number;
}

/** The seller as printed, once for all the invoices that froze it: a logo weighs more than a thousand lines. */
export interface StoredSeller extends Stored {
  seller: SellerSnapshot;
}

/** An invoice's body with its seller by id (the hash of the snapshot). */
export type StoredBody = Omit<InvoiceBody, 'frozen'> & {
  frozen: { sellerId: string; buyer: BuyerSnapshot; wording: string } | null;
};

/** Everything that belongs to the books: journalled, backed up, restored. */
export interface BookRecords {
  company: Company;
  customers: Customer;
  products: Product;
  transactionBlocks: TransactionBlock;
  invoices: Invoice;
  invoiceBodies: StoredBody;
  sellers: StoredSeller;
  numberSeries: NumberSeries;
  importBatches: ImportBatch;
  columnMappings: SavedMapping;
  counters: Counter;
}

export type BookTable = keyof BookRecords;

/** The order in which a backup holds them. */
export const bookTables = [
  'company',
  'counters',
  'numberSeries',
  'customers',
  'products',
  'columnMappings',
  'importBatches',
  'transactionBlocks',
  'sellers',
  'invoices',
  'invoiceBodies',
] as const satisfies readonly BookTable[];

/** `subjectIds` only feeds the index: IndexedDB cannot index into a list of objects. */
export interface StoredEntry extends JournalEntry {
  subjectIds: string[];
}
