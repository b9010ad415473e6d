import { Dexie, type PromiseExtended } from 'dexie';
import { contentHash } from '@domain/journal/canonical.ts';
import type { Write } from '@domain/journal/journal.ts';
import type { BooksDatabase } from '../database.ts';
import type { BookRecords, BookTable } from '../tables.ts';
import { areStored, idsUnder } from './at-once.ts';

interface Staged<T extends BookTable = BookTable> {
  record: BookRecords[T] | null;
  /** Known beforehand where a worker has hashed already. */
  hash?: string;
}

type Slice = [id: string, Staged][];

/** Records hashed and put at a time: the page lives between two requests to the database. */
const SLICE = 100;
/** Whole files and blocks are heavy: so many bytes of them at a time. */
const FILE_BYTES = 512 * 1024;
/** Slices that the database may still be storing while the next ones are hashed. */
const UNDER_WAY = 12;
/** Heavy ones are copied on the page before the database has them: after so many bytes it gets its turn. */
const BYTES_UNDER_WAY = 8 * FILE_BYTES;
/** Milliseconds of hashing after which they are put even so, and the page gets its turn. */
const SLICE_TIME = 8;

const weighed = (value: unknown): number => (value instanceof Uint8Array ? value.length : 0);

/** Whole files, and rows that lie packed in one record. */
function weightOf({ record }: Staged): number {
  if (!record) return 0;
  return (
    ('bytes' in record ? weighed(record.bytes) : 0) + ('payload' in record ? weighed(record.payload) : 0)
  );
}

/** Records that are stored, and those that were staged for it so far. */
export type StoredSoFar = (done: number, total: number) => void;

/** Awaited some slices later: until then a failure is nobody's, and would be told as one that was never caught. */
function heard(storing: PromiseExtended<unknown>): PromiseExtended<unknown> {
  storing.catch(() => undefined);
  return storing;
}

/** Kinds of record with a short number. */
export type Counted =
  | 'customer'
  | 'product'
  | 'invoice'
  | 'rental'
  | 'import-batch'
  | 'payment'
  | 'purchase'
  | 'archived-document'
  | 'message'
  | 'automation';

/** What one command writes. Reads see what is staged; nothing reaches a table before `storeStaged` or `storeRest`. */
export class Writer {
  readonly #staged = new Map<BookTable, Map<string, Staged>>();
  readonly #writes: Write[] = [];
  readonly #storing: PromiseExtended<unknown>[] = [];
  #done = 0;
  #total = 0;

  constructor(
    readonly db: BooksDatabase,
    /** Sequence number of the entry being made: the `rev` of everything it writes. */
    readonly rev: number,
    private readonly onStored?: StoredSoFar,
  ) {}

  /** Always Dexie's own promise: after about 100 awaits of any other kind its transaction is no longer ours. */
  get<T extends BookTable>(table: T, id: string): PromiseExtended<BookRecords[T] | undefined> {
    const staged = this.#staged.get(table)?.get(id);
    if (staged) return Dexie.Promise.resolve((staged.record as BookRecords[T] | null) ?? undefined);
    return this.db.records(table).get(id);
  }

  async getMany<T extends BookTable>(
    table: T,
    ids: readonly string[],
  ): Promise<(BookRecords[T] | undefined)[]> {
    const stored = await this.db.records(table).bulkGet([...ids]);
    const staged = this.#staged.get(table);
    if (!staged) return stored;
    return ids.map((id, index) => {
      const write = staged.get(id);
      return write ? ((write.record as BookRecords[T] | null) ?? undefined) : stored[index];
    });
  }

  /** Whether each of these records is stored, without reading it. */
  areStored(table: BookTable, ids: readonly string[]): PromiseExtended<boolean[]> {
    return areStored(table, ids);
  }

  /** The ids of all stored records that an index holds under one of these values. */
  idsUnder(table: BookTable, index: string, values: readonly string[]): PromiseExtended<string[]> {
    return idsUnder(table, index, values);
  }

  put<T extends BookTable>(table: T, record: Omit<BookRecords[T], 'rev'>, hash?: string): BookRecords[T] {
    const stored = { ...record, rev: this.rev } as BookRecords[T];
    this.#of(table).set(stored.id, { record: stored, hash });
    return stored;
  }

  remove(table: BookTable, id: string): void {
    this.#of(table).set(id, { record: null });
  }

  /** The first of `count` short numbers of a kind of record; the others follow it. */
  async nextNo(kind: Counted, count = 1): Promise<number> {
    const first = (await this.get('counters', kind))?.next ?? 1;
    if (count > 0) this.put('counters', { id: kind, next: first + count });
    return first;
  }

  /** Whether tables were written already: a refusal has to take that back. */
  get hasStored(): boolean {
    return this.#writes.length > 0;
  }

  /**
   * Begins to store what is staged so far, for a command that decides its writes one after the other: the database
   * works while it goes on. The next slices are hashed while the ones before are stored.
   */
  async storeStaged(): Promise<void> {
    const all = [...this.#staged];
    this.#staged.clear();
    for (const [, staged] of all) this.#total += staged.size;
    let turn = performance.now();
    let underWay = 0;
    for (const [table, staged] of all) {
      let left = staged.size;
      let [slice, weight]: [Slice, number] = [[], 0];
      for (const [id, write] of staged) {
        const { record, hash } = write;
        this.#writes.push([table, id, record ? (hash ?? contentHash(record)) : '']);
        slice.push([id, write]);
        left -= 1;
        weight += weightOf(write);
        const isLong = performance.now() - turn >= SLICE_TIME;
        if (left > 0 && slice.length < SLICE && weight < FILE_BYTES && !isLong) continue;
        this.#storing.push(heard(this.#store(table, slice)));
        underWay += weight;
        [slice, weight] = [[], 0];
        if (underWay >= BYTES_UNDER_WAY) {
          // Answers that come while more is put are heard in the same turn: it ends when none is awaited any more.
          await Dexie.Promise.all(this.#storing.splice(0));
          underWay = 0;
        } else if (this.#storing.length < UNDER_WAY && !isLong) continue;
        else await this.#storing.shift();
        turn = performance.now();
      }
    }
  }

  /** Begins to store the rest. Answers everything that the command wrote; `stored` says when it is. */
  async storeRest(): Promise<Write[]> {
    await this.storeStaged();
    return this.#writes;
  }

  /** All that was begun is stored. */
  stored(): PromiseExtended<unknown> {
    return Dexie.Promise.all(this.#storing);
  }

  /** Dexie's own promises only, as several are under way at once (see `get`). */
  #store(table: BookTable, slice: Slice): PromiseExtended<unknown> {
    const records = slice.flatMap(([, { record }]) => (record ? [record] : []));
    const removed = slice.flatMap(([id, { record }]) => (record ? [] : [id]));
    const of = this.db.records(table);
    return Dexie.Promise.all([
      records.length > 0 ? of.bulkPut(records) : undefined,
      removed.length > 0 ? of.bulkDelete(removed) : undefined,
    ]).then(() => this.onStored?.((this.#done += slice.length), this.#total));
  }

  #of(table: BookTable): Map<string, Staged> {
    let staged = this.#staged.get(table);
    if (!staged) this.#staged.set(table, (staged = new Map()));
    return staged;
  }
}
