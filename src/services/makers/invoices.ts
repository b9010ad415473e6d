import type { Books } from '../books.ts';
import { duplicateInvoice } from '../commands/duplicate-invoice.ts';
import { issueInvoices } from '../commands/issue-invoices.ts';
import { removeDrafts, restoreDrafts } from '../commands/remove-drafts.ts';
import { saveDraft } from '../commands/save-draft.ts';
import type { InvoiceServices } from '../contracts/invoices.ts';
import { exportInvoices } from '../queries/export-invoices.ts';
import { getInvoice } from '../queries/invoice.ts';
import { invoiceRecords, listInvoices, newestInvoices } from '../queries/invoices.ts';
import { asking, doing } from './asking.ts';

export const invoiceServices = (books: Books): InvoiceServices => ({
  save: doing(books, saveDraft),
  remove: doing(books, removeDrafts),
  restore: doing(books, restoreDrafts),
  duplicate: doing(books, duplicateInvoice),
  issue: doing(books, issueInvoices),
  list: doing(books, listInvoices),
  records: asking(books, invoiceRecords),
  newest: doing(books, newestInvoices),
  get: asking(books, getInvoice),
  exportView: doing(books, exportInvoices),
});
