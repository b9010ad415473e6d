import type { Table, Transaction as DexieTransaction } from 'dexie';
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

/** How far an upgrade is: records written of all that it will write. No total yet: it has only just begun. */
export interface Upgrading {
  done: number;
  total: number;
}

/** Records of one table that are held at a time, so that the memory of large books does not grow with them. */
const SLICE = 250;

const changedBy = (schema: SchemaVersion): BookTable[] => bookTables.filter((table) => schema.upgrade[table]);

/** Dexie's upgrade steps, one for each version: every record through the pure function, and one journal entry that says so. */
export class UpgradeInPlace {
  #upgrading: Upgrading | undefined;

  constructor(
    private readonly versions: readonly SchemaVersion[],
    private readonly told: (upgrading: Upgrading) => void,
  ) {}

  async step(transaction: DexieTransaction, schema: SchemaVersion): Promise<void> {
    // The database is ours from here on: nobody holds it any more, and what takes long now is work.
    if (!this.#upgrading) this.told({ done: 0, total: 0 });
    const changed = changedBy(schema);
    if (changed.length === 0) return;
    takePen();
    const meta = transaction.table('meta');
    const head = (await meta.get('head')) as Head | undefined;
    const device = (await meta.get('device')) as MetaRows['device'] | undefined;
    // Closed before its first use: there is nothing in it.
    if (!head || !device) return;
    if (!this.#upgrading) this.#advance(0, await this.#countFrom(transaction, schema));
    const writes: Write[] = [];
    for (const table of changed) {
      const upgrade = schema.upgrade[table]!;
      await rewrite(transaction.table(table), upgrade, head.seq + 1, (written) => {
        for (const [id, hash] of written) writes.push([table, id, hash]);
        this.#advance(written.length);
      });
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

  #advance(by: number, total = this.#upgrading?.total ?? 0): void {
    this.#upgrading = { done: (this.#upgrading?.done ?? 0) + by, total };
    this.told(this.#upgrading);
  }

  /** What this version and all later ones will write; a table that comes with a later one is empty when it does. */
  async #countFrom(transaction: DexieTransaction, first: SchemaVersion): Promise<number> {
    const present = transaction.idbtrans.objectStoreNames;
    let total = 0;
    for (const schema of this.versions) {
      if (schema.version < first.version) continue;
      for (const table of changedBy(schema))
        if (present.contains(table)) total += await transaction.table(table).count();
    }
    return total;
  }
}

/** Every record of a table, slice by slice: read, upgraded, written back; tells id and hash of what was written. */
async function rewrite(
  store: Table<AnyRecord, string>,
  upgrade: (record: AnyRecord) => AnyRecord | null,
  rev: number,
  onWritten: (written: [id: string, hash: string][]) => void,
): Promise<void> {
  for (let after = ''; ;) {
    const slice = await store.where(':id').above(after).limit(SLICE).toArray();
    if (slice.length === 0) return;
    after = slice.at(-1)!.id;
    const kept: AnyRecord[] = [];
    const dropped: string[] = [];
    const written = slice.map((record): [string, string] => {
      const next = upgrade(record);
      if (next === null) dropped.push(record.id);
      else kept.push({ ...next, rev });
      return [record.id, next === null ? '' : contentHash(next)];
    });
    if (kept.length > 0) await store.bulkPut(kept);
    if (dropped.length > 0) await store.bulkDelete(dropped);
    onWritten(written);
  }
}
