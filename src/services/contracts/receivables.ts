import type { Departure } from '@domain/archive/archive.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Creditable, CreditExtent } from '@domain/invoicing/credit.ts';
import type { Delivery, Invoice, InvoiceAction } from '@domain/invoicing/invoice.ts';
import type { CurrencyCode, Minor } from '@domain/money/currency.ts';
import type { Ageing } from '@domain/receivables/ageing.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import type { OpenInvoice } from '@domain/receivables/remit.ts';
import type { Statement } from '@domain/receivables/statement.ts';
import type { Result } from '@domain/result.ts';
import type { ExportFormat } from './invoices.ts';

/** Money that came in, or credit that is used (method `credit`). Amounts in minor units. */
export interface PaymentInput {
  /** Whose money it is; follows from the invoices where they are named. */
  customerId?: string;
  /** Follows from the invoices; else the customer's. */
  currency?: CurrencyCode;
  /** Today if absent. */
  date?: PlainDate;
  /** Id of a payment method. */
  method: string;
  /** Without it: what is due on the invoices. What is above that becomes the customer's credit. */
  amount?: Minor;
  reference?: string;
  /** Settled in this order, or with the shares given. Without any: all the customer owes, longest due first. */
  invoices?: { id: string; amount?: Minor }[];
}

export interface RefundInput {
  /** Given back for an invoice, or for a credit note that stands alone … */
  invoiceId?: string;
  /** … or out of a customer's credit. */
  customerId?: string;
  currency?: CurrencyCode;
  date?: PlainDate;
  /** `credit`: what the invoice has too much becomes the customer's credit. */
  method: string;
  /** Without it: all that can be given back. */
  amount?: Minor;
  reference?: string;
}

export interface WriteOffInput {
  date?: PlainDate;
  /** Without it: all that is due. */
  amount?: Minor;
  reason: string;
}

export type CreditInput = CreditExtent & { reason: string; issueDate?: PlainDate };

/** A customer's account in one currency, minor units. */
export interface CustomerAccount {
  currency: CurrencyCode;
  due: Minor;
  overdue: Minor;
  credit: Minor;
  /** The invoices with something left to pay, the longest due first … */
  open: OpenInvoice[];
  /** … by how late they are (P7). */
  ageing: Ageing;
}

export interface StatementQuery {
  from: PlainDate;
  to: PlainDate;
  /** The customer's if absent. */
  currency?: CurrencyCode;
}

/** A file that was made, under the name it is saved by. */
export interface NamedFile {
  file: Blob;
  fileName: string;
}

export interface ReceivableServices {
  pay(input: PaymentInput): Promise<Result<Payment>>;
  /** Several invoices paid in full: one payment per customer and currency, in one transaction; drafts are issued with `issue`, on `issueDate`. */
  payInFull(
    ids: string[],
    input: Pick<PaymentInput, 'date' | 'method' | 'reference'> & { issue?: boolean; issueDate?: PlainDate },
  ): Promise<Result<Payment[]>>;
  /** Takes a payment, refund or write-off back by a counter-entry. */
  correctPayment(id: string, input: { reason: string; date?: PlainDate }): Promise<Result<Payment>>;
  refund(input: RefundInput): Promise<Result<Payment>>;
  writeOff(invoiceId: string, input: WriteOffInput): Promise<Result<Payment>>;
  void(ids: string[], input: { reason: string }): Promise<Result<Invoice[]>>;
  credit(invoiceId: string, input: CreditInput): Promise<Result<Invoice>>;
  /** Credits all that is left and copies the lines into a new draft. */
  correct(
    invoiceId: string,
    input: { reason: string; issueDate?: PlainDate },
  ): Promise<Result<{ creditNote: Invoice; draft: Invoice }>>;
  markDelivered(ids: string[], how: Delivery['how']): Promise<Result<Invoice[]>>;
  /** F6: those that were marked as sent at that moment were not. */
  undoDelivered(marked: readonly { id: string; at: string }[]): Promise<Result<Invoice[]>>;
  payments(customerId: string): Promise<Payment[]>;
  payment(id: string): Promise<Payment | undefined>;
  /** The payments, refunds and write-offs that stand on an invoice, counter-entries too. */
  paymentsOn(invoiceId: string): Promise<Payment[]>;
  /** What is left to credit, for a total that follows the typing. */
  creditable(invoiceId: string): Promise<Creditable | undefined>;
  /** Which of these documents allow an action. */
  allowing(ids: string[], action: InvoiceAction): Promise<string[]>;
  /** How files of these documents have left the house. */
  departures(ids: string[]): Promise<Departure[]>;
  /** What a customer owes and what we owe it, per currency. */
  account(customerId: string): Promise<CustomerAccount[]>;
  /** The receipt of a payment, as a PDF in the customer's language. */
  receipt(paymentId: string): Promise<Result<NamedFile>>;
  statement(customerId: string, query: StatementQuery): Promise<Result<Statement>>;
  statementPdf(customerId: string, query: StatementQuery): Promise<Result<NamedFile>>;
  /** For a spreadsheet, in the language of the screens. */
  statementSheet(customerId: string, query: StatementQuery, format: ExportFormat): Promise<Result<NamedFile>>;
}
