import { Gzip } from 'fflate';
import type { BooksDatabase } from '../database.ts';
import { appVersion } from '../schema/registry.ts';
import { bookTables } from '../tables.ts';
import { CHUNK_SIZE, FORMAT_VERSION } from './format.ts';
import { encodeFrame } from './frames.ts';
import { Spill } from './spill.ts';
import { Tally, type Tallied } from './tally.ts';

/** What stands in the first chunk. */
export interface Manifest extends Tallied {
  formatVersion: number;
  createdAt: string;
  companyName: string;
  schemaVersion: number;
  deviceId: string;
  headHash: string;
  headSeq: number;
}

export type CountProgress = (done: number, total: number) => void;

const SLICE = 100;
/** Blocks are counted row by row and files are heavy: fewer at a time, for the page that restores and for memory. */
const HEAVY_SLICE = 8;
const heavyTables: readonly string[] = ['transactionBlocks', 'archivedFiles'];

/**
 * The whole books as of one moment: a single read transaction, compressed inside it (synchronously: nothing
 * foreign may be awaited there) and put aside, cut into chunks for sealing after it.
 */
export async function collectBooks(
  db: BooksDatabase,
  createdAt: string,
  onProgress?: CountProgress,
): Promise<{ manifest: Manifest; chunks: AsyncIterable<Uint8Array<ArrayBuffer>> }> {
  const packed = new Spill();
  const gzip = new Gzip({ level: 6 }, (part) => packed.push(part));
  const tally = new Tally();
  const manifest = await db.transaction('r', db.tables, async () => {
    const tables = [...bookTables, 'journal'];
    const sizes = await Promise.all(tables.map((table) => db.table(table).count()));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    let done = 0;
    for (const table of tables) {
      await eachRecord(db, table, (record) => {
        gzip.push(encodeFrame(table, record));
        tally.add(table, record);
        onProgress?.((done += 1), total);
      });
    }
    return manifestOf(db, createdAt, tally);
  });
  gzip.push(new Uint8Array(), true);
  return { manifest, chunks: chunksOf(manifest, packed.toBlob()) };
}

/** The summary, then what was packed in even pieces. */
async function* chunksOf(manifest: Manifest, packed: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield new TextEncoder().encode(JSON.stringify(manifest));
  for (let at = 0; at < packed.size; at += CHUNK_SIZE) {
    yield new Uint8Array(await packed.slice(at, at + CHUNK_SIZE).arrayBuffer());
  }
}

/** Every record of a table in order of its key, a slice per request. */
export async function eachRecord(
  db: BooksDatabase,
  table: string,
  visit: (record: object) => void,
): Promise<void> {
  const store = db.table<object, unknown>(table);
  const size = heavyTables.includes(table) ? HEAVY_SLICE : SLICE;
  const keyPath = store.schema.primKey.keyPath;
  const keyOf = (record: object) =>
    Array.isArray(keyPath)
      ? keyPath.map((key) => (record as Record<string, unknown>)[key])
      : (record as Record<string, unknown>)[keyPath as string];
  let slice = await store.orderBy(':id').limit(size).toArray();
  while (slice.length > 0) {
    for (const record of slice) visit(record);
    if (slice.length < size) return;
    slice = await store
      .where(':id')
      .above(keyOf(slice.at(-1)!) as string)
      .limit(size)
      .toArray();
  }
}

async function manifestOf(db: BooksDatabase, createdAt: string, tally: Tally): Promise<Manifest> {
  const [company, device, head] = await Promise.all([
    db.company.get('company'),
    db.metaRow('device'),
    db.metaRow('head'),
  ]);
  return {
    formatVersion: FORMAT_VERSION,
    createdAt,
    companyName: company?.name ?? '',
    schemaVersion: appVersion,
    deviceId: device?.id ?? '',
    headHash: head?.hash ?? '',
    headSeq: head?.seq ?? 0,
    counts: tally.counts,
    totals: tally.totals,
  };
}
