import type { ImportBatch } from '@domain/intake/plan.ts';
import { contentHash } from '@domain/journal/canonical.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { factsPrint } from '@domain/transactions/fingerprint.ts';
import type { Transaction, TransactionBlock } from '@domain/transactions/transaction.ts';
import { changeRows, rowsById } from '@storage/blocks/rows.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import type { BookRecords, BookTable } from '@storage/tables.ts';
import { takeBackDays, takeBackRentals } from '../imports/write-rentals.ts';
import type { UndoChoice, Undone } from '../contracts/imports.ts';
import { customerUses } from '../customers/customer-uses.ts';
import { lockFault, noCompany, nowOf, sign, type Books } from '../books.ts';

/**
 * The whole import or nothing of it: one invoiced row, one in a closed period, or one changed since refuses with the
 * reason; what was changed goes as well where that was chosen.
 */
export async function undoImport(
  books: Books,
  batchId: string,
  { changed = 'refuse' }: UndoChoice = {},
): Promise<Result<Undone>> {
  return commit(books.db, sign(books, 'undo-import'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const batch = await writer.get('importBatches', batchId);
    if (!batch) return refuse('NotFound', 'import-missing');
    if (batch.undoneAt) return refuse('InvalidState', 'import-undone-already');
    const blocks = await writer.db.transactionBlocks.where('batchId').equals(batchId).toArray();
    const current = await rowsById(
      writer,
      batch.replaced.transactions.map((row) => row.id),
    );
    const dates = [...batch.replaced.transactions, ...current.values()].map(({ date }) => date);
    const fault = invoicedFault(blocks, current) ?? lockFault(company, [...datesOf(blocks), ...dates]);
    if (fault) return fault;
    if (changed === 'refuse' && (await isChanged(writer, batch, blocks, current)))
      return refuse('InvalidState', 'import-changed-since');
    for (const block of blocks) writer.remove('transactionBlocks', block.id);
    await restoreReplaced(writer, batch, current);
    const rentals = await takeBackRentals(writer, batch);
    if (!rentals.ok) return rentals;
    const days = await takeBackDays(writer, company, batch.replaced.sheets ?? []);
    if (!days.ok) return days;
    const parties = await removeCreated(writer, batch, blocks);
    const removed = blocks.reduce((sum, block) => sum + block.count, 0);
    const counts: Record<string, Undone> = {
      ...parties,
      rentals: rentals.value,
      transactions: { removed, kept: 0 },
    };
    writer.put('importBatches', { ...batch, undoneAt: nowOf(books) });
    return ok({
      // Days of time sheets are no records of their own.
      value: counts[batch.kind] ?? { removed: 0, kept: 0 },
      subjects: [{ kind: 'import-batch', id: batchId }],
      summary: { key: 'import-undone', params: { no: batch.no, removed } },
    });
  });
}

type RowsById = ReadonlyMap<string, Transaction>;

/** A row that the import made or changed says something else by now, or was deleted. */
async function isChanged(
  writer: Writer,
  batch: ImportBatch,
  blocks: readonly TransactionBlock[],
  current: RowsById,
): Promise<boolean> {
  const touched = blocks.filter(({ rev }) => rev !== batchRev(batch));
  if (touched.length > 0) {
    const written = await hashesOf(writer, batch, 'transactionBlocks');
    if (touched.some((block) => written.get(block.id) !== contentHash(block))) return true;
  }
  const { transactions, written } = batch.replaced;
  // What imports before 0.6 made of a row is known no more: it counts as unchanged.
  return transactions.some(({ id }, at) => {
    const row = current.get(id);
    return !row || (written !== undefined && factsPrint(row) !== written[at]);
  });
}

/** The hashes of records as the import wrote them: a row that was on a draft in between is unchanged. */
async function hashesOf({ db }: Writer, batch: ImportBatch, of: BookTable): Promise<Map<string, string>> {
  const entries = await db.journal.where('subjectIds').equals(batch.id).toArray();
  const writes = entries.find(({ command }) => command === 'commit-import')?.writes ?? [];
  return new Map(writes.flatMap(([table, id, hash]) => (table === of ? [[id, hash]] : [])));
}

function invoicedFault(blocks: readonly TransactionBlock[], current: RowsById): Result<never> | null {
  const made = blocks.reduce((sum, block) => sum + block.count - block.open, 0);
  const changed = [...current.values()].filter((row) => row.invoiceId !== null).length;
  const count = made + changed;
  return count > 0 ? refuse('InvalidState', 'import-invoiced', { count }) : null;
}

const datesOf = (blocks: readonly TransactionBlock[]) =>
  blocks.filter((block) => block.count > 0).map((block) => block.from);

/** What the import changed gets its former content back; customers and products only where nothing newer stands there. */
async function restoreReplaced(writer: Writer, batch: ImportBatch, current: RowsById): Promise<void> {
  const { customers, products, transactions } = batch.replaced;
  await restoreUnchanged(writer, 'customers', customers, batch);
  await restoreUnchanged(writer, 'products', products, batch);
  await changeRows(
    writer,
    new Map(transactions.filter((row) => current.has(row.id)).map((row) => [row.id, row])),
  );
}

async function restoreUnchanged<T extends 'customers' | 'products'>(
  writer: Writer,
  table: T,
  before: readonly BookRecords[T][],
  batch: ImportBatch,
): Promise<void> {
  const ids = before.map(({ id }) => id);
  const current = await unchanged(writer, table, ids, batch);
  for (const record of before) if (current.has(record.id)) writer.put(table, record);
}

/** Those that stand as the import wrote them, also when a later import changed them and was undone. */
async function unchanged(
  writer: Writer,
  table: 'customers' | 'products',
  ids: readonly string[],
  batch: ImportBatch,
): Promise<Set<string>> {
  const current = (await writer.getMany(table, ids)).flatMap((record) => record ?? []);
  const isOurs = ({ rev }: { rev: number }) => rev === batchRev(batch);
  const written = current.every(isOurs) ? new Map() : await hashesOf(writer, batch, table);
  const same = current.filter((record) => isOurs(record) || written.get(record.id) === contentHash(record));
  return new Set(same.map(({ id }) => id));
}

/** A batch is written once, when it is committed: its `rev` is that of everything it wrote. */
const batchRev = (batch: ImportBatch): number => batch.rev;

/** Customers and products that came with the file go with it, unless they are used or were changed since: how many. */
async function removeCreated(
  writer: Writer,
  batch: ImportBatch,
  blocks: readonly TransactionBlock[],
): Promise<Record<'customers' | 'products', Undone>> {
  const { customers, products } = batch.created;
  const used = await customerUses(writer, customers, new Set(blocks.map((block) => block.id)));
  const ours = [...(await unchanged(writer, 'customers', customers, batch))].filter((id) => !used.has(id));
  return {
    customers: await removeAll(writer, 'customers', customers, new Set(ours)),
    products: await removeAll(
      writer,
      'products',
      products,
      await unchanged(writer, 'products', products, batch),
    ),
  };
}

async function removeAll(
  writer: Writer,
  table: 'customers' | 'products',
  created: readonly string[],
  ours: ReadonlySet<string>,
): Promise<Undone> {
  const there = (await writer.getMany(table, created)).filter((record) => record !== undefined).length;
  for (const id of ours) writer.remove(table, id);
  return { removed: ours.size, kept: there - ours.size };
}
