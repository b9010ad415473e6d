import { expose } from 'comlink';
import { numbersSheet } from '@adapters/exports/numbers-sheet.ts';
import type { Numbers } from '@domain/charts/numbers.ts';
import { inspectBackup, makeBackup, openBackup } from '@storage/backup/backup-file.ts';
import { pacedProgress } from '@storage/backup/paced-progress.ts';
import { BooksDatabase } from '@storage/database.ts';
import { invoicesByIds } from '@storage/invoices-by-ids.ts';
import { invoicesFile, type ExportManner } from './export-invoices.ts';
import { statementFile } from './export-statement.ts';
import { sheetFile } from './sheet-file.ts';

type Report = (done: number, total: number) => void;

async function withBooks<T>(database: string, read: (db: BooksDatabase) => Promise<T>): Promise<T> {
  const db = new BooksDatabase(database);
  await db.open();
  try {
    return await read(db);
  } finally {
    db.close();
  }
}

/** Reads the books for backups and exports, opens backup files; it never writes. */
const readings = {
  make: (database: string, passphrase: string, createdAt: string, report?: Report) =>
    withBooks(database, (db) => makeBackup(db, passphrase, createdAt, report && pacedProgress(report))),
  open: openBackup,
  inspect: inspectBackup,
  async exportInvoices(database: string, ids: Uint32Array, manner: ExportManner, report?: Report) {
    const paced = report && pacedProgress(report);
    const invoices = await withBooks(database, (db) => invoicesByIds(db, ids, paced));
    return invoicesFile(invoices, manner);
  },
  exportStatement: statementFile,
  exportNumbers: (name: string, numbers: Numbers) =>
    sheetFile(numbersSheet(name, numbers), { format: 'xlsx', language: 'en' }),
};

export type DataWorker = typeof readings;

expose(readings);
