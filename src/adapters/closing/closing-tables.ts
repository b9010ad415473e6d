import type { Invoice } from '@domain/invoicing/invoice.ts';
import { balanceOf } from '@domain/invoicing/lifecycle.ts';
import { toMajor } from '@domain/money/minor.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import type { PlainCell, ColumnToWrite, SheetToWrite } from '../spreadsheet/write/sheet-to-write.ts';
import { writeWorkbook } from '../spreadsheet/write-workbook.ts';

/** Heads of the tables in the user's language, by the key of the column. */
export type Heads = (key: string) => string;

interface Table {
  name: string;
  columns: { key: string; type: ColumnToWrite['type'] }[];
  rows: PlainCell[][];
}

const amounts = ['withoutTax', 'tax', 'withTax', 'due'];
const dates = new Set(['issueDate', 'dueDate', 'date']);

const columnsOf = (keys: readonly string[]): Table['columns'] =>
  keys.map((key) => ({
    key,
    type: dates.has(key) ? 'date' : [...amounts, 'amount'].includes(key) ? 'number' : 'text',
  }));

export const invoiceTable = (invoices: readonly Invoice[]): Table => ({
  name: 'invoices',
  columns: columnsOf([
    'number',
    'kind',
    'issueDate',
    'dueDate',
    'customer',
    'currency',
    ...amounts,
    'voidReason',
    'creditOf',
  ]),
  rows: invoices.map((invoice) => {
    const { currency, totals } = invoice;
    return [
      invoice.number,
      invoice.kind,
      invoice.issueDate,
      invoice.dueDate,
      invoice.customerName,
      currency,
      ...[totals.withoutTax, totals.tax, totals.withTax, balanceOf(invoice)].map((minor) =>
        toMajor(minor, currency),
      ),
      invoice.voided ? invoice.voided.reason || 'void' : '',
      invoice.creditOf?.number ?? '',
    ];
  }),
});

export const paymentTable = (payments: readonly Payment[], numberOf: (id: string) => string): Table => ({
  name: 'payments',
  columns: columnsOf([
    'no',
    'type',
    'date',
    'method',
    'reference',
    'currency',
    'amount',
    'settles',
    'reason',
  ]),
  rows: payments.map((payment) => [
    String(payment.no),
    payment.type,
    payment.date,
    payment.method,
    payment.reference,
    payment.currency,
    toMajor(payment.amount, payment.currency),
    payment.remittances
      .map(({ invoiceId, amount }) => `${numberOf(invoiceId)} ${toMajor(amount, payment.currency)}`)
      .join('; '),
    payment.reason,
  ]),
});

/** Text that a spreadsheet would run as a formula is told to be text. */
const safe = (text: string) => (/^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text);
const quoted = (cell: PlainCell) => {
  const text = safe(String(cell ?? ''));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180, with the mark that tells spreadsheets that it is UTF-8. Heads are the keys: programs read it. */
export const csvOf = ({ columns, rows }: Table): string =>
  `\uFEFF${[columns.map(({ key }) => key), ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;

export function workbookOf(tables: readonly Table[], heads: Heads): Promise<Uint8Array> {
  const sheets: SheetToWrite[] = tables.map(({ name, columns, rows }) => ({
    name: heads(name),
    columns: columns.map(({ key, type }) => ({ header: heads(key), type })),
    rows: rows.map((row) => row.map((cell, at) => (columns[at]?.type === 'number' ? Number(cell) : cell))),
  }));
  return writeWorkbook(sheets);
}
