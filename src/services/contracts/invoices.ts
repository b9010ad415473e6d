import type { RentalFacts } from '@domain/invoicing/rental-facts.ts';
import type { PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';
import type {
  Delivery,
  DocumentKind,
  Invoice,
  InvoiceAction,
  InvoiceBody,
  InvoiceLine,
  InvoiceStatus,
} from '@domain/invoicing/invoice.ts';
import type { JournalEntry } from '@domain/journal/journal.ts';
import type { CurrencyCode, Minor } from '@domain/money/currency.ts';
import type { Customer } from '@domain/parties/parties.ts';
import type { Result } from '@domain/result.ts';
import type { DocumentTotals, AllowanceCharge } from '@domain/tax/tax.ts';
import type { LongTask } from '../ports.ts';
import type { PageOf, PageQuery } from './page.ts';

export interface InvoiceQuery extends PageQuery {
  /** Any of these. */
  status?: (InvoiceStatus | 'overdue')[];
  overdue?: boolean;
  voided?: boolean;
  customerId?: string;
  currency?: CurrencyCode;
  kind?: DocumentKind;
  /** Issue date; of a draft the day on which it was made. */
  from?: PlainDate;
  to?: PlainDate;
  dueFrom?: PlainDate;
  dueTo?: PlainDate;
  createdFrom?: PlainDate;
  createdTo?: PlainDate;
  /** Total with tax in minor units. */
  amountFrom?: number;
  amountTo?: number;
  /** Of rentals: words of the asset's name, of its plate, and the month that is billed. */
  asset?: string;
  plate?: string;
  rentalMonth?: PlainMonth;
  /** Made from this run of a billing report. */
  billingRun?: string;
}

export interface InvoiceRow extends Invoice {
  status: InvoiceStatus;
  isOverdue: boolean;
  due: Minor;
  /** How it left last; empty = not yet. */
  sent: Delivery['how'] | '';
}

/** What a row of the list says; the columns know it without reading the record. */
export interface ListedInvoice extends Pick<
  Invoice,
  | 'id'
  | 'no'
  | 'kind'
  | 'number'
  | 'issueDate'
  | 'createdAt'
  | 'customerId'
  | 'customerName'
  | 'title'
  | 'currency'
  | 'periodStart'
  | 'periodEnd'
  | 'dueDate'
  | 'reference'
> {
  totals: Pick<DocumentTotals, 'withTax'>;
  /** Of a rental: `22/3` is worked and other days. */
  rental?: Omit<RentalFacts, 'rentalId'>;
  status: InvoiceStatus;
  isOverdue: boolean;
  due: Minor;
  /** How it left last; empty = not yet. */
  sent: Delivery['how'] | '';
}

export interface InvoicePage extends PageOf<ListedInvoice> {
  sums: Record<CurrencyCode, { withTax: number; due: number; rows: number }>;
  counts: Record<InvoiceStatus | 'overdue' | 'all', number>;
}

export interface InvoiceDetail extends InvoiceRow {
  body: InvoiceBody;
  customer: Customer;
  activity: JournalEntry[];
  /** Every action; `reason` is a key of the `refusals` messages when it is off. */
  actions: Record<InvoiceAction, { allowed: boolean; reason?: string }>;
}

export interface DraftInput {
  id?: string;
  /** The state that was edited: refused if the draft has changed since. Without it, the last save wins. */
  rev?: number;
  customerId: string;
  currency?: CurrencyCode;
  periodStart: PlainDate;
  periodEnd: PlainDate;
  dueDate?: PlainDate;
  issueDate?: PlainDate;
  title?: string;
  buyerReference?: string;
  purchaseOrder?: string;
  note?: string;
  lines: (Pick<InvoiceLine, 'title' | 'quantity' | 'unitPrice'> & Partial<InvoiceLine>)[];
  allowances?: AllowanceCharge[];
}

/** A deleted draft, enough to put it back. */
export interface RemovedDraft {
  invoice: Invoice;
  body: InvoiceBody;
  /** The facts of its transactions as they were freed, by id. */
  rowFacts: Record<string, string>;
}

export type ExportFormat = 'xlsx' | 'csv';

export interface InvoiceServices {
  save(draft: DraftInput): Promise<Result<Invoice>>;
  remove(ids: string[]): Promise<Result<{ removed: RemovedDraft[] }>>;
  /** Undo of `remove`: refused when a transaction of the draft is on another invoice by now, or was changed meanwhile. */
  restore(drafts: RemovedDraft[]): Promise<Result<void>>;
  duplicate(id: string): Promise<Result<Invoice>>;
  issue(ids: string[], options?: { issueDate?: PlainDate }, task?: LongTask): Promise<Result<Invoice[]>>;
  list(query?: InvoiceQuery): Promise<InvoicePage>;
  /** The newest rows straight from the database while the list's columns are still being read; none after. */
  newest(count: number): Promise<ListedInvoice[]>;
  /** The records behind rows of the list, in their order. */
  records(ids: string[]): Promise<InvoiceRow[]>;
  get(id: string): Promise<InvoiceDetail | undefined>;
  /** Everything that matches, in the order of the list, as a file in the language of the screens. */
  exportView(query: InvoiceQuery, format: ExportFormat, task?: LongTask): Promise<Result<Blob>>;
}
