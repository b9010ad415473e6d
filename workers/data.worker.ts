import { expose } from 'comlink';
import { BooksDatabase } from '@storage/database.ts';
import { inspectBackup, makeBackup, openBackup } from '@storage/backup/backup-file.ts';
import { pacedProgress } from '@storage/backup/paced-progress.ts';

/** Reads the books for backups, opens backup files; it never writes. */
const backups = {
  async make(
    database: string,
    passphrase: string,
    createdAt: string,
    report?: (done: number, total: number) => void,
  ) {
    const db = new BooksDatabase(database);
    await db.open();
    try {
      return await makeBackup(db, passphrase, createdAt, report && pacedProgress(report));
    } finally {
      db.close();
    }
  },
  open: openBackup,
  inspect: inspectBackup,
};

export type DataWorker = typeof backups;

expose(backups);
