import type { Delivery, Invoice } from '@domain/invoicing/invoice.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { nowOf, sign, type Books } from '../books.ts';
import { openLedger } from '../receivables/ledger.ts';

/** F6: documents reached their customer. In some countries they are not voided any more (B14). */
export async function markDelivered(
  books: Books,
  ids: string[],
  how: Delivery['how'],
): Promise<Result<Invoice[]>> {
  if (ids.length === 0) return refuse('ValidationError', 'nothing-selected', {}, 'ids');
  const customers = await books.columns.customers.entries();
  return commit(books.db, sign(books, 'mark-delivered'), async (writer) => {
    const ledger = await openLedger(books, writer, customers);
    if (!ledger.ok) return ledger;
    const invoices = await ledger.value.invoicesFor([...new Set(ids)], 'send');
    if (!invoices.ok) return invoices;
    const delivered = invoices.value.map((invoice) =>
      writer.put('invoices', {
        ...invoice,
        deliveries: [...invoice.deliveries, { at: nowOf(books), how }],
      }),
    );
    return ok({
      value: delivered,
      subjects: delivered.map(({ id }) => ({ kind: 'invoice', id })),
      summary: { key: 'documents-delivered', params: { count: delivered.length } },
    });
  });
}
