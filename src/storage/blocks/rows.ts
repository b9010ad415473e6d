import { BLOCK_SIZE, type Transaction, type TransactionBlock } from '@domain/transactions/transaction.ts';
import { blockFacts, blockIdOf, decodeBlock, encodeBlock, slotOf } from '@domain/transactions/block.ts';
import type { BooksDatabase } from '../database.ts';
import type { Writer } from '../journal/writer.ts';

export type Rows = (Transaction | null)[];

/** Blocks decoded between two requests to the database, so that the page never waits long. */
const SLICE = 8;

export const rowsOf = (block: TransactionBlock): Rows => decodeBlock(block.id, block.payload);

/** The block record that holds these rows. */
export function blockOf(id: string, batchId: string, rows: Rows): Omit<TransactionBlock, 'rev'> {
  return { id, batchId, ...blockFacts(rows), payload: encodeBlock(rows) };
}

/** Calls `visit` with the rows of each block, a few at a time. */
export async function eachBlock(
  reader: Pick<Writer, 'getMany'>,
  blockIds: readonly string[],
  visit: (block: TransactionBlock, rows: Rows) => void,
): Promise<void> {
  for (let start = 0; start < blockIds.length; start += SLICE) {
    const blocks = await reader.getMany('transactionBlocks', blockIds.slice(start, start + SLICE));
    for (const block of blocks) if (block) visit(block, rowsOf(block));
  }
}

/** A reader outside of a command: the same way in for queries. */
export const readerOf = (db: BooksDatabase): Pick<Writer, 'getMany'> => ({
  getMany: (table, ids) => db.records(table).bulkGet([...ids]),
});

const blockIdsOf = (transactionIds: Iterable<string>): string[] => [
  ...new Set([...transactionIds].map(blockIdOf)),
];

export async function rowsById(
  reader: Pick<Writer, 'getMany'>,
  ids: readonly string[],
): Promise<Map<string, Transaction>> {
  const wanted = new Set(ids);
  const found = new Map<string, Transaction>();
  await eachBlock(reader, blockIdsOf(wanted), (_, rows) => {
    for (const row of rows) if (row && wanted.has(row.id)) found.set(row.id, row);
  });
  return found;
}

/** Puts rows into the slots they have; null empties a slot, which is never used again. */
export async function changeRows(
  writer: Writer,
  changes: ReadonlyMap<string, Transaction | null>,
): Promise<void> {
  const perBlock = new Map<string, [string, Transaction | null][]>();
  for (const change of changes) {
    const blockId = blockIdOf(change[0]);
    const held = perBlock.get(blockId);
    if (held) held.push(change);
    else perBlock.set(blockId, [change]);
  }
  await eachBlock(writer, [...perBlock.keys()], (block, rows) => {
    for (const [id, row] of perBlock.get(block.id)!) rows[slotOf(id)] = row;
    writer.put('transactionBlocks', blockOf(block.id, block.batchId, rows));
  });
}

/** Puts rows on an invoice, or takes them off (null). */
export async function setInvoices(
  writer: Writer,
  invoiceOf: ReadonlyMap<string, string | null>,
): Promise<void> {
  const rows = await rowsById(writer, [...invoiceOf.keys()]);
  await changeRows(
    writer,
    new Map([...rows].map(([id, row]) => [id, { ...row, invoiceId: invoiceOf.get(id) ?? null }])),
  );
}

/** Adds rows typed by hand to the last open block of their kind, or to a new one. */
export async function appendRows(
  writer: Writer,
  rows: readonly Omit<Transaction, 'id'>[],
  newBlockId: () => string,
): Promise<Transaction[]> {
  const added: Transaction[] = [];
  const last = await writer.db.transactionBlocks.where('batchId').equals('').last();
  const current = last && (await writer.get('transactionBlocks', last.id));
  let held: Rows = current ? rowsOf(current) : [];
  let blockId = current?.id ?? newBlockId();
  for (const row of rows) {
    if (held.length >= BLOCK_SIZE) {
      writer.put('transactionBlocks', blockOf(blockId, '', held));
      blockId = newBlockId();
      held = [];
    }
    const stored = { ...row, id: `${blockId}.${held.length}` };
    held.push(stored);
    added.push(stored);
  }
  if (added.length > 0) writer.put('transactionBlocks', blockOf(blockId, '', held));
  return added;
}
