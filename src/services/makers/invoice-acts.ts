import type { Books } from '../books.ts';
import { duplicateInvoice } from '../commands/duplicate-invoice.ts';
import { issueInvoices } from '../commands/issue-invoices.ts';
import { removeDrafts, restoreDrafts } from '../commands/remove-drafts.ts';
import { saveDraft } from '../commands/save-draft.ts';
import type { InvoiceServices } from '../contracts/invoices.ts';
import { exportInvoices } from '../queries/export-invoices.ts';
import { doing } from './asking.ts';

export type InvoiceActs = Pick<
  InvoiceServices,
  'save' | 'remove' | 'restore' | 'duplicate' | 'issue' | 'exportView'
>;

/** What is done with invoices: it arrives with the first act, the lists stand before. */
export const invoiceActs = (books: Books): InvoiceActs => ({
  save: doing(books, saveDraft),
  remove: doing(books, removeDrafts),
  restore: doing(books, restoreDrafts),
  duplicate: doing(books, duplicateInvoice),
  issue: doing(books, issueInvoices),
  exportView: doing(books, exportInvoices),
});
