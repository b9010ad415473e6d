import type { ImportBatch } from '@domain/intake/plan.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { TransactionBlock } from '@domain/transactions/transaction.ts';
import { changeRows, rowsById } from '@storage/blocks/rows.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { lockFault, noCompany, nowOf, sign, type Books } from '../books.ts';

/** The whole import or nothing of it: one invoiced row, or one changed since, refuses with the reason. */
export async function undoImport(books: Books, batchId: string): Promise<Result<{ removed: number }>> {
  return commit(books.db, sign(books, 'undo-import'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const batch = await writer.get('importBatches', batchId);
    if (!batch) return refuse('NotFound', 'import-missing');
    if (batch.undoneAt) return refuse('InvalidState', 'import-undone-already');
    const blocks = await writer.db.transactionBlocks.where('batchId').equals(batchId).toArray();
    const fault = invoicedFault(blocks) ?? lockFault(company, datesOf(blocks));
    if (fault) return fault;
    for (const block of blocks) writer.remove('transactionBlocks', block.id);
    const restored = await restoreReplaced(writer, batch);
    if (!restored.ok) return restored;
    await removeCreated(writer, batch, blocks);
    const removed = blocks.reduce((sum, block) => sum + block.count, 0);
    writer.put('importBatches', { ...batch, undoneAt: nowOf(books) });
    return ok({
      value: { removed },
      subjects: [{ kind: 'import-batch', id: batchId }],
      summary: { key: 'import-undone', params: { no: batch.no, removed } },
    });
  });
}

function invoicedFault(blocks: readonly TransactionBlock[]): Result<never> | null {
  const invoiced = blocks.reduce((sum, block) => sum + block.count - block.open, 0);
  return invoiced > 0 ? refuse('InvalidState', 'import-invoiced', { count: invoiced }) : null;
}

const datesOf = (blocks: readonly TransactionBlock[]) =>
  blocks.filter((block) => block.count > 0).map((block) => block.from);

/** What the import changed gets its former content back, unless something newer stands there. */
async function restoreReplaced(writer: Writer, batch: ImportBatch): Promise<Result<void>> {
  const { customers, products, transactions } = batch.replaced;
  for (const before of customers) {
    const current = await writer.get('customers', before.id);
    if (current?.rev === batchRev(batch)) writer.put('customers', before);
  }
  for (const before of products) {
    const current = await writer.get('products', before.id);
    if (current?.rev === batchRev(batch)) writer.put('products', before);
  }
  const current = await rowsById(
    writer,
    transactions.map((row) => row.id),
  );
  const invoiced = [...current.values()].filter((row) => row.invoiceId !== null);
  if (invoiced.length > 0) return refuse('InvalidState', 'import-invoiced', { count: invoiced.length });
  await changeRows(
    writer,
    new Map(transactions.filter((row) => current.has(row.id)).map((row) => [row.id, row])),
  );
  return ok(undefined);
}

/** A batch is written once, when it is committed: its `rev` is that of everything it wrote. */
const batchRev = (batch: ImportBatch): number => batch.rev;

/** Customers and products that came with the file go with it, unless they are used or were changed since. */
async function removeCreated(
  writer: Writer,
  batch: ImportBatch,
  blocks: readonly TransactionBlock[],
): Promise<void> {
  const removed = new Set(blocks.map((block) => block.id));
  for (const id of batch.created.customers) {
    const customer = await writer.get('customers', id);
    if (customer?.rev !== batchRev(batch)) continue;
    const holders = await writer.db.transactionBlocks.where('customerIds').equals(id).primaryKeys();
    const invoices = await writer.db.invoices.where('customerId').equals(id).count();
    if (invoices === 0 && holders.every((blockId) => removed.has(blockId))) writer.remove('customers', id);
  }
  for (const id of batch.created.products) {
    const product = await writer.get('products', id);
    if (product?.rev === batchRev(batch)) writer.remove('products', id);
  }
}
