import type { PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';
import { halvesFromDays } from '@domain/rentals/minimum.ts';
import { daysFromHalves } from '@domain/rentals/time-sheet.ts';
import { balanceOf, creditedOf, receivedFor, statusOf } from '@domain/invoicing/lifecycle.ts';
import type { Delivery, DocumentKind, Invoice, InvoiceStatus } from '@domain/invoicing/invoice.ts';
import type { CurrencyCode, DecimalString } from '@domain/money/currency.ts';

/** In the order of a document's life: the list sorts by it, and a column holds the place. */
export const statuses = [
  'draft',
  'issued',
  'partially-paid',
  'paid',
  'credited',
  'refunded',
  'void',
] as const satisfies readonly InvoiceStatus[];

export const kinds = ['invoice', 'credit-note'] as const satisfies readonly DocumentKind[];

/** How a document left last; the first stands for one that is still here. */
export const sendings = ['', 'shared', 'by-hand', 'mail'] as const satisfies readonly (
  Delivery['how'] | ''
)[];

/** What the list, its filters and its figures need of an invoice. */
export interface InvoiceFacts {
  id: string;
  no: number;
  kind: DocumentKind;
  /** Empty for a draft. */
  number: string;
  status: InvoiceStatus;
  customerId: string;
  customerName: string;
  title: string;
  /** The buyer's reference and purchase order. */
  reference: string;
  /** Of a rental: `LOC-6-202501`; otherwise empty. */
  ownReference: string;
  /** Name and plate, see {@link assetText}; empty where nothing was let. */
  asset: string;
  /** The month that a rental is billed for; otherwise empty. */
  rentalMonth: PlainMonth | '';
  /** Halves of days that worked, and other days, see {@link packedDays}. */
  rentalDays: number;
  currency: CurrencyCode;
  /** Issue date, or the day on which a draft was made. */
  date: PlainDate;
  periodStart: PlainDate;
  periodEnd: PlainDate;
  dueDate: PlainDate;
  lastPaidDate: PlainDate | '';
  /** Milliseconds since the epoch. */
  createdAt: number;
  withTax: number;
  due: number;
  paid: number;
  credited: number;
  sent: Delivery['how'] | '';
}

export function factsOf(invoice: Invoice): InvoiceFacts {
  const { buyerReference, purchaseOrder, payments, totals, rental } = invoice;
  return {
    id: invoice.id,
    no: invoice.no,
    kind: invoice.kind,
    number: invoice.number ?? '',
    status: statusOf(invoice),
    customerId: invoice.customerId,
    customerName: invoice.customerName,
    title: invoice.title,
    reference: `${buyerReference} ${purchaseOrder}`.trim(),
    ownReference: invoice.reference,
    asset: rental ? assetText(rental.asset, rental.plate) : '',
    rentalMonth: rental?.month ?? '',
    rentalDays: rental ? packedDays(rental.worked, rental.other) : 0,
    currency: invoice.currency,
    date: invoice.issueDate ?? invoice.createdAt.slice(0, 10),
    periodStart: invoice.periodStart,
    periodEnd: invoice.periodEnd,
    dueDate: invoice.dueDate,
    lastPaidDate: lastPaid(payments),
    createdAt: Date.parse(invoice.createdAt),
    withTax: totals.withTax,
    due: balanceOf(invoice),
    paid: receivedFor(invoice),
    credited: creditedOf(invoice),
    sent: lastSending(invoice),
  };
}

const ASSET_PARTS = '\n';

/** One text of the dictionary for an asset: both parts are searched. */
const assetText = (name: string, plate: string): string => `${name}${ASSET_PARTS}${plate}`;

export function assetFrom(text: string): { asset: string; plate: string } {
  const [asset = '', plate = ''] = text.split(ASSET_PARTS);
  return { asset, plate };
}

const OTHERS = 65_536;

/** Sorts by the days that worked. */
const packedDays = (worked: DecimalString, other: number): number =>
  halvesFromDays(worked) * OTHERS + Math.min(other, OTHERS - 1);

export const daysFrom = (packed: number): { worked: DecimalString; other: number } => ({
  worked: daysFromHalves(Math.floor(packed / OTHERS)),
  other: packed % OTHERS,
});

export const lastSending = ({ deliveries }: Pick<Invoice, 'deliveries'>): InvoiceFacts['sent'] =>
  deliveries.at(-1)?.how ?? '';

const lastPaid = (payments: Invoice['payments']): PlainDate | '' =>
  payments.reduce<PlainDate | ''>(
    (last, { type, date }) => (type === 'payment' && date > last ? date : last),
    '',
  );
