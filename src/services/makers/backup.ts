import { createBackup } from '../backup/create-backup.ts';
import { inspectBackup, restoreBackup } from '../backup/restore-backup.ts';
import type { Books } from '../books.ts';
import type { BackupServices } from '../contracts/backup.ts';
import { doing } from './asking.ts';

export const backupServices = (books: Books): BackupServices => ({
  create: doing(books, createBackup),
  inspect: doing(books, inspectBackup),
  restore: doing(books, restoreBackup),
});
