import type { Instant } from '@domain/dates/plain-date.ts';
import type { JournalEntry } from '@domain/journal/journal.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { BooksDatabase } from '../database.ts';
import { takePen } from '../one-pen.ts';
import { appVersion } from '../schema/registry.ts';
import { sealedAfter } from './entry.ts';
import { Writer } from './writer.ts';

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
 * IndexedDB commits behind the back of a foreign await. A refusal leaves nothing.
 */
export async function commit<T>(
  db: BooksDatabase,
  { run, ...signature }: Signature,
  decide: (writer: Writer) => Promise<Result<Decision<T>>>,
): Promise<Result<T>> {
  try {
    return await db.transaction('rw', db.tables, async () => {
      takePen();
      const [device, head, minimum] = await Promise.all([
        db.metaRow('device'),
        db.metaRow('head'),
        db.metaRow('minAppVersion'),
      ]);
      if ((minimum?.version ?? 0) > appVersion) return refuse('Locked', 'books-are-newer');
      if (!device || !head) throw new Error('The database was not opened with openDatabase');
      if (run && (await db.automationLeases.get(RUNNER))?.holder !== run.holder)
        return refuse('Conflict', 'run-taken-over');
      const writer = new Writer(db, head.seq + 1);
      const decided = await decide(writer);
      if (!decided.ok && writer.hasStored) throw new TakenBack(decided);
      if (!decided.ok) return decided;
      const writes = await writer.flush();
      if (writes.length > 0) {
        const { summary } = decided.value;
        const subjects = run
          ? [...decided.value.subjects, { kind: 'automation-run' as const, id: run.subjectId }]
          : decided.value.subjects;
        const entry = sealedAfter(head, device.id, { ...signature, subjects, summary, writes });
        await Promise.all([
          db.journal.add(entry),
          db.meta.put({ ...head, seq: entry.seq, hash: entry.hash }),
        ]);
      }
      return ok(decided.value.value);
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.refused;
    const refusal = storageRefusal(error);
    if (refusal) return refusal;
    throw error;
  }
}

/** A refusal after tables were written: thrown, so that the transaction takes it all back. */
class TakenBack extends Error {
  constructor(readonly refused: Extract<Result<never>, { ok: false }>) {
    super(refused.error.reason);
  }
}

/** What the browser's storage may refuse at any time is not a bug: the person is told what to do. */
function storageRefusal(error: unknown) {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return refuse('QuotaExceeded', 'storage-full');
  if (names.includes('DatabaseClosedError')) return refuse('Locked', 'books-closed');
  return undefined;
}

function errorNames(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const inner = 'inner' in error ? errorNames(error.inner) : [];
  return [error.name, ...inner];
}
