import type { BilledDays, FreedDays, RentalFacts } from './rental-facts.ts';
import type { Instant, PlainDate, PlainMonth } from '../dates/plain-date.ts';
import type { JournalAnchor } from '../journal/journal.ts';
import type { CurrencyCode, DecimalString, Minor } from '../money/currency.ts';
import type { Address, Company, Language, Stored, TaxId } from '../parties/parties.ts';
import type { DocumentTemplate } from '../templates/template.ts';
import type { DocumentTotals, TaxCategory, AllowanceCharge } from '../tax/tax.ts';

/** UNCL1001 380 and 381. */
export type DocumentKind = 'invoice' | 'credit-note';

export interface InvoiceLine {
  id: string;
  /** Null for a line typed by hand. */
  transactionId: string | null;
  /** External key shown on the document and in lineage; empty = none. */
  key: string;
  date: PlainDate | '';
  title: string;
  description: string;
  quantity: DecimalString;
  unit: string;
  unitPrice: DecimalString;
  priceIncludesTax: boolean;
  taxCategory: TaxCategory;
  taxRate: DecimalString;
  exemptionReason?: string;
  allowances: AllowanceCharge[];
  /** On a credit note by lines: the line of the invoice that it takes back. */
  creditsLineId?: string;
  /** The place of that line on its invoice, from 1: what a document can say of it. */
  creditsLine?: number;
  /** Made from a time sheet; absent on what a person typed. */
  rental?: BilledDays;
  /** BT-131, computed. */
  net: Minor;
  /** Tax of this line for display only; the document's tax is per group. */
  tax: Minor;
}

/**
 * `payment`: money came in. `credit`: the customer's credit is used, or what an invoice has too much becomes credit.
 * `refund`: money is given back. `write-off`: a small rest or a bank fee is waived, with its reason.
 */
export type PaymentType = 'payment' | 'credit' | 'refund' | 'write-off';

/** What changed the balance since the issue: a share of a payment, credit used, a refund or a write-off. */
export interface Settlement {
  paymentId: string;
  type: PaymentType;
  date: PlainDate;
  method: string;
  reference: string;
  /** Lowers what is due when positive; a refund and a counter-entry are negative. */
  amount: Minor;
}

/** The other document of a credit (BG-3): the credit note on its invoice, the invoice on its credit note. */
export interface DocumentLink {
  id: string;
  number: string;
  /** Its issue date (BT-26). */
  date: PlainDate;
}

/** A credit note that stands against this invoice, tax included. */
interface CreditLink extends DocumentLink {
  amount: Minor;
}

/** It left the house. What merely was printed or downloaded is in the archive and may still lie on the desk. */
export interface Delivery {
  at: Instant;
  how: 'shared' | 'by-hand' | 'mail';
  /** The message of the outbox that took it; absent on what was noted without one. */
  messageId?: string;
}

/** The list's part of an invoice: small, read by the thousand. Lines and frozen parties are in {@link InvoiceBody}. */
export interface Invoice extends Stored {
  no: number;
  kind: DocumentKind;
  /** Null while a draft; taken in the transaction that issues. */
  number: string | null;
  seriesId: string | null;
  issueDate: PlainDate | null;
  issuedAt: Instant | null;
  createdAt: Instant;
  customerId: string;
  /** The customer's name as printed (frozen at issue). */
  customerName: string;
  currency: CurrencyCode;
  periodStart: PlainDate;
  periodEnd: PlainDate;
  dueDate: PlainDate;
  title: string;
  language: Language;
  buyerReference: string;
  purchaseOrder: string;
  lineCount: number;
  totals: DocumentTotals;
  payments: Settlement[];
  voided: { at: Instant; reason: string } | null;
  /** The credit notes against it, in the order of their issue. */
  creditNotes: CreditLink[];
  /** On a credit note: the invoice that it credits; null when it credits returns of a period (B1). */
  creditOf: DocumentLink | null;
  deliveries: Delivery[];
  /** Of a rental: `LOC-6-202501`, `FACT-6-20250131174502`; otherwise empty. */
  reference: string;
  rental?: RentalFacts;
}

/** The days of a month as they stood when its document was made: the calendar that is printed with it. */
export interface RentalDaySheet {
  month: PlainMonth;
  /** The covered days, first and last. */
  from: PlainDate;
  to: PlainDate;
  /** One character for each day, see domain/rentals/time-sheet.ts. */
  days: string;
  /** The halves of each day that the document bills, where days that worked are not on it; absent = all are. */
  billed?: string;
}

/** The series as it stood at the issue: from PDFs alone the numbers can go on. */
export interface IssuedSeries {
  pattern: string;
  yearlyReset: boolean;
  sequence: number;
}

/** The seller as printed, frozen at issue. */
export type SellerSnapshot = Omit<Company, 'rev' | 'lockedUntil' | 'negativePeriods' | 'templateId' | 'mail'>;

export interface BuyerSnapshot {
  name: string;
  attention: string;
  address: Address;
  taxIds: TaxId[];
  email: string;
}

export interface InvoiceBody extends Stored {
  lines: InvoiceLine[];
  allowances: AllowanceCharge[];
  note: string;
  /** Printed as annex pages. */
  daySheets?: RentalDaySheet[];
  /** Of a credit note against a rental invoice; absent on those that were made before it was noted. */
  freed?: FreedDays;
  /** R21: the days of its lines are the likeliest, since the PDF that it came back from does not say them. */
  daysGuessed?: true;
  /** Set at issue and never changed after. */
  frozen: {
    seller: SellerSnapshot;
    buyer: BuyerSnapshot;
    wording: string;
    /** The template it was issued with; null is the one that is built in. */
    template: DocumentTemplate | null;
    /** Absent on documents that were issued before version 2 of the books. */
    series?: IssuedSeries;
    /** Of a document that came back from its PDF: where the first books wrote it. */
    anchor?: JournalAnchor;
  } | null;
}

export type InvoiceStatus = 'draft' | 'issued' | 'partially-paid' | 'paid' | 'void' | 'credited' | 'refunded';
export type InvoiceAction =
  | 'edit'
  | 'issue'
  | 'delete'
  | 'pdf'
  | 'print'
  | 'duplicate'
  | 'pay'
  | 'send'
  | 'void'
  | 'credit'
  | 'correct'
  | 'refund'
  | 'write-off';

/** A run of numbers (gapless per series). One series belongs to one device. */
export interface NumberSeries extends Stored {
  kind: DocumentKind;
  deviceId: string;
  /** e.g. `F-{YYYY}-{0000}`: see domain/invoicing/RULES.md. */
  pattern: string;
  /** The next sequence number. */
  next: number;
  /** Starts again at 1 each year. */
  yearlyReset: boolean;
  /** Year that `next` counts in; 0 = none yet. */
  year: number;
  /** Issue date of the last document: no earlier one may follow (B23). */
  lastIssueDate: PlainDate | '';
}
