import type { PurchaseDocument, ReceivedFacts } from '@domain/purchases/purchase.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { RecordPart } from '@domain/records/compare-records.ts';
import type { Refusal, Result } from '@domain/result.ts';
import type { CheckedPackage } from './closing.ts';
import type { LongTask } from '../ports.ts';
import type { PageOf, PageQuery } from './page.ts';

/** What one PDF turned out to be (B25). One file may hold several documents. */
export type Paper =
  /** One of these books. `parts` = where it differs from what is stored; `known` = these very bytes left from here. */
  | { kind: 'own'; invoiceId: string; facts: ReceivedFacts; parts: RecordPart[]; isKnownFile: boolean }
  /** Ours, but not in these books: it can be brought back. */
  | { kind: 'lost'; facts: ReceivedFacts; customerName: string }
  /** Another company's: it can be booked as received. `bookedAs` = it is booked already. */
  | { kind: 'received'; facts: ReceivedFacts; bookedAs: string | null }
  /** A closing package of a month that fits in itself. */
  | { kind: 'package'; checked: CheckedPackage }
  /** Nothing can be done with it, and why. */
  | { kind: 'refused'; refusal: Refusal };

export interface PaperFile {
  name: string;
  blob: Blob;
}

/** An open row beside the line of a document that came back: billed by it already, or something else. */
export interface AlikeRow {
  invoiceId: string;
  number: string;
  lineId: string;
  row: Pick<Transaction, 'id' | 'date' | 'title' | 'quantity' | 'unitPrice' | 'currency'>;
  line: Pick<Transaction, 'title' | 'quantity' | 'unitPrice'>;
  /** Of the draft that it stands on and is taken off; null = it is open. */
  draftNo: number | null;
}

/** What came back, and what did not. */
export interface BroughtBack {
  invoices: number;
  customers: number;
  alreadyThere: number;
  /** Open rows of these books that now stand on the documents that bill them. */
  rows: number;
  /**
   * Open rows that differ in words, price or quantity, have no customer, or are like a line that another document bills:
   * a person says which are billed (`bindRows`).
   */
  alike: AlikeRow[];
  /** Rental invoices whose days these books cannot hold as billed by them, or guessed, and why. */
  days: { invoiceId: string; rentalId: string; refusal: Refusal }[];
  /** Numbers that must have been given but stand on none of the files. */
  missing: string[];
  /** Files that could not be used, with the reason. */
  refused: { name: string; refusal: Refusal }[];
}

export interface PaperServices {
  /** Reads and verifies; changes nothing. */
  inspect(file: PaperFile): Promise<Paper[]>;
  /** Invoices, customers and the numbers out of our own PDFs, into books that lost them. */
  bringBack(files: PaperFile[], task?: LongTask): Promise<Result<BroughtBack>>;
  /** These rows are billed by those lines. Answers how many; a row that is billed elsewhere by now stays there. */
  bindRows(rows: AlikeRow[]): Promise<Result<number>>;
  /** Books a received document with its file. */
  book(file: PaperFile): Promise<Result<PurchaseDocument>>;
}

export interface PurchaseServices {
  list(query?: PageQuery): Promise<PageOf<PurchaseDocument>>;
  get(id: string): Promise<PurchaseDocument | undefined>;
  remove(id: string): Promise<Result<PurchaseDocument>>;
  /** Undo of `remove`. */
  restore(purchase: PurchaseDocument): Promise<Result<void>>;
}
