import type { BooksDatabase } from '@storage/database.ts';
import { changedSince } from '@storage/journal/feed.ts';
import type { Head } from '@storage/meta.ts';
import type { BookRecords, BookTable } from '@storage/tables.ts';
import { breather } from './breathe.ts';

/**
 * What lists need of a table, in memory. An offset or a count in IndexedDB walks every row (half a second at
 * 100,000); a scan of columns takes milliseconds. The journal says which records changed since, in this
 * tab or another, so only those are read again.
 */
export class RecordIndex<T extends BookTable, E> {
  #entries = new Map<string, E>();
  #head: Pick<Head, 'seq' | 'epoch'> = { seq: -1, epoch: '' };
  #running: Promise<void> | null = null;
  /** Moves with every change of the entries: what is derived from them is kept until then. */
  version = 0;

  constructor(
    private readonly db: BooksDatabase,
    private readonly table: T,
    private readonly entryOf: (record: BookRecords[T]) => E,
    /** Records per request: what the page can take at a time. */
    private readonly slice: number,
  ) {}

  /** Every entry, in order of id, as of the newest journal entry. */
  async entries(): Promise<ReadonlyMap<string, E>> {
    for (;;) {
      const head = await this.db.metaRow('head');
      if (!head || (head.seq === this.#head.seq && head.epoch === this.#head.epoch)) return this.#entries;
      this.#running ??= this.#catchUp(head).finally(() => (this.#running = null));
      await this.#running;
    }
  }

  async #catchUp(head: Head): Promise<void> {
    if (head.epoch === this.#head.epoch && head.seq > this.#head.seq) await this.#readChanges(head);
    else await this.#readAll();
    this.#head = { seq: head.seq, epoch: head.epoch };
  }

  async #readAll(): Promise<void> {
    const entries = new Map<string, E>();
    const breathe = breather();
    let last = '';
    for (;;) {
      const records = await this.db.records(this.table).where('id').above(last).limit(this.slice).toArray();
      for (const record of records) {
        entries.set(record.id, this.entryOf(record));
        await breathe();
      }
      if (records.length < this.slice) break;
      last = records.at(-1)!.id;
    }
    this.#entries = entries;
    this.version += 1;
  }

  async #readChanges(head: Head): Promise<void> {
    const ids = await changedSince(this.db, this.table, this.#head.seq, head.seq);
    const breathe = breather();
    for (let start = 0; start < ids.length; start += this.slice) {
      await breathe();
      const slice = ids.slice(start, start + this.slice);
      const records = await this.db.records(this.table).bulkGet(slice);
      slice.forEach((id, at) => {
        const record = records[at];
        if (record) this.#entries.set(id, this.entryOf(record));
        else this.#entries.delete(id);
      });
    }
    if (ids.length > 0) this.version += 1;
  }
}
