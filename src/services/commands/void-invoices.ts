import type { Invoice } from '@domain/invoicing/invoice.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { lockFault, nowOf, sign, type Books } from '../books.ts';
import { cancelUnsent } from '../outbox/cancel-unsent.ts';
import { moveDays } from '../invoicing/move-days.ts';
import { moveRows } from '../invoicing/move-rows.ts';
import { openLedger } from '../receivables/ledger.ts';

/** B14: the number stays, the transactions are free again (V4). All of them or none. */
export async function voidInvoices(
  books: Books,
  ids: string[],
  { reason }: { reason: string },
): Promise<Result<Invoice[]>> {
  if (ids.length === 0) return refuse('ValidationError', 'nothing-selected', {}, 'ids');
  if (reason.trim() === '') return refuse('ValidationError', 'reason-missing', {}, 'reason');
  const customers = await books.columns.customers.entries();
  return commit(books.db, sign(books, 'void-invoices'), async (writer) => {
    const ledger = await openLedger(books, writer, customers);
    if (!ledger.ok) return ledger;
    const invoices = await ledger.value.invoicesFor([...new Set(ids)], 'void');
    if (!invoices.ok) return invoices;
    const locked = lockFault(
      ledger.value.company,
      invoices.value.map(({ issueDate }) => issueDate ?? ''),
    );
    if (locked) return locked;
    const unsent = await cancelUnsent(books, writer, invoices.value, ledger.value.company);
    if (!unsent.ok) return unsent;
    const voided: Invoice[] = [];
    for (const invoice of invoices.value) {
      const body = await writer.get('invoiceBodies', invoice.id);
      const freed = await moveRows(writer, invoice.id, body?.lines ?? [], []);
      if (!freed.ok) return freed;
      const days = await moveDays(writer, invoice, body?.lines ?? [], [], 'void');
      if (!days.ok) return days;
      voided.push(
        writer.put('invoices', { ...invoice, voided: { at: nowOf(books), reason: reason.trim() } }),
      );
    }
    return ok({
      value: voided,
      subjects: [
        ...voided.map(({ id }) => ({ kind: 'invoice' as const, id })),
        ...unsent.value.map(({ id }) => ({ kind: 'message' as const, id })),
      ],
      summary: {
        key: 'invoices-voided',
        params: { count: voided.length, number: voided[0]!.number ?? '' },
      },
    });
  });
}
