import type { Instant, PlainDate } from '@domain/dates/plain-date.ts';
import type {
  BuyerSnapshot,
  DocumentLink,
  Invoice,
  InvoiceBody,
  SellerSnapshot,
} from '@domain/invoicing/invoice.ts';
import type { JournalAnchor } from '@domain/journal/journal.ts';
import type { Minor } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { Ageing } from '@domain/receivables/ageing.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import type { Statement } from '@domain/receivables/statement.ts';
import type { ReportTable } from '@domain/reports/report.ts';
import type { DocumentTemplate } from '@domain/templates/template.ts';
import type { ReportWords } from '@i18n/wording/report-words.ts';

/** Everything that goes into one invoice or credit note; nothing else may. */
export interface DocumentJob {
  invoice: Invoice;
  body: InvoiceBody;
  seller: SellerSnapshot;
  buyer: BuyerSnapshot;
  /** Of an issued document: the entry of the journal that holds its issue. The record inside the PDF names it. */
  anchor?: JournalAnchor;
  /** Absent or null = the one that is built in. */
  template?: DocumentTemplate | null;
}

interface Correspondence {
  seller: SellerSnapshot;
  buyer: BuyerSnapshot;
  language: Language;
  /** Whose look it takes; absent or null = the one that is built in. */
  template?: DocumentTemplate | null;
}

/** An entry that takes another one back, seen from the other. */
interface OtherEntry {
  no: number;
  date: PlainDate;
}

/** What was paid, given back or applied: the receipt of one payment. */
export interface ReceiptJob extends Correspondence {
  kind: 'receipt';
  payment: Payment;
  /** The invoices that it settles, with the share of each. */
  settled: (DocumentLink & { total: Minor; share: Minor })[];
  takesBack: OtherEntry | null;
  takenBackBy: OtherEntry | null;
}

/** A customer's account over a period, in one currency. */
export interface StatementJob extends Correspondence {
  kind: 'statement';
  id: string;
  statement: Statement;
  /** What is due on the day it is made; null = nothing ever was. */
  ageing: Ageing | null;
  madeOn: PlainDate;
  madeAt: Instant;
}

/** A table of texts after the report's own: what it was made from, and how it adds up. */
export interface ReportAnnex {
  title: string;
  note: string;
  columns: { head: string; isRight: boolean }[];
  /** As they are read; a line feed parts the lines of a cell. */
  rows: string[][];
}

/** A2: figures and detail for a period, in the language of who reads it. */
export interface ReportJob {
  kind: 'report';
  id: string;
  table: ReportTable;
  words: ReportWords;
  seller: SellerSnapshot;
  language: Language;
  madeAt: Instant;
  /** On the clock of the business. */
  made: { date: PlainDate; time: string };
  /** SHA-256 of the figures. */
  fingerprint: string;
  /** In the place of the notes. */
  annexes?: ReportAnnex[];
}

/** On the sheet of the invoices, without lines of its own. */
export type LetterJob = ReceiptJob | StatementJob;
/** What looks as a template says. */
export type TemplatedJob = DocumentJob | LetterJob;
/** Whatever can be printed. */
export type PrintJob = TemplatedJob | ReportJob;

export const isTemplated = (job: PrintJob): job is TemplatedJob => 'invoice' in job || job.kind !== 'report';

export const kindOf = (job: PrintJob): string => ('invoice' in job ? job.invoice.kind : job.kind);

export const languageOf = (job: PrintJob): Language =>
  'invoice' in job ? job.invoice.language : job.language;
