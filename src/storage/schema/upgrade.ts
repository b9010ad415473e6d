import type { Transaction as DexieTransaction } from 'dexie';
import { contentHash } from '@domain/journal/canonical.ts';
import type { Write } from '@domain/journal/journal.ts';
import { sealedAfter } from '../journal/entry.ts';
import type { Head, MetaRows } from '../meta.ts';
import { takePen } from '../one-pen.ts';
import { bookTables, type BookTable } from '../tables.ts';
import type { AnyRecord, SchemaVersion } from './schema-version.ts';

/** A record of an older version as the newest one reads it; null when it is no longer kept. */
export function upgradeRecord(
  table: BookTable,
  record: AnyRecord,
  from: number,
  versions: readonly SchemaVersion[],
): AnyRecord | null {
  let current: AnyRecord | null = record;
  for (const schema of versions) {
    const upgrade = schema.version > from ? schema.upgrade[table] : undefined;
    if (upgrade && current) current = upgrade(current);
  }
  return current;
}

/** Dexie's upgrade step: every record through the pure function, and one journal entry that says so. */
export async function upgradeInPlace(transaction: DexieTransaction, schema: SchemaVersion): Promise<void> {
  const changed = bookTables.filter((table) => schema.upgrade[table]);
  if (changed.length === 0) return;
  takePen();
  const meta = transaction.table('meta');
  const head = (await meta.get('head')) as Head | undefined;
  const device = (await meta.get('device')) as MetaRows['device'] | undefined;
  // Closed before its first use: there is nothing in it.
  if (!head || !device) return;
  const writes: Write[] = [];
  for (const table of changed) {
    const store = transaction.table(table);
    for (const record of (await store.toArray()) as AnyRecord[]) {
      const next = schema.upgrade[table]!(record);
      if (next === null) await store.delete(record.id);
      else await store.put({ ...next, rev: head.seq + 1 });
      writes.push([table, record.id, next === null ? '' : contentHash(next)]);
    }
  }
  const entry = sealedAfter(head, device.id, {
    at: new Date().toISOString(),
    actor: 'app',
    command: 'upgrade-books',
    subjects: [{ kind: 'books', id: 'books' }],
    summary: { key: 'upgraded', params: { version: schema.version } },
    writes,
  });
  await transaction.table('journal').add(entry);
  await meta.put({ ...head, seq: entry.seq, hash: entry.hash });
}
