import { invoiceSheet, type InvoiceSheetWords } from '@adapters/exports/invoice-sheet.ts';
import { csvPieces } from '@adapters/spreadsheet/write-csv.ts';
import { writeWorkbook } from '@adapters/spreadsheet/write-workbook.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Language } from '@domain/parties/parties.ts';
import { decimalSign } from '@i18n/format/numbers.ts';
import { loadRoom } from '@i18n/load-messages.ts';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const;

export interface ExportManner {
  format: keyof typeof types;
  today: PlainDate;
  language: Language;
}

/** Invoices as a file, in the language of the screens. */
export async function invoicesFile(
  invoices: readonly Invoice[],
  { format, today, language }: ExportManner,
): Promise<Blob> {
  const sheet = invoiceSheet(invoices, { words: await wordsIn(language), today });
  const type = types[format];
  if (format === 'xlsx') return new Blob([Uint8Array.from(await writeWorkbook([sheet]))], { type });
  const decimal = decimalSign(language) === ',' ? ',' : '.';
  return new Blob(csvPieces(sheet, { decimal, separator: decimal === ',' ? ';' : ',' }), { type });
}

const statusWords = {
  draft: 'draft',
  issued: 'issued',
  'partially-paid': 'partiallyPaid',
  paid: 'paid',
  credited: 'credited',
  refunded: 'refunded',
  void: 'void',
  overdue: 'overdue',
} as const;

async function wordsIn(language: Language): Promise<InvoiceSheetWords> {
  const [t, documents] = await Promise.all([loadRoom('invoices', language), loadRoom('documents', language)]);
  return {
    sheet: t('title'),
    status: (status) => documents(statusWords[status]),
    kind: (kind) => (kind === 'invoice' ? t('oneInvoice') : documents('creditNote')),
    heads: {
      number: t('number'),
      kind: t('documentKind'),
      status: t('status'),
      customer: t('customer'),
      title: t('invoiceTitle'),
      periodStart: t('periodStart'),
      periodEnd: t('periodEnd'),
      issueDate: t('issueDate'),
      dueDate: t('dueDate'),
      created: t('created'),
      purchaseOrder: t('orderFact'),
      buyerReference: t('referenceFact'),
      currency: t('currency'),
      withoutTax: t('withoutTax'),
      tax: t('tax'),
      withTax: t('total'),
      paid: t('paidSum'),
      credited: t('creditedSum'),
      due: t('stillDue'),
    },
  };
}
