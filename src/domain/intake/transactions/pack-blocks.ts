import { contentHash } from '../../journal/canonical.ts';
import { blockFacts, encodeBlock } from '../../transactions/block.ts';
import { BLOCK_SIZE, type Transaction } from '../../transactions/transaction.ts';
import type { PlanMakings, PlanParts } from '../passes/kind-pass.ts';

/** Rows in blocks as storage keeps them, ids and hashes included: the page only writes. */
export function packBlocks(
  order: Int32Array,
  makings: PlanMakings,
  rowAt: (row: number, id: string) => Transaction,
): PlanParts['blocks'] {
  const blocks: PlanParts['blocks'] = [];
  for (let start = 0; start < order.length; start += BLOCK_SIZE) {
    const id = makings.nextId();
    const rows = Array.from(order.subarray(start, start + BLOCK_SIZE), (row, slot) =>
      rowAt(row, `${id}.${slot}`),
    );
    const record = { id, batchId: makings.batchId, ...blockFacts(rows), payload: encodeBlock(rows) };
    blocks.push({ record, hash: contentHash(record) });
  }
  return blocks;
}
