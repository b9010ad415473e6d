import { Dexie } from 'dexie';
import { contentHash } from '@domain/journal/canonical.ts';
import type { Write } from '@domain/journal/journal.ts';
import type { Automation } from '@domain/automation/automation.ts';
import { automationAfterRestore, runAfterRestore } from '@domain/automation/after-restore.ts';
import type { AutomationRun } from '@domain/automation/run.ts';
import type { OutboxMessage } from '@domain/outbox/message.ts';
import { heldAfterRestore } from '@domain/outbox/transitions.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { BooksDatabase } from '../database.ts';
import { asSealed, sealedAfter } from '../journal/entry.ts';
import { storageRefusal, type Signature } from '../journal/write.ts';
import { takePen } from '../one-pen.ts';
import type { AnyRecord, SchemaVersion } from '../schema/schema-version.ts';
import { schemas } from '../schema/registry.ts';
import { upgradeRecord } from '../schema/upgrade.ts';
import { bookTables, deviceTables, type BookTable } from '../tables.ts';
import type { OpenedBackup } from './backup-file.ts';
import { eachRecord, type Manifest } from './collect.ts';
import { FrameReader } from './frames.ts';
import { isSameTally, Tally } from './tally.ts';

export interface RestoreTask {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/** Records and bytes that are read and stored between two turns of the page. */
const SLICE = 100;
const SLICE_BYTES = 64 * 1024;
/** Bytes of the backup that are in memory at a time, and as many read ahead. */
const PIECE = 1 << 20;

/** Thrown inside the transaction: everything goes back to what it was. */
class RestoreStopped extends Error {
  constructor(readonly reason: 'backup-damaged' | 'cancelled') {
    super(reason);
  }
}

/**
 * Puts a backup in the place of whatever stands in this database, in one transaction that reads everything
 * again and compares before it commits: a crash, a cancel or a difference leaves the old books.
 * The restored device's chain and number series go on here.
 */
export async function restoreBooks(
  db: BooksDatabase,
  { manifest, frames }: OpenedBackup,
  signature: Signature,
  epoch: string,
  task: RestoreTask = {},
  versions: readonly SchemaVersion[] = schemas,
): Promise<Result<void>> {
  try {
    await db.transaction('rw', db.tables, async () => {
      takePen();
      for (const table of [...bookTables, ...deviceTables, 'journal']) await db.table(table).clear();
      await db.meta.delete('documentCache');
      const upgraded = await writeFrames(db, manifest, frames, task, versions);
      await proveRestored(db, manifest, upgraded.tally);
      await closeRestore(db, manifest, upgraded.writes, signature, epoch);
    });
    db.epoch = epoch;
    return ok(undefined);
  } catch (error) {
    const refusal = storageRefusal(error);
    if (refusal) return refusal;
    if (!(error instanceof RestoreStopped)) throw error;
    return error.reason === 'cancelled'
      ? refuse('Cancelled', 'cancelled')
      : refuse('Unreadable', 'backup-damaged');
  }
}

async function writeFrames(
  db: BooksDatabase,
  manifest: Manifest,
  frames: Blob,
  task: RestoreTask,
  versions: readonly SchemaVersion[],
): Promise<{ writes: Write[]; tally: Tally }> {
  const total = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0);
  const writes: Write[] = [];
  const tally = new Tally();
  let held: object[] = [];
  let open = '';
  let done = 0;
  let bytes = 0;
  const put = async () => {
    if (held.length > 0) await db.table(open).bulkAdd(held);
    task.onProgress?.((done += held.length), total);
    if (task.signal?.aborted) throw new RestoreStopped('cancelled');
    held = [];
    bytes = 0;
  };
  const reader = new FrameReader();
  for (let [at, ahead] = [0, pieceOf(frames, 0)]; at < frames.size; at += PIECE) {
    // Dexie's own way to wait for something foreign: it keeps the transaction busy meanwhile.
    const piece = await Dexie.waitFor(ahead);
    ahead = pieceOf(frames, at + PIECE);
    for (const { table, record, size } of reader.read(piece)) {
      if (table !== open || held.length >= SLICE || bytes >= SLICE_BYTES) await put();
      open = table;
      const current =
        table === 'journal' ? record : upgraded(table as BookTable, record, manifest, versions, writes);
      if (current === null) continue;
      tally.add(table, current);
      bytes += size;
      held.push(current);
    }
  }
  await put();
  return { writes, tally };
}

/** Read while the one before is stored; until it is awaited its failure is nobody's. */
function pieceOf(frames: Blob, at: number): Promise<Uint8Array> {
  const piece = frames
    .slice(at, at + PIECE)
    .arrayBuffer()
    .then((bytes) => new Uint8Array(bytes));
  piece.catch(() => undefined);
  return piece;
}

/** What an upgrade or the restore itself changes gets a new `rev` and stands in the entry of the restore, so that the chain still holds. */
function upgraded(
  table: BookTable,
  record: AnyRecord,
  manifest: Manifest,
  versions: readonly SchemaVersion[],
  writes: Write[],
): AnyRecord | null {
  const upgradedRecord = upgradeRecord(table, record, manifest.schemaVersion, versions);
  const next = upgradedRecord && heldBack(table, upgradedRecord);
  if (next === record) return record;
  writes.push([table, record.id, next === null ? '' : contentHash(next)]);
  return next && { ...next, rev: manifest.headSeq + 1 };
}

/** O11, RU9: what waits in a copy may have left or run since; it is held for a person. */
const holders: Partial<Record<BookTable, (record: never) => object | null>> = {
  outbox: (message: OutboxMessage) => heldAfterRestore(message),
  automations: (automation: Automation) => automationAfterRestore(automation),
  automationRuns: (run: AutomationRun) => runAfterRestore(run),
};

function heldBack(table: BookTable, record: AnyRecord): AnyRecord {
  const held = holders[table]?.(record as never);
  return held ? { ...record, ...held, rev: record.rev } : record;
}

/** Reads everything back: counts, totals per currency, and the head of the chain. */
async function proveRestored(db: BooksDatabase, manifest: Manifest, written: Tally): Promise<void> {
  const tally = new Tally();
  for (const table of [...bookTables, 'journal']) {
    await eachRecord(db, table, (record) => tally.add(table, record));
  }
  const last = await db.journal.orderBy(':id').last();
  const isHead = last === undefined ? manifest.headSeq === 0 : isLast(asSealed(last), manifest);
  if (!isHead || !isSameTally(tally, written)) throw new RestoreStopped('backup-damaged');
}

const isLast = (entry: { seq: number; hash: string }, manifest: Manifest): boolean =>
  entry.seq === manifest.headSeq && entry.hash === manifest.headHash;

async function closeRestore(
  db: BooksDatabase,
  manifest: Manifest,
  writes: Write[],
  signature: Signature,
  epoch: string,
): Promise<void> {
  const head = { seq: manifest.headSeq, hash: manifest.headHash };
  const entry = sealedAfter(head, manifest.deviceId, {
    ...signature,
    subjects: [{ kind: 'books', id: 'books' }],
    summary: { key: 'books-restored', params: { from: manifest.createdAt.slice(0, 10) } },
    writes,
  });
  await db.journal.add(entry);
  await db.meta.bulkPut([
    { key: 'device', id: manifest.deviceId },
    { key: 'head', seq: entry.seq, hash: entry.hash, epoch },
    {
      key: 'lastBackup',
      at: manifest.createdAt,
      proven: true,
      headSeq: manifest.headSeq,
      headHash: manifest.headHash,
    },
  ]);
}
