import { ok, refuse, type Result } from '@domain/result.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { changeRows, rowsById } from '@storage/blocks/rows.ts';
import { commit } from '@storage/journal/write.ts';
import { reopenBilled, settleRestored } from '../pipeline/billed-rows.ts';
import { lockFault, noCompany, sign, type Books } from '../books.ts';

/** All or none: one row on an invoice refuses the whole. */
export async function removeTransactions(
  books: Books,
  ids: string[],
): Promise<Result<{ removed: Transaction[] }>> {
  return commit(books.db, sign(books, 'remove-transactions'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const rows = await rowsById(writer, ids);
    const removed = ids.flatMap((id) => rows.get(id) ?? []);
    if (removed.length < ids.length) return refuse('NotFound', 'transaction-missing');
    const invoiced = removed.find((row) => row.invoiceId !== null);
    if (invoiced) return refuse('InvalidState', 'transaction-invoiced', { title: invoiced.title });
    const fault = lockFault(
      company,
      removed.map((row) => row.date),
    );
    if (fault) return fault;
    const reports = await reopenBilled(writer, removed);
    await changeRows(writer, new Map(ids.map((id) => [id, null])));
    return ok({
      value: { removed },
      subjects: [...ids.map((id) => ({ kind: 'transaction' as const, id })), ...reports],
      summary: { key: 'transactions-removed', params: { count: ids.length } },
    });
  });
}

/** Undo of {@link removeTransactions}: each row goes back into its own, still empty slot. */
export async function restoreTransactions(books: Books, rows: Transaction[]): Promise<Result<void>> {
  return commit(books.db, sign(books, 'restore-transactions'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const fault = lockFault(
      company,
      rows.map((row) => row.date),
    );
    if (fault) return fault;
    const ids = rows.map((row) => row.id);
    const taken = await rowsById(writer, ids);
    if (taken.size > 0) return refuse('Conflict', 'transaction-exists');
    const reports = await settleRestored(writer, rows);
    if (!reports.ok) return reports;
    await changeRows(writer, new Map(rows.map((row) => [row.id, { ...row, invoiceId: null }])));
    return ok({
      value: undefined,
      subjects: [...ids.map((id) => ({ kind: 'transaction' as const, id })), ...reports.value],
      summary: { key: 'transactions-restored', params: { count: ids.length } },
    });
  });
}
