import type { BooksDatabase } from '../database.ts';
import type { BookTable, StoredEntry } from '../tables.ts';

const SLICE = 256;

/** Entries with `after < seq ≤ upTo`, oldest first, slice by slice (an await per entry would lose a transaction). */
export async function* entriesBetween(
  db: BooksDatabase,
  after: number,
  upTo: number,
  atOnce = SLICE,
): AsyncGenerator<StoredEntry[]> {
  const device = await db.metaRow('device');
  if (!device) return;
  for (let next = after + 1; next <= upTo; next += atOnce) {
    const last = Math.min(next + atOnce - 1, upTo);
    yield await db.journal
      .where('[deviceId+seq]')
      // Up to the next slice, so that nothing can stand between two of them unseen.
      .between([device.id, next], [device.id, last + 1], true, false)
      .toArray();
  }
}

/** Ids of the records of a table that were written or removed in that stretch of the journal. */
export async function changedSince(
  db: BooksDatabase,
  table: BookTable,
  after: number,
  upTo: number,
): Promise<string[]> {
  const ids = new Set<string>();
  for await (const slice of entriesBetween(db, after, upTo)) {
    for (const { writes } of slice) {
      for (const [written, id] of writes) if (written === table) ids.add(id);
    }
  }
  return [...ids];
}
