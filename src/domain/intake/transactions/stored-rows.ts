import type { PlainDate } from '../../dates/plain-date.ts';
import { decodeBlock } from '../../transactions/block.ts';
import { fingerprint } from '../../transactions/fingerprint.ts';
import type { Transaction } from '../../transactions/transaction.ts';
import type { IntakeContext } from '../plan.ts';

/** A stored row that a key points to: what comparing needs, not the row. */
export interface KeyedRow {
  id: string;
  customerId: string | null;
  date: PlainDate;
  print: string;
  isInvoiced: boolean;
}

/** What the books hold already, as keys and counted fingerprints (rules I27, I29). */
class StoredRows {
  readonly byKey = new Map<string, KeyedRow>();
  private readonly counts = new Map<string, number>();
  readonly isEmpty: boolean;

  constructor(private readonly blocks: IntakeContext['blocks']) {
    this.isEmpty = blocks.length === 0;
    for (const block of blocks) {
      for (const row of decodeBlock(block.id, block.payload)) if (row) this.note(row);
    }
  }

  countOf(print: string): number {
    return this.counts.get(print) ?? 0;
  }

  /** The rows of these ids, whole. */
  find(ids: ReadonlySet<string>): Map<string, Transaction> {
    const found = new Map<string, Transaction>();
    const wanted = new Set([...ids].map((id) => id.slice(0, id.lastIndexOf('.'))));
    for (const block of this.blocks) {
      if (!wanted.has(block.id)) continue;
      for (const row of decodeBlock(block.id, block.payload))
        if (row && ids.has(row.id)) found.set(row.id, row);
    }
    return found;
  }

  private note(row: Transaction): void {
    const print = fingerprint(row);
    if (row.key === '') this.counts.set(print, (this.counts.get(print) ?? 0) + 1);
    else
      this.byKey.set(row.key, {
        id: row.id,
        customerId: row.customerId,
        date: row.date,
        print,
        isInvoiced: row.invoiceId !== null,
      });
  }
}

const decoded = new WeakMap<IntakeContext['blocks'], StoredRows>();

/** Decoded once per open file, however often its mapping is changed. */
export function storedRowsOf({ blocks }: IntakeContext): StoredRows {
  const known = decoded.get(blocks) ?? new StoredRows(blocks);
  decoded.set(blocks, known);
  return known;
}
