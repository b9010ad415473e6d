import { checkPattern, usualPattern } from '@domain/archive/file-name.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { folderOf, forgetFolder, putFolder } from '@storage/output-folders.ts';
import type { OutputFolder } from '@storage/tables.ts';
import { nowOf, type Books } from '../books.ts';
import type { FolderId, OutputFolderStatus } from '../contracts/output-folders.ts';
import { statusOf } from './folder-status.ts';

/** From now on: what was issued before is written on demand only. */
const fromNow = async (books: Books): Promise<OutputFolder['written']> => ({
  seq: (await books.db.metaRow('head'))?.seq ?? 0,
  since: nowOf(books),
});

export async function chooseFolder(books: Books, id: FolderId): Promise<Result<OutputFolderStatus>> {
  const chosen = await books.deps.folders.choose(id);
  if (!chosen.ok) return chosen;
  const before = await folderOf(books.db, id);
  await putFolder(books.db, {
    pattern: usualPattern,
    isAutomatic: false,
    written: await fromNow(books),
    ...before,
    id,
    handle: chosen.value,
  });
  return ok(await statusOf(books, id));
}

export async function setFolder(
  books: Books,
  id: FolderId,
  changes: { pattern?: string; isAutomatic?: boolean },
): Promise<Result<OutputFolderStatus>> {
  const folder = await folderOf(books.db, id);
  if (!folder) return refuse('InvalidState', 'folder-none');
  const pattern = checkPattern(changes.pattern ?? folder.pattern);
  if (!pattern.ok) return pattern;
  const isAutomatic = changes.isAutomatic ?? folder.isAutomatic;
  const written = isAutomatic && !folder.isAutomatic ? await fromNow(books) : folder.written;
  await putFolder(books.db, { ...folder, pattern: pattern.value, isAutomatic, written });
  return ok(await statusOf(books, id));
}

export async function allowFolder(books: Books, id: FolderId): Promise<Result<OutputFolderStatus>> {
  const folder = await folderOf(books.db, id);
  if (!folder) return refuse('InvalidState', 'folder-none');
  const permission = await books.deps.folders.ask(folder.handle);
  if (permission !== 'granted') return refuse('Locked', 'folder-not-allowed', { folder: folder.handle.name });
  // Its permission is no record of the database: writing it anew tells every screen that asks.
  await putFolder(books.db, folder);
  return ok(await statusOf(books, id));
}

export async function leaveFolder(books: Books, id: FolderId): Promise<Result<void>> {
  await forgetFolder(books.db, id);
  return ok(undefined);
}
