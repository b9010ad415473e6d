import type { BooksDatabase } from '@storage/database.ts';
import type { BookRecords, BookTable } from '@storage/tables.ts';
import { JournalFollower, type Mark } from './journal-follower.ts';

/** What lists need of a table whose records are few: an entry of its own for each. */
export class RecordIndex<T extends BookTable, E> extends JournalFollower<T> {
  #entries = new Map<string, E>();

  constructor(
    db: BooksDatabase,
    table: T,
    private readonly entryOf: (record: BookRecords[T]) => E,
    slice: number,
  ) {
    super(db, table, slice);
  }

  /** Every entry, in order of id, as of the newest journal entry or one that was just read. */
  async entries(known?: Mark): Promise<ReadonlyMap<string, E>> {
    await this.follow(known);
    return this.#entries;
  }

  protected clear(): void {
    this.#entries = new Map();
  }

  protected put(record: BookRecords[T]): void {
    this.#entries.set(record.id, this.entryOf(record));
  }

  protected remove(id: string): void {
    this.#entries.delete(id);
  }
}
