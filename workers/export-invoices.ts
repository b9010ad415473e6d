import { invoiceSheet, type InvoiceSheetWords } from '@adapters/exports/invoice-sheet.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Language } from '@domain/parties/parties.ts';
import { loadRoom } from '@i18n/load-messages.ts';
import { sheetFile, type FileManner } from './sheet-file.ts';

export interface ExportManner extends FileManner {
  today: PlainDate;
}

/** Invoices as a file, in the language of the screens. */
export async function invoicesFile(invoices: readonly Invoice[], manner: ExportManner): Promise<Blob> {
  const words = await wordsIn(manner.language);
  return sheetFile(invoiceSheet(invoices, { words, today: manner.today }), manner);
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
