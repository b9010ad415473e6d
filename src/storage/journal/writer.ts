import { Dexie, type PromiseExtended } from 'dexie';
import { contentHash } from '@domain/journal/canonical.ts';
import type { Write } from '@domain/journal/journal.ts';
import type { BooksDatabase } from '../database.ts';
import type { BookRecords, BookTable } from '../tables.ts';

interface Staged<T extends BookTable = BookTable> {
  record: BookRecords[T] | null;
  /** Known beforehand where a worker has hashed already. */
  hash?: string;
}

/** Records hashed and put at a time: the page lives between two requests to the database. */
const SLICE = 100;
/** Whole files are heavy: fewer of them at a time. */
const FILE_SLICE = 16;
/** Milliseconds of hashing after which they are put even so. */
const SLICE_TIME = 8;

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
  | 'message';

/** What one command writes. Reads see what is staged; nothing reaches a table before `flush`. */
export class Writer {
  readonly #staged = new Map<BookTable, Map<string, Staged>>();

  constructor(
    readonly db: BooksDatabase,
    /** Sequence number of the entry being made: the `rev` of everything it writes. */
    readonly rev: number,
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

  /** The next slice is hashed while the database stores the one before. */
  async flush(): Promise<Write[]> {
    const writes: Write[] = [];
    let storing: Promise<void> = Dexie.Promise.resolve();
    for (const [table, staged] of this.#staged) {
      const most = table === 'archivedFiles' ? FILE_SLICE : SLICE;
      let slice: [string, Staged][] = [];
      let since = performance.now();
      for (const [id, write] of staged) {
        const { record, hash } = write;
        writes.push([table, id, record ? (hash ?? contentHash(record)) : '']);
        slice.push([id, write]);
        if (slice.length < most && performance.now() - since < SLICE_TIME) continue;
        await storing;
        storing = this.#store(table, slice);
        slice = [];
        since = performance.now();
      }
      await storing;
      if (slice.length > 0) storing = this.#store(table, slice);
    }
    await storing;
    return writes;
  }

  async #store(table: BookTable, slice: [string, Staged][]): Promise<void> {
    const records = slice.flatMap(([, { record }]) => (record ? [record] : []));
    const removed = slice.flatMap(([id, { record }]) => (record ? [] : [id]));
    if (records.length > 0) await this.db.records(table).bulkPut(records);
    if (removed.length > 0) await this.db.records(table).bulkDelete(removed);
  }

  #of(table: BookTable): Map<string, Staged> {
    let staged = this.#staged.get(table);
    if (!staged) this.#staged.set(table, (staged = new Map()));
    return staged;
  }
}
