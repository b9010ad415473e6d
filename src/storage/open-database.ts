import { GENESIS_HASH } from '@domain/journal/chain.ts';
import { uuidv7 } from '@domain/ids.ts';
import { BooksDatabase } from './database.ts';
import { schemas } from './schema/registry.ts';
import type { SchemaVersion } from './schema/schema-version.ts';
import type { Upgrading } from './schema/upgrade.ts';
import { whereCalled } from './zone.ts';

export type { Upgrading };

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
  /** Milliseconds until an open that another window holds back is told of, or given up; an upgrade takes as long as it takes. */
  watchdog?: number;
  /** Another window holds the books back. Who is told waits until they are free; for nobody else they are given up. */
  onHeldBack?: () => void;
  /** The books are being brought to this version: called when that begins, and with each slice of records. */
  onUpgrade?: (upgrading: Upgrading) => void;
  versions?: readonly SchemaVersion[];
}

/** Opens a database, closed again at once when it needs a newer app. */
export async function openDatabase(name: string, options: OpenOptions = {}): Promise<BooksDatabase> {
  const versions = options.versions ?? schemas;
  const watchdog = new Watchdog(options.watchdog ?? 5000, options.onHeldBack);
  const here = whereCalled();
  const db = new BooksDatabase(name, versions, (upgrading) => {
    watchdog.hear();
    here(() => options.onUpgrade?.(upgrading));
  });
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    options.onSuperseded?.();
    return false;
  });
  try {
    await Promise.race([db.open(), watchdog.barks]);
    await prepare(db, versions);
    return db;
  } catch (error) {
    db.close({ disableAutoOpen: true });
    throw error instanceof BooksUnavailable ? error : new BooksUnavailable('unreadable', error);
  } finally {
    watchdog.rest();
  }
}

/** Barks, or says so, when nothing is heard of the database in time. */
class Watchdog {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasBarked = false;
  readonly barks: Promise<never>;

  constructor(milliseconds: number, onHeldBack?: () => void) {
    this.barks = new Promise((_, reject) => {
      this.#timer = setTimeout(() => {
        if (onHeldBack) return onHeldBack();
        this.#hasBarked = true;
        reject(new BooksUnavailable('blocked'));
      }, milliseconds);
    });
  }

  /** The database answers; too late, and it is told to stop: the next try upgrades it in sight of the person. */
  hear(): void {
    if (this.#hasBarked) throw new BooksUnavailable('blocked');
    this.rest();
  }

  rest(): void {
    clearTimeout(this.#timer);
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
