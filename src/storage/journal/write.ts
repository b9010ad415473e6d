import type { Transaction } from 'dexie';
import type { Instant } from '@domain/dates/plain-date.ts';
import type { JournalEntry } from '@domain/journal/journal.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { BooksDatabase } from '../database.ts';
import { takePen } from '../one-pen.ts';
import { appVersion } from '../schema/registry.ts';
import { sealedAfter } from './entry.ts';
import { Writer, type StoredSoFar } from './writer.ts';

/** Who does what, when. */
export interface Signature {
  command: string;
  actor: string;
  at: Instant;
  run?: RunMark;
}

/** RU8: what a run stores is named after it, and is refused once somebody else holds the lease. */
export interface RunMark {
  /** Subject of the entries: the run, and which step of it. */
  subjectId: string;
  holder: string;
}

/** A long write, as its person sees it: it can be cancelled until the last record is stored, and says how far it is. */
export interface WriteTask {
  signal?: AbortSignal;
  onStored?: StoredSoFar;
}

/** Id of the lease of whoever runs automations. */
export const RUNNER = 'runner';

/** What a command decided: its answer, and what the journal says about it. */
export interface Decision<T> {
  value: T;
  subjects: JournalEntry['subjects'];
  summary: JournalEntry['summary'];
}

/**
 * The only way into the books: one transaction that decides, writes the records and appends one entry.
 * `decide` reads through the writer and stages; it never awaits anything but the database, because
 * IndexedDB commits behind the back of a foreign await. A refusal leaves nothing, and neither does a cancelled task.
 */
export async function commit<T>(
  db: BooksDatabase,
  { run, ...signature }: Signature,
  decide: (writer: Writer) => Promise<Result<Decision<T>>>,
  task: WriteTask = {},
): Promise<Result<T>> {
  if (task.signal?.aborted) return cancelled;
  if (db.isReplaced) return replaced;
  const cut = new CutShort(task.signal);
  const { epoch } = db;
  try {
    return await db.transaction('rw', db.tables, async (transaction) => {
      cut.endsWith(transaction);
      takePen();
      const [device, head, minimum] = await Promise.all([
        db.metaRow('device'),
        db.metaRow('head'),
        db.metaRow('minAppVersion'),
      ]);
      if ((minimum?.version ?? 0) > appVersion) return refuse('Locked', 'books-are-newer');
      if (!device || !head) throw new Error('The database was not opened with openDatabase');
      // What was typed or read before a restore or an erasing belongs to books that are no more.
      if (epoch !== '' && head.epoch !== epoch) return replaced;
      if (run && (await db.automationLeases.get(RUNNER))?.holder !== run.holder)
        return refuse('Conflict', 'run-taken-over');
      const writer = new Writer(db, head.seq + 1, task.onStored);
      const decided = await decide(writer);
      if (!decided.ok && writer.hasStored) throw new TakenBack(decided);
      if (!decided.ok) return decided;
      // The entry is sealed while the database stores the last of them.
      const writes = await writer.storeRest();
      if (writes.length > 0) {
        const { summary } = decided.value;
        const subjects = run
          ? [...decided.value.subjects, { kind: 'automation-run' as const, id: run.subjectId }]
          : decided.value.subjects;
        const entry = sealedAfter(head, device.id, { ...signature, subjects, summary, writes });
        await Promise.all([
          writer.stored(),
          db.journal.add(entry),
          db.meta.put({ ...head, seq: entry.seq, hash: entry.hash }),
        ]);
      }
      return ok(decided.value.value);
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.refused;
    if (cut.isCut) return cancelled;
    const refusal = storageRefusal(error);
    if (refusal) return refusal;
    throw error;
  } finally {
    cut.letGo();
  }
}

const cancelled = refuse('Cancelled', 'cancelled');
const replaced = refuse('Conflict', 'books-replaced');

/**
 * Cancelling ends the transaction itself, wherever it is: what it stored is rolled back by the database, and the
 * command's next read or write is refused. One that is committed already stays.
 */
class CutShort {
  isCut = false;
  #end: () => void = () => undefined;

  constructor(private readonly signal: AbortSignal | undefined) {}

  endsWith(transaction: Transaction): void {
    this.#end = () => {
      if (!transaction.active) return;
      this.isCut = true;
      transaction.abort();
    };
    this.signal?.addEventListener('abort', this.#end);
    if (this.signal?.aborted) this.#end();
  }

  letGo(): void {
    this.signal?.removeEventListener('abort', this.#end);
  }
}

/** A refusal after tables were written: thrown, so that the transaction takes it all back. */
class TakenBack extends Error {
  constructor(readonly refused: Extract<Result<never>, { ok: false }>) {
    super(refused.error.reason);
  }
}

/** What the browser's storage may refuse at any time is not a bug: the person is told what to do. */
export function storageRefusal(error: unknown) {
  const names = errorNames(error);
  if (isStorageFull(error)) return refuse('QuotaExceeded', 'storage-full');
  if (names.includes('DatabaseClosedError')) return refuse('Locked', 'books-closed');
  return undefined;
}

/** The browser has no room left for what was to be stored. */
export const isStorageFull = (error: unknown): boolean => errorNames(error).includes('QuotaExceededError');

function errorNames(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const inner = 'inner' in error ? errorNames(error.inner) : [];
  return [error.name, ...inner];
}
