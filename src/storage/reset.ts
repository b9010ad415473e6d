import type { BooksDatabase } from './database.ts';
import { GENESIS_HASH } from '@domain/journal/chain.ts';
import { takePen } from './one-pen.ts';

/** Empties the database: books, journal and what was known of backups. The device stays itself. */
export async function eraseBooks(db: BooksDatabase, epoch: string): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    takePen();
    for (const table of db.tables) if (table.name !== 'meta') await table.clear();
    await db.meta.bulkDelete(['lastBackup', 'documentCache']);
    await db.meta.put({ key: 'head', seq: 0, hash: GENESIS_HASH, epoch });
  });
  db.epoch = epoch;
}
