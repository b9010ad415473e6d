import { contentHash } from '@domain/journal/canonical.ts';
import { checkEntry } from '@domain/journal/chain.ts';
import type { JournalEntry } from '@domain/journal/journal.ts';
import type { BooksDatabase } from '../database.ts';
import type { BookTable } from '../tables.ts';
import { entriesBetween } from './feed.ts';
import { readAhead } from './read-ahead.ts';

/** A stretch of a table by its ids: above the first, up to the second with it; null = no bound. */
export interface Stretch {
  table: BookTable;
  above: string | null;
  upTo: string | null;
}

/** Entries of the journal, each checked against the one before it. */
export interface ProvenEntries {
  /** Sequence number of the first that is there. */
  first: number;
  last: { seq: number; hash: string };
  /** Entries that hold, up to the first that does not. */
  count: number;
  broken?: { seq: number; why: string };
  /** What they wrote, in their order, column by column. */
  tables: string[];
  ids: string[];
  hashes: string[];
  seqs: number[];
}

/** Records with the hash of what they say, column by column. */
export interface ProvenRecords {
  ids: string[];
  hashes: string[];
  revs: number[];
}

/** Checks stretches of the books; several may be under way at a time. */
export interface Prover {
  entries(after: number, upTo: number): Promise<ProvenEntries>;
  records(stretch: Stretch): Promise<ProvenRecords>;
}

/** Proves on the thread that it is called from. */
export const proverOver = (db: BooksDatabase): Prover => ({
  entries: (after, upTo) => proveEntries(db, after, upTo),
  records: (stretch) => proveRecords(db, stretch),
});

/** Entries read together: each read costs as much as a hundred of them. */
const ENTRIES = 2001;

/** Entries with `after < seq ≤ upTo`. The one at `after` is read too: the chain goes on from it. */
async function proveEntries(db: BooksDatabase, after: number, upTo: number): Promise<ProvenEntries> {
  const proven: ProvenEntries = {
    first: 0,
    last: { seq: after, hash: '' },
    count: 0,
    tables: [],
    ids: [],
    hashes: [],
    seqs: [],
  };
  let previous: JournalEntry | undefined;
  for await (const slice of readAhead(entriesBetween(db, Math.max(0, after - 1), upTo, ENTRIES))) {
    for (const entry of slice) {
      if (entry.seq > after) {
        proven.first ||= entry.seq;
        const why = checkEntry(entry, previous);
        if (why) return { ...proven, broken: { seq: (previous?.seq ?? after) + 1, why } };
        take(entry, proven);
      }
      previous = entry;
    }
  }
  return proven;
}

function take({ seq, hash, writes }: JournalEntry, proven: ProvenEntries): void {
  proven.count += 1;
  proven.last = { seq, hash };
  for (const [table, id, written] of writes) {
    proven.tables.push(table);
    proven.ids.push(id);
    proven.hashes.push(written);
    proven.seqs.push(seq);
  }
}

/** Tables whose records may weigh a hundred kilobytes and more. */
const heavy: ReadonlySet<BookTable> = new Set([
  'archivedFiles',
  'transactionBlocks',
  'pipelineRows',
  'madeReports',
  'sellers',
  'templateSnapshots',
]);

/** Records read together: several stretches are under way, and all of what they read lies in memory. */
const sliceOf = (table: BookTable): number =>
  heavy.has(table) ? 20 : table === 'invoiceBodies' ? 250 : 1000;

async function proveRecords(db: BooksDatabase, stretch: Stretch): Promise<ProvenRecords> {
  const proven: ProvenRecords = { ids: [], hashes: [], revs: [] };
  for await (const records of readAhead(recordsIn(db, stretch))) {
    for (const record of records) {
      proven.ids.push(record.id);
      proven.hashes.push(contentHash(record));
      proven.revs.push(record.rev);
    }
  }
  return proven;
}

async function* recordsIn(db: BooksDatabase, { table, above, upTo }: Stretch) {
  for (let last = above ?? ''; ;) {
    const ids = db.records(table).where('id');
    const held = upTo === null ? ids.above(last) : ids.between(last, upTo, false, true);
    const records = await held.limit(sliceOf(table)).toArray();
    yield records;
    if (records.length < sliceOf(table)) return;
    last = records.at(-1)!.id;
  }
}
