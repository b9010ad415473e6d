import type { Instant, PlainDate } from '../dates/plain-date.ts';
import type { Invoice, InvoiceBody } from '../invoicing/invoice.ts';
import type { JournalEntry } from '../journal/journal.ts';
import type { CurrencyCode } from '../money/currency.ts';
import type { Payment } from '../receivables/payment.ts';
import type { Transaction } from '../transactions/transaction.ts';
import type { Period } from './period.ts';
import type { FigureType, ReportBasis, ReportCell, ReportChart, ReportKind, ReportLayout } from './report.ts';

/** What a report is asked, beside what it reads. Plain values and names: no report asks the books itself. */
export interface Asked {
  period: Period;
  basis: ReportBasis;
  compared: Period | null;
  /** Every id that stands for the customer asked for; null = all customers. */
  customerIds: ReadonlySet<string> | null;
  /** Empty = all. */
  currency: CurrencyCode | '';
  homeCurrency: CurrencyCode;
  today: PlainDate;
  timeZone: string;
  /** The one that an id stands for, after mergers; '' = none. */
  customerOf(id: string | null): { id: string; name: string };
  /** What a line sells: the product of its transaction or of its title, else the title itself. */
  productOf(transactionId: string | null, title: string): { id: string; name: string; key: string };
  /** Whether an invoice is still a draft. */
  isDraft(invoiceId: string): boolean;
  /** A word of the report that stands in a row. */
  say(key: string): string;
  /** Day and time of an instant on the clock of the business. */
  clockOf(at: Instant): { date: PlainDate; time: string };
  /** What an entry of the journal says. */
  activity(entry: JournalEntry): string;
}

/** What became of a fact that was read: in the report, or why not (`leftOut` of the report words). */
export type Fate =
  | 'used'
  | 'draft'
  | 'other-period'
  | 'other-customer'
  | 'other-currency'
  | 'settled'
  | 'no-money'
  | 'invoiced'
  | 'compared'
  | 'unpaid'
  | 'credit-note';

/** Facts come in one by one, in any order; what they add up to is asked for at the end. */
export interface Collector {
  document?(invoice: Invoice): Fate;
  /** After `document` said that it is used; only where lines are needed. */
  body?(invoice: Invoice, body: Pick<InvoiceBody, 'lines' | 'allowances'>): void;
  payment?(payment: Payment): Fate;
  transaction?(row: Transaction): Fate;
  entry?(entry: JournalEntry): Fate;
  sections(): CollectedSection[];
}

/** Cells in the order of the kind's columns; a derived one is left null. */
export interface CollectedSection {
  currency: CurrencyCode | '';
  rows: ReportCell[][];
}

/** A figure of a section, before its words. */
export interface RawFigure {
  id: string;
  type: FigureType;
  value: number;
  /** The same in the period that it is compared with. */
  before?: number;
}

export interface RawChart extends Omit<ReportChart, 'title' | 'labels' | 'series'> {
  labels: ReportCell[];
  labelType: 'text' | 'word' | 'month' | 'date';
  /** Named by the words of the report: `now`, `before`. */
  series: { id: 'now' | 'before'; values: number[] }[];
}

/** What is read of the books; each kind of fact counts in the control, lines apart. */
export type Need = 'documents' | 'lines' | 'payments' | 'transactions' | 'drafts' | 'journal';

/** A cell of a row by the id of its column. */
export type CellAt = (row: readonly ReportCell[], column: string) => ReportCell;

export interface ReportDefinition extends ReportKind {
  needs: readonly Need[];
  /** How it is grouped and sorted as it comes. */
  usual: Pick<ReportLayout, 'groupBy' | 'sort'>;
  collect(asked: Asked): Collector;
  /** Of the rows that the filters leave, in the order in which they were collected. */
  figures(rows: readonly ReportCell[][], at: CellAt, asked: Asked): RawFigure[];
  chart(rows: readonly ReportCell[][], at: CellAt, asked: Asked): RawChart | null;
}

export const defineReport = (definition: ReportDefinition): ReportDefinition => definition;
