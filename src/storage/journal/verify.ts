import { contentHash } from '@domain/journal/canonical.ts';
import { checkEntry } from '@domain/journal/chain.ts';
import type { ChainReport, JournalEntry } from '@domain/journal/journal.ts';
import type { BooksDatabase } from '../database.ts';
import { bookTables, type BookTable } from '../tables.ts';
import { asSealed } from './entry.ts';
import { changedSince, entriesBetween } from './feed.ts';
import { readAhead } from './read-ahead.ts';

export interface VerifyTask {
  signal?: AbortSignal;
  onProgress?: (progress: { phase: string; done: number; total: number }) => void;
  /** Gives the page a turn when it is due. */
  breathe: () => Promise<void> | undefined;
}

interface Known {
  hash: string;
  seq: number;
}
/** What the journal says every record must be. */
type Expected = Map<BookTable, Map<string, Known>>;
type Broken = NonNullable<ChainReport['firstBroken']>;

/** Records read together. A file of the archive may weigh a megabyte. */
const sliceOf = (table: BookTable): number => (table === 'archivedFiles' ? 20 : 250);

/** Walks the chain, then every record: nothing may be changed, removed, added or reordered behind the journal. */
export async function verifyBooks(db: BooksDatabase, task: VerifyTask): Promise<ChainReport> {
  const [device, head] = await Promise.all([db.metaRow('device'), db.metaRow('head')]);
  if (!device || !head) throw new Error('The database was not opened with openDatabase');
  const chain = await walkChain(db, head, task);
  const report = { entries: chain.entries, headHash: head.hash };
  if (chain.broken) return { ok: false, ...report, firstBroken: chain.broken };
  const broken = await walkRecords(db, chain.expected, head.seq, task);
  return broken ? { ok: false, ...report, firstBroken: broken } : { ok: true, ...report };
}

async function walkChain(
  db: BooksDatabase,
  head: { seq: number; hash: string },
  task: VerifyTask,
): Promise<{ entries: number; expected: Expected; broken?: Broken }> {
  const expected: Expected = new Map(bookTables.map((table) => [table, new Map()]));
  let previous: JournalEntry | undefined;
  let entries = 0;
  for await (const slice of readAhead(entriesBetween(db, 0, head.seq))) {
    for (const stored of slice) {
      await turn(task, 'chain', entries, head.seq);
      const entry = asSealed(stored);
      const why = checkEntry(entry, previous);
      if (why) return { entries, expected, broken: { seq: (previous?.seq ?? 0) + 1, why } };
      for (const [table, id, hash] of entry.writes) {
        expected.get(table as BookTable)?.set(id, { hash, seq: entry.seq });
      }
      previous = entry;
      entries += 1;
    }
  }
  const isWhole = (previous?.seq ?? 0) === head.seq && (previous?.hash ?? head.hash) === head.hash;
  if (!isWhole) return { entries, expected, broken: { seq: entries + 1, why: 'entry-missing' } };
  const added = await entryTooMany(db);
  return added ? { entries, expected, broken: added } : { entries, expected };
}

/** An entry that the chain does not reach: beyond its head, or of another device. */
async function entryTooMany(db: BooksDatabase): Promise<Broken | null> {
  return db.transaction('r', db.journal, db.meta, async () => {
    const seq = (await db.metaRow('head'))?.seq ?? 0;
    return (await db.journal.count()) === seq ? null : { seq: seq + 1, why: 'entry-added' };
  });
}

async function walkRecords(
  db: BooksDatabase,
  expected: Expected,
  upTo: number,
  task: VerifyTask,
): Promise<Broken | null> {
  const total = [...expected.values()].reduce((sum, ids) => sum + ids.size, 0);
  let done = 0;
  for (const table of bookTables) {
    const known = expected.get(table)!;
    const seen = new Set<string>();
    for await (const records of readAhead(recordsOf(db, table))) {
      for (const record of records) {
        await turn(task, 'records', (done += 1), total);
        seen.add(record.id);
        const why = recordFault(record, known.get(record.id));
        if (why && !(await isNewer(db, table, record.id, upTo))) {
          return { seq: known.get(record.id)?.seq ?? record.rev, why };
        }
      }
    }
    for (const [id, { hash, seq }] of known) {
      if (hash === '' || seen.has(id)) continue;
      if (!(await isNewer(db, table, id, upTo))) return { seq, why: 'record-removed' };
    }
  }
  return null;
}

async function* recordsOf(db: BooksDatabase, table: BookTable) {
  for (let last = ''; ;) {
    const records = await db.records(table).where('id').above(last).limit(sliceOf(table)).toArray();
    yield records;
    if (records.length < sliceOf(table)) return;
    last = records.at(-1)!.id;
  }
}

function recordFault(record: object, known: Known | undefined): string | null {
  if (!known || known.hash === '') return 'record-added';
  return contentHash(record) === known.hash ? null : 'record-changed';
}

/** A command that ran while we walked may have written it since: the next walk looks at it. */
async function isNewer(db: BooksDatabase, table: BookTable, id: string, upTo: number): Promise<boolean> {
  const head = await db.metaRow('head');
  return (await changedSince(db, table, upTo, head?.seq ?? 0)).includes(id);
}

async function turn(task: VerifyTask, phase: string, done: number, total: number): Promise<void> {
  if (done % 50 === 0) task.onProgress?.({ phase, done, total });
  task.signal?.throwIfAborted();
  await task.breathe();
}
