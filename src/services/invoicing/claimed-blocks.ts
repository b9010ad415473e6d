import { contentHash } from '@domain/journal/canonical.ts';
import type { TransactionBlock } from '@domain/transactions/transaction.ts';
import { blockOf, eachBlock, readerOf } from '@storage/blocks/rows.ts';
import type { BooksDatabase } from '@storage/database.ts';

export interface PackedBlock {
  record: Omit<TransactionBlock, 'rev'>;
  hash: string;
}

/** Blocks with their rows put on invoices, packed and hashed before the transaction that stores them. */
export async function claimedBlocks(
  db: BooksDatabase,
  blockIds: ReadonlySet<string>,
  invoiceOf: ReadonlyMap<string, string>,
): Promise<PackedBlock[]> {
  const packed: PackedBlock[] = [];
  await eachBlock(readerOf(db), [...blockIds], (block, rows) => {
    const claimed = rows.map((row) => {
      const invoiceId = row && invoiceOf.get(row.id);
      return invoiceId ? { ...row, invoiceId } : row;
    });
    const record = blockOf(block.id, block.batchId, claimed);
    packed.push({ record, hash: contentHash(record) });
  });
  return packed;
}
