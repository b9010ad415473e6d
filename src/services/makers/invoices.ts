import type { Books } from '../books.ts';
import type { InvoiceServices } from '../contracts/invoices.ts';
import { getInvoice } from '../queries/invoice.ts';
import { invoiceRecords, listInvoices, newestInvoices } from '../queries/invoices.ts';
import { asking, doing, fetched } from './asking.ts';
import type { InvoiceActs } from './invoice-acts.ts';

export function invoiceServices(books: Books): InvoiceServices {
  const acts = fetched<InvoiceActs>(books, async () =>
    (await import('./invoice-acts.ts')).invoiceActs(books),
  );
  return {
    save: (...asked) => acts.save(...asked),
    remove: (...asked) => acts.remove(...asked),
    restore: (...asked) => acts.restore(...asked),
    duplicate: (...asked) => acts.duplicate(...asked),
    issue: (...asked) => acts.issue(...asked),
    list: doing(books, listInvoices),
    records: asking(books, invoiceRecords),
    newest: doing(books, newestInvoices),
    get: asking(books, getInvoice),
    exportView: (...asked) => acts.exportView(...asked),
  };
}
