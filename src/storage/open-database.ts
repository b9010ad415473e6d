import { GENESIS_HASH } from '@domain/journal/chain.ts';
import { uuidv7 } from '@domain/ids.ts';
import { BooksDatabase } from './database.ts';
import { schemas } from './schema/registry.ts';
import type { SchemaVersion } from './schema/schema-version.ts';

export type Unopened = 'newer' | 'blocked' | 'unreadable';

/** Why books could not be opened: a newer app wrote them, another window holds them, or the browser refuses. */
export class BooksUnavailable extends Error {
  override readonly name = 'BooksUnavailable';
  constructor(
    readonly why: Unopened,
    override readonly cause?: unknown,
  ) {
    super(why);
  }
}

export interface OpenOptions {
  /** Another tab brought a newer version: this one has closed its connection and must be reloaded. */
  onSuperseded?: () => void;
  /** Milliseconds until an open that does not answer is given up. */
  watchdog?: number;
  versions?: readonly SchemaVersion[];
}

/** Opens a database, closed again at once when it needs a newer app. */
export async function openDatabase(name: string, options: OpenOptions = {}): Promise<BooksDatabase> {
  const db = new BooksDatabase(name, options.versions);
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    options.onSuperseded?.();
    return false;
  });
  try {
    await withinTime(db, options.watchdog ?? 5000);
    await prepare(db, options.versions ?? schemas);
    return db;
  } catch (error) {
    db.close({ disableAutoOpen: true });
    throw error instanceof BooksUnavailable ? error : new BooksUnavailable('unreadable', error);
  }
}

async function withinTime(db: BooksDatabase, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BooksUnavailable('blocked')), milliseconds);
  });
  try {
    await Promise.race([db.open(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A database newer than the app opens silently in Dexie 4: the row says who may still write. */
async function prepare(db: BooksDatabase, versions: readonly SchemaVersion[]): Promise<void> {
  const level = versions.at(-1)?.version ?? 0;
  const required = (await db.metaRow('minAppVersion'))?.version ?? 0;
  if (required > level) throw new BooksUnavailable('newer');
  await db.transaction('rw', db.meta, db.journal, async () => {
    if (!(await db.metaRow('head'))) {
      // A journal without its head is damage: a second beginning would hide it.
      if ((await db.journal.count()) > 0)
        throw new BooksUnavailable('unreadable', 'The journal has lost its head');
      await db.meta.bulkPut([
        { key: 'device', id: freshId() },
        { key: 'head', seq: 0, hash: GENESIS_HASH, epoch: freshId() },
      ]);
    }
    const minimum = Math.max(...versions.map((schema) => schema.minAppVersion));
    if (minimum > required) await db.meta.put({ key: 'minAppVersion', version: minimum });
  });
  db.epoch = (await db.metaRow('head'))?.epoch ?? '';
}

const freshId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
