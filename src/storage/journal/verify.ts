import type { ChainReport } from '@domain/journal/journal.ts';
import type { BooksDatabase } from '../database.ts';
import { bookTables, type BookTable } from '../tables.ts';
import { changedSince } from './feed.ts';
import type { ProvenEntries, ProvenRecords, Prover, Stretch } from './prove.ts';
import { severalAtOnce } from './several-at-once.ts';

export interface VerifyTask {
  signal?: AbortSignal;
  onProgress?: (progress: { phase: string; done: number; total: number }) => void;
  /** Entries and records that are proven in one go. */
  stretch?: number;
}

interface Known {
  hash: string;
  seq: number;
}
/** What the journal says every record must be. */
type Expected = Map<BookTable, Map<string, Known>>;
type Broken = NonNullable<ChainReport['firstBroken']>;

const STRETCH = 4000;
/** Stretches under way: some for each of two hands, so that none waits for the next. */
const UNDER_WAY = 6;

/** Walks the chain, then every record: nothing may be changed, removed, added or reordered behind the journal. */
export async function verifyBooks(
  db: BooksDatabase,
  prover: Prover,
  task: VerifyTask = {},
): Promise<ChainReport> {
  const [device, head] = await Promise.all([db.metaRow('device'), db.metaRow('head')]);
  if (!device || !head) throw new Error('The database was not opened with openDatabase');
  const chain = await walkChain(db, prover, { device, head }, task);
  const report = { entries: chain.entries, headHash: head.hash };
  if (chain.broken) return { ok: false, ...report, firstBroken: chain.broken };
  const broken = await walkRecords(db, prover, chain.expected, head.seq, task);
  return broken ? { ok: false, ...report, firstBroken: broken } : { ok: true, ...report };
}

async function walkChain(
  db: BooksDatabase,
  prover: Prover,
  { device, head }: { device: { id: string }; head: { seq: number; hash: string } },
  task: VerifyTask,
): Promise<{ entries: number; expected: Expected; broken?: Broken }> {
  const expected: Expected = new Map(bookTables.map((table) => [table, new Map()]));
  const size = task.stretch ?? STRETCH;
  const starts = Array.from({ length: Math.ceil(head.seq / size) }, (_, at) => at * size);
  const prove = (after: number) => prover.entries(after, Math.min(after + size, head.seq));
  let reached = { seq: 0, hash: head.hash };
  for await (const proven of severalAtOnce(starts, prove, UNDER_WAY)) {
    task.signal?.throwIfAborted();
    // What is missing between two stretches shows in the later one.
    const isGap = proven.first > reached.seq + 1;
    const broken = isGap ? { seq: reached.seq + 1, why: 'sequence' } : proven.broken;
    if (broken) return { entries: broken.seq - 1, expected, broken };
    expect(proven, expected);
    if (proven.count > 0) reached = proven.last;
    task.onProgress?.({ phase: 'chain', done: reached.seq, total: head.seq });
  }
  const entries = reached.seq;
  const isWhole = entries === head.seq && reached.hash === head.hash;
  if (!isWhole) return { entries, expected, broken: { seq: entries + 1, why: 'entry-missing' } };
  const added = await entryTooMany(db, device.id);
  return added ? { entries, expected, broken: added } : { entries, expected };
}

function expect({ tables, ids, hashes, seqs }: ProvenEntries, expected: Expected): void {
  for (let at = 0; at < ids.length; at += 1) {
    expected.get(tables[at] as BookTable)?.set(ids[at]!, { hash: hashes[at]!, seq: seqs[at]! });
  }
}

/** An entry that the chain does not reach: before it, beyond its head, or of another device. Counting all takes long. */
async function entryTooMany(db: BooksDatabase, deviceId: string): Promise<Broken | null> {
  return db.transaction('r', db.journal, db.meta, async () => {
    const seq = (await db.metaRow('head'))?.seq ?? 0;
    const before = await db.journal.where('[deviceId+seq]').below([deviceId, 1]).first();
    const beyond = await db.journal.where('[deviceId+seq]').above([deviceId, seq]).first();
    return (before ?? beyond) ? { seq: seq + 1, why: 'entry-added' } : null;
  });
}

async function walkRecords(
  db: BooksDatabase,
  prover: Prover,
  expected: Expected,
  head: number,
  task: VerifyTask,
): Promise<Broken | null> {
  const total = [...expected.values()].reduce((sum, ids) => sum + ids.size, 0);
  const size = task.stretch ?? STRETCH;
  const stretches = [...expected].flatMap(([table, known]) => stretchesOf(table, known, size));
  const prove = async (stretch: Stretch) => ({ stretch, proven: await prover.records(stretch) });
  let done = 0;
  for await (const { stretch, proven } of severalAtOnce(stretches, prove, UNDER_WAY)) {
    task.signal?.throwIfAborted();
    const { table, upTo } = stretch;
    const known = expected.get(table)!;
    const broken = await faultIn(db, table, proven, known, head);
    if (broken) return broken;
    done += proven.ids.length;
    task.onProgress?.({ phase: 'records', done, total });
    // With the last stretch of a table every record of it was met: what is left has gone.
    const removed = upTo === null ? await removedFrom(db, table, known, head) : null;
    if (removed) return removed;
  }
  return null;
}

/** Ids looked at for each stretch: they are met in the order in which they were written, and have to be sorted. */
const SAMPLES = 100;

/** All ids that there may be, cut where the journal says that about so many records lie between. */
function stretchesOf(table: BookTable, known: ReadonlyMap<string, Known>, size: number): Stretch[] {
  const every = Math.ceil(size / SAMPLES);
  const sampled: string[] = [];
  let met = 0;
  for (const id of known.keys()) if ((met += 1) % every === 0) sampled.push(id);
  const perStretch = Math.ceil(size / every);
  const cuts = sampled.sort().filter((_, at) => (at + 1) % perStretch === 0);
  return [null, ...cuts].map((above, at) => ({ table, above, upTo: cuts[at] ?? null }));
}

/** The first record that is not what the journal says; those that are leave `known`. */
async function faultIn(
  db: BooksDatabase,
  table: BookTable,
  { ids, hashes, revs }: ProvenRecords,
  known: Map<string, Known>,
  head: number,
): Promise<Broken | null> {
  for (const [at, id] of ids.entries()) {
    const is = known.get(id);
    known.delete(id);
    if (is?.hash === hashes[at]) continue;
    const why = is === undefined || is.hash === '' ? 'record-added' : 'record-changed';
    if (await isNewer(db, table, id, head)) continue;
    return { seq: is?.seq ?? revs[at]!, why, record: { table, id } };
  }
  return null;
}

async function removedFrom(
  db: BooksDatabase,
  table: BookTable,
  known: ReadonlyMap<string, Known>,
  head: number,
): Promise<Broken | null> {
  for (const [id, { hash, seq }] of known) {
    if (hash === '' || (await isNewer(db, table, id, head))) continue;
    return { seq, why: 'record-removed', record: { table, id } };
  }
  return null;
}

/** A command that ran while we walked may have written it since: the next walk looks at it. */
async function isNewer(db: BooksDatabase, table: BookTable, id: string, upTo: number): Promise<boolean> {
  const head = await db.metaRow('head');
  return (await changedSince(db, table, upTo, head?.seq ?? 0)).includes(id);
}
