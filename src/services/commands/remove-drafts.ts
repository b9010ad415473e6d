import { ok, refuse, type Result } from '@domain/result.ts';
import { factsPrint } from '@domain/transactions/fingerprint.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { rowsById } from '@storage/blocks/rows.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';
import { moveDays } from '../invoicing/move-days.ts';
import { moveRows, rowIdsOf } from '../invoicing/move-rows.ts';
import type { RemovedDraft } from '../contracts/invoices.ts';

/** A removed draft frees its transactions. What is issued is never removed. */
export async function removeDrafts(
  books: Books,
  ids: string[],
): Promise<Result<{ removed: RemovedDraft[] }>> {
  return commit(books.db, sign(books, 'remove-drafts'), async (writer) => {
    const removed: RemovedDraft[] = [];
    for (const id of new Set(ids)) {
      const invoice = await writer.get('invoices', id);
      const body = await writer.get('invoiceBodies', id);
      if (!invoice || !body) return refuse('NotFound', 'invoice-missing');
      if (invoice.number) return refuse('InvalidState', 'invoice-issued', { number: invoice.number });
      const rows = await rowsById(writer, rowIdsOf(body.lines));
      const rowFacts = Object.fromEntries([...rows].map(([rowId, row]) => [rowId, factsPrint(row)]));
      const freed = await moveRows(writer, id, body.lines, []);
      if (!freed.ok) return freed;
      const days = await moveDays(writer, invoice, body.lines, [], 'removed');
      if (!days.ok) return days;
      writer.remove('invoices', id);
      writer.remove('invoiceBodies', id);
      removed.push({ invoice, body: { ...body, frozen: null }, rowFacts });
    }
    return ok({
      value: { removed },
      subjects: removed.map(({ invoice }) => ({ kind: 'invoice', id: invoice.id })),
      summary: { key: 'drafts-removed', params: { count: removed.length } },
    });
  });
}

/** Undo of {@link removeDrafts}: refused when a row of the draft is on another invoice by now, or is no longer what its line bills. */
export async function restoreDrafts(books: Books, drafts: RemovedDraft[]): Promise<Result<void>> {
  return commit(books.db, sign(books, 'restore-drafts'), async (writer) => {
    for (const { invoice, body, rowFacts } of drafts) {
      if (invoice.number !== null)
        return refuse('InvalidState', 'invoice-issued', { number: invoice.number });
      if (await writer.get('invoices', invoice.id)) return refuse('Conflict', 'draft-exists');
      if (!(await writer.get('customers', invoice.customerId))) return refuse('NotFound', 'customer-missing');
      const claimed = await moveRows(writer, invoice.id, [], body.lines, (rows) =>
        rowChanged(rows.values(), rowFacts),
      );
      if (!claimed.ok) return claimed;
      const days = await moveDays(writer, invoice, [], body.lines, 'restored');
      if (!days.ok) return days;
      writer.put('invoices', invoice);
      writer.put('invoiceBodies', { ...body, frozen: null });
    }
    return ok({
      value: undefined,
      subjects: drafts.map(({ invoice }) => ({ kind: 'invoice', id: invoice.id })),
      summary: { key: 'drafts-restored', params: { count: drafts.length } },
    });
  });
}

/** B3: the draft was made of other facts than the row holds now. */
function rowChanged(rows: Iterable<Transaction>, rowFacts: RemovedDraft['rowFacts']): Result<never> | null {
  for (const row of rows) {
    if (factsPrint(row) !== rowFacts[row.id]) {
      return refuse('Conflict', 'row-changed-since', { title: row.title }, 'lines');
    }
  }
  return null;
}
