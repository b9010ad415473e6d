import type { PlainDate } from '@domain/dates/plain-date.ts';
import { balanceOf, statusOf } from '@domain/invoicing/lifecycle.ts';
import type { DocumentKind, Invoice, InvoiceStatus } from '@domain/invoicing/invoice.ts';
import type { CurrencyCode, Minor } from '@domain/money/currency.ts';
import { fold } from '@domain/texts/search.ts';

/** What the list, its filters and its figures need of an invoice; the page's rows are read by key. */
export interface InvoiceFacts {
  id: string;
  no: number;
  kind: DocumentKind;
  number: string;
  status: InvoiceStatus;
  customerId: string;
  customerName: string;
  title: string;
  currency: CurrencyCode;
  /** Issue date, or the day on which a draft was made. */
  date: PlainDate;
  periodStart: PlainDate;
  dueDate: PlainDate;
  createdAt: string;
  withTax: Minor;
  due: Minor;
  text: string;
}

export function invoiceFacts(invoice: Invoice): InvoiceFacts {
  const number = invoice.number ?? '';
  return {
    id: invoice.id,
    no: invoice.no,
    kind: invoice.kind,
    number,
    status: statusOf(invoice),
    customerId: invoice.customerId,
    customerName: fold(invoice.customerName),
    title: fold(invoice.title),
    currency: invoice.currency,
    date: invoice.issueDate ?? invoice.createdAt.slice(0, 10),
    periodStart: invoice.periodStart,
    dueDate: invoice.dueDate,
    createdAt: invoice.createdAt,
    withTax: invoice.totals.withTax,
    due: balanceOf(invoice),
    text: fold(
      `${number}\n${invoice.title}\n${invoice.customerName}\n${invoice.buyerReference}\n${invoice.purchaseOrder}`,
    ),
  };
}

/** B8: what is issued, not settled and past its day. */
export const isPastDue = (facts: InvoiceFacts, today: PlainDate): boolean =>
  facts.kind === 'invoice' &&
  (facts.status === 'issued' || facts.status === 'partially-paid') &&
  facts.dueDate < today;
