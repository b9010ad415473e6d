import type { PlainDate } from '@domain/dates/plain-date.ts';
import { balanceOf, creditedOf, isOverdue, receivedFor, statusOf } from '@domain/invoicing/lifecycle.ts';
import type { DocumentKind, Invoice, InvoiceStatus } from '@domain/invoicing/invoice.ts';
import { digitsOf, toMajor } from '@domain/money/minor.ts';
import type { Minor } from '@domain/money/currency.ts';
import type { CellToWrite, ColumnToWrite, SheetToWrite } from '../spreadsheet/write/sheet-to-write.ts';

/** The words of the sheet, in the language of the screens; an adapter knows none. */
export interface InvoiceSheetWords {
  sheet: string;
  heads: Record<InvoiceColumn, string>;
  status(status: InvoiceStatus | 'overdue'): string;
  kind(kind: DocumentKind): string;
}

interface Context {
  words: InvoiceSheetWords;
  today: PlainDate;
}

type Cell = (invoice: Invoice, context: Context) => CellToWrite;

const money =
  (amountOf: (invoice: Invoice) => Minor): Cell =>
  (invoice) =>
    Number(toMajor(amountOf(invoice), invoice.currency));

const columns = {
  number: ['text', ({ number }) => number ?? ''],
  kind: ['text', ({ kind }, { words }) => words.kind(kind)],
  status: [
    'text',
    (invoice, { words, today }) => words.status(isOverdue(invoice, today) ? 'overdue' : statusOf(invoice)),
  ],
  customer: ['text', ({ customerName }) => customerName],
  title: ['text', ({ title }) => title],
  periodStart: ['date', ({ periodStart }) => periodStart],
  periodEnd: ['date', ({ periodEnd }) => periodEnd],
  issueDate: ['date', ({ issueDate }) => issueDate],
  dueDate: ['date', ({ dueDate }) => dueDate],
  created: ['date', ({ createdAt }) => createdAt.slice(0, 10)],
  purchaseOrder: ['text', ({ purchaseOrder }) => purchaseOrder],
  buyerReference: ['text', ({ buyerReference }) => buyerReference],
  currency: ['text', ({ currency }) => currency],
  withoutTax: ['amount', money(({ totals }) => totals.withoutTax)],
  tax: ['amount', money(({ totals }) => totals.tax)],
  withTax: ['amount', money(({ totals }) => totals.withTax)],
  paid: ['amount', money(receivedFor)],
  credited: ['amount', money(creditedOf)],
  due: ['amount', money(balanceOf)],
} as const satisfies Record<string, [ColumnToWrite['type'], Cell]>;

type InvoiceColumn = keyof typeof columns;
const names = Object.keys(columns) as InvoiceColumn[];

/** Dates as dates, amounts as numbers in major units; two decimals unless no currency in it has any. */
export function invoiceSheet(invoices: readonly Invoice[], context: Context): SheetToWrite {
  const isWhole = invoices.length > 0 && invoices.every(({ currency }) => digitsOf(currency) === 0);
  return {
    name: context.words.sheet,
    columns: names.map((name) => {
      const [type] = columns[name];
      return { header: context.words.heads[name], type: isWhole && type === 'amount' ? 'number' : type };
    }),
    rows: invoices.map((invoice) => names.map((name) => columns[name][1](invoice, context))),
  };
}
