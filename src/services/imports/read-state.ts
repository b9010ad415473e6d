import type { BooksDatabase } from '@storage/database.ts';
import { entriesBetween } from '@storage/journal/feed.ts';
import type { ImportSession } from '../ports.ts';

/** The journal entry up to which a session knows the books. */
export const readBooks = new WeakMap<ImportSession, number>();

/** Commands after which "duplicate" may mean something else than the preview said, or a customer of it is gone. */
const telling = new Set([
  'commit-import',
  'undo-import',
  'restore-books',
  'restore-transactions',
  'remove-customer',
]);

export async function importedSince(db: BooksDatabase, seq: number, upTo: number): Promise<boolean> {
  for await (const slice of entriesBetween(db, seq, upTo)) {
    if (slice.some(({ command }) => telling.has(command))) return true;
  }
  return false;
}
