import { liveQuery } from 'dexie';
import type { BooksDatabase } from './database.ts';

/**
 * Once another window has restored or erased these books, this connection writes nothing more: it is closed, and told
 * once. This window's own restoring goes on with the new ones.
 */
export function onceReplaced(db: BooksDatabase, tell: () => void): void {
  const watch = liveQuery(() => db.metaRow('head')).subscribe({
    next: (head) => {
      if (!head || head.epoch === db.epoch) return;
      watch.unsubscribe();
      db.isReplaced = true;
      tell();
      db.close({ disableAutoOpen: true });
    },
    error: () => undefined,
  });
}
