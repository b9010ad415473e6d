import { ok, type Result } from '@domain/result.ts';
import { folderOf } from '@storage/output-folders.ts';
import type { OutputFolder } from '@storage/tables.ts';
import type { Books } from '../books.ts';

/** A file that was made for another way out; null where no such folder stands open. */
export async function placeFile(
  books: Books,
  id: OutputFolder['id'],
  fileName: string,
  file: Blob,
): Promise<Result<{ folder: string; as: string } | null>> {
  const { folders } = books.deps;
  const folder = await folderOf(books.db, id);
  if (!folder || (await folders.permission(folder.handle)) !== 'granted') return ok(null);
  const placed = await folders.place(folder.handle, fileName, new Uint8Array(await file.arrayBuffer()));
  return placed.ok ? ok({ folder: folder.handle.name, as: placed.value.as }) : placed;
}
