import type { Invoice } from '@domain/invoicing/invoice.ts';
import { refuse, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import { saveDraft } from './save-draft.ts';

/** A new draft with the same lines; the transactions stay on the invoice that has them. */
export async function duplicateInvoice(books: Books, id: string): Promise<Result<Invoice>> {
  const [invoice, body] = await Promise.all([books.db.invoices.get(id), books.db.invoiceBodies.get(id)]);
  if (!invoice || !body) return refuse('NotFound', 'invoice-missing');
  if (invoice.kind === 'credit-note') return refuse('InvalidState', 'credit-note-not-copied');
  const { customerId, currency, periodStart, periodEnd, title, buyerReference, purchaseOrder } = invoice;
  return saveDraft(books, {
    customerId,
    currency,
    periodStart,
    periodEnd,
    title,
    buyerReference,
    purchaseOrder,
    note: body.note,
    allowances: body.allowances,
    lines: body.lines.map(({ id: _id, transactionId: _row, rental: _days, ...line }) => line),
  });
}
