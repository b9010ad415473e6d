import type { BooksDatabase } from '@storage/database.ts';
import { changedSince } from '@storage/journal/feed.ts';
import type { Head } from '@storage/meta.ts';
import type { BookRecords, BookTable } from '@storage/tables.ts';
import { breather } from './breathe.ts';

export type Mark = Pick<Head, 'seq' | 'epoch'>;

const isAt = (mark: Mark, head: Mark): boolean => mark.epoch === head.epoch && mark.seq >= head.seq;

/**
 * Something in memory that follows a table. An offset or a count in IndexedDB walks every row (half a second at
 * 100,000); columns in memory take milliseconds. The journal says which records changed since, in this tab or
 * another, so only those are read again.
 */
export abstract class JournalFollower<T extends BookTable> {
  #mark: Mark = { seq: -1, epoch: '' };
  #running: Promise<void> | null = null;
  /** Moves with every change: what is derived is kept until then. */
  version = 0;

  constructor(
    protected readonly db: BooksDatabase,
    private readonly table: T,
    /** Records per request: what the page can take at a time. */
    private readonly slice: number,
  ) {}

  /** The newest entry of the journal that is followed. */
  get mark(): Mark {
    return this.#mark;
  }

  /** Catches up with the newest entry of the journal, or with one that was just read. */
  async follow(known?: Mark): Promise<void> {
    for (let head = known ?? (await this.#newest()); head; head = await this.#newest()) {
      if (isAt(this.#mark, head)) return;
      this.#running ??= this.#catchUp(head).finally(() => (this.#running = null));
      await this.#running;
    }
  }

  /** Forgets what was there. */
  protected abstract clear(): void;
  protected abstract put(record: BookRecords[T]): void;
  protected abstract remove(id: string): void;

  /** What was kept of an earlier time, if it still counts: from there on the journal is read. */
  protected async recall(_head: Mark): Promise<Mark | null> {
    return null;
  }

  #newest = (): Promise<Head | undefined> => this.db.metaRow('head');

  async #catchUp(head: Mark): Promise<void> {
    if (head.epoch !== this.#mark.epoch || head.seq < this.#mark.seq) {
      this.#mark = (await this.recall(head)) ?? (await this.#readAll(head));
      this.version += 1;
    }
    if (head.seq > this.#mark.seq) await this.#readChanges(head);
    this.#mark = { seq: head.seq, epoch: head.epoch };
  }

  async #readAll(head: Mark): Promise<Mark> {
    this.clear();
    const breathe = breather();
    let last = '';
    for (;;) {
      const records = await this.db.records(this.table).where('id').above(last).limit(this.slice).toArray();
      for (const record of records) {
        this.put(record);
        await breathe();
      }
      if (records.length < this.slice) return { seq: head.seq, epoch: head.epoch };
      last = records.at(-1)!.id;
    }
  }

  async #readChanges(head: Mark): Promise<void> {
    const ids = await changedSince(this.db, this.table, this.#mark.seq, head.seq);
    const breathe = breather();
    for (let start = 0; start < ids.length; start += this.slice) {
      await breathe();
      const slice = ids.slice(start, start + this.slice);
      const records = await this.db.records(this.table).bulkGet(slice);
      slice.forEach((id, at) => {
        const record = records[at];
        if (record) this.put(record);
        else this.remove(id);
      });
      this.version += 1;
    }
  }
}
