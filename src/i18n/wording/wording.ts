import type { DayMark } from '@domain/rentals/day-sheets.ts';
import type { TaxCategory } from '@domain/tax/tax.ts';

export type UntaxedCategory = Exclude<TaxCategory, 'S' | 'Z'>;

/** Words printed on the customer's document, in the customer's language. `{name}` is filled in. */
export interface DocumentWords {
  titles: { invoice: string; creditNote: string; proForma: string; creditNoteDraft: string };
  stamps: { proForma: string; void: string };
  notFiscal: string;
  number: string;
  seller: string;
  buyer: string;
  creditedTo: string;
  attention: string;
  phone: string;
  subject: string;
  issueDate: string;
  /** Of a credit note: the invoice that it credits (BG-3). */
  credits: string;
  creditedInvoice: string;
  /** `LOC-6-202501`, where the number is another. */
  rentalReference: string;
  period: string;
  purchaseOrder: string;
  buyerReference: string;
  dueDate: string;
  description: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  amount: string;
  /** The same where the prices are without or with tax; `{tax}` is the pack's word for it. */
  unitPriceWithoutTax: string;
  unitPriceWithTax: string;
  amountWithoutTax: string;
  amountWithTax: string;
  priceWithTax: string;
  carried: string;
  broughtForward: string;
  taxBase: string;
  recapTotal: string;
  linesTotal: string;
  totalWithoutTax: string;
  total: string;
  totalWithTax: string;
  taxWithin: string;
  allowance: string;
  charge: string;
  paid: string;
  paidOn: string;
  due: string;
  creditDue: string;
  nothingDue: string;
  payBefore: string;
  payBeforeByTransfer: string;
  beneficiary: string;
  reference: string;
  amountDue: string;
  qrCaption: string;
  position: string;
  key: string;
  date: string;
  buyerTaxId: string;
  orOnline: string;
  payOnline: string;
  linkCaption: string;
  pageHead: string;
  page: string;
  /** The calendar behind the invoice of a rental; weekdays from Monday, parted by spaces. */
  daySheet: {
    title: string;
    weekdays: string;
    worked: string;
    billed: string;
    /** The lines bill another number of days than their calendar. */
    typed: string;
    elsewhere: string;
    other: string;
    letters: Record<DayMark, string>;
    days: Record<DayMark, string>;
  };
  /** What the recap says of a group that bears no tax. */
  untaxed: Record<UntaxedCategory, string>;
  /** Why a group bears no tax, where the lines give no reason of their own. */
  exemptions: Record<UntaxedCategory, string>;
}

/** Segments of one printed line; of each segment the first form whose fields are all known. */
export type IdentityLine = readonly (readonly string[])[];

/** What a country adds: the name of its tax, of its identifiers, its mentions and the seller's identity in the footer. */
export interface PackWords {
  tax: string;
  schemes: Readonly<Record<string, string>>;
  mentions: Readonly<Record<string, string>>;
  identity: readonly IdentityLine[];
}

/** Puts values into `{name}`. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
