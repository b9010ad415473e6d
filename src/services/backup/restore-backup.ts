import { ok, type Result } from '@domain/result.ts';
import { restoreBooks } from '@storage/backup/restore.ts';
import { sign, type Books } from '../books.ts';
import type { LongTask } from '../ports.ts';
import type { BackupSummary } from '../contracts/backup.ts';
import { summaryOf } from './summary.ts';

export async function inspectBackup(
  books: Books,
  file: Blob,
  passphrase: string,
): Promise<Result<BackupSummary>> {
  const manifest = await books.deps.vault.inspect(file, passphrase);
  return manifest.ok ? ok(summaryOf(manifest.value)) : manifest;
}

/** Replaces these books by those of the file; a failure at any point leaves these as they are. */
export async function restoreBackup(
  books: Books,
  file: Blob,
  passphrase: string,
  task: LongTask = {},
): Promise<Result<BackupSummary>> {
  task.onProgress?.({ phase: 'open', done: 0, total: 1 });
  const opened = await books.deps.vault.open(file, passphrase, task);
  if (!opened.ok) return opened;
  const restored = await restoreBooks(
    books.db,
    opened.value,
    sign(books, 'restore-books'),
    books.deps.ids.next(),
    {
      signal: task.signal,
      onProgress: (done, total) => task.onProgress?.({ phase: 'restore', done, total }),
    },
  );
  return restored.ok ? ok(summaryOf(opened.value.manifest)) : restored;
}
