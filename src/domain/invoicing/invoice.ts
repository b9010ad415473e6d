import type { Instant, PlainDate } from '../dates/plain-date.ts';
import type { CurrencyCode, DecimalString, Minor } from '../money/currency.ts';
import type { Address, Company, Language, Stored, TaxId } from '../parties/parties.ts';
import type { DocumentTotals, TaxCategory } from '../tax/tax.ts';

/** UNCL1001 380 and 381. */
export type DocumentKind = 'invoice' | 'credit-note';

/** A line discount or surcharge (BG-27, BG-28) or one of the document (BG-20, BG-21). */
export interface AllowanceCharge {
  type: 'allowance' | 'charge';
  reason: string;
  /** Either a percentage of the base … */
  percent: DecimalString | '';
  /** … or an amount in major units. */
  amount: DecimalString | '';
  /** Document level only: the tax group it belongs to. */
  taxCategory?: TaxCategory;
  taxRate?: DecimalString;
}

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
  /** BT-131, computed. */
  net: Minor;
  /** Tax of this line for display only; the document's tax is per group. */
  tax: Minor;
}

export interface Payment {
  id: string;
  date: PlainDate;
  method: string;
  amount: Minor;
  reference: string;
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
  payments: Payment[];
  voided: { at: Instant; reason: string } | null;
  /** Total of credit notes issued against it, tax included. */
  credited: Minor;
  refunded: Minor;
}

/** The seller as printed, frozen at issue. */
export type SellerSnapshot = Omit<Company, 'rev' | 'lockedUntil' | 'negativePeriods'>;

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
  /** Set at issue and never changed after. */
  frozen: { seller: SellerSnapshot; buyer: BuyerSnapshot; wording: string } | null;
}

export type InvoiceStatus = 'draft' | 'issued' | 'partially-paid' | 'paid' | 'void' | 'credited' | 'refunded';
export type InvoiceAction =
  'edit' | 'issue' | 'delete' | 'pdf' | 'print' | 'duplicate' | 'pay' | 'send' | 'void' | 'credit';

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
