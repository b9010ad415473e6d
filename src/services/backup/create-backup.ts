import { ok, refuse, type Result } from '@domain/result.ts';
import { noteBackup } from '@storage/meta.ts';
import { nowOf, type Books } from '../books.ts';
import type { LongTask } from '../ports.ts';
import type { MadeBackup } from '../contracts/backup.ts';
import { summaryOf } from './summary.ts';

const SHORTEST_PASSPHRASE = 8;

/** F9: the whole books in one sealed file, opened again and counted before it is called a backup. */
export async function createBackup(
  books: Books,
  passphrase: string,
  task?: LongTask,
): Promise<Result<MadeBackup>> {
  if (passphrase.length < SHORTEST_PASSPHRASE) {
    return refuse('ValidationError', 'passphrase-short', { shortest: SHORTEST_PASSPHRASE }, 'passphrase');
  }
  const at = nowOf(books);
  const made = await books.deps.vault.make(books.db.name, passphrase, at, task);
  if (!made.ok) return made;
  const { file, manifest } = made.value;
  const { headSeq, headHash } = manifest;
  // A proven file is handed out whatever becomes of the note: on a full device it is the only way out.
  const isNoted = await noteBackup(books.db.meta, { at, proven: true, headSeq, headHash }).then(
    () => true,
    () => false,
  );
  const fileName = `Quittance_${at.slice(0, 10)}.quittance`;
  return ok({ file, fileName, summary: summaryOf(manifest), isNoted });
}
