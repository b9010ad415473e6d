import type { BooksDatabase } from './database.ts';
import type { OutputFolder } from './tables.ts';

/** The folders of this device (A5). A handle cannot leave it: nothing here belongs to the books. */
export const folderOf = (db: BooksDatabase, id: OutputFolder['id']): Promise<OutputFolder | undefined> =>
  db.outputFolders.get(id);

export async function putFolder(db: BooksDatabase, folder: OutputFolder): Promise<void> {
  await db.outputFolders.put(folder);
}

export const forgetFolder = (db: BooksDatabase, id: OutputFolder['id']): Promise<void> =>
  db.outputFolders.delete(id);

/** The automatic writing came this far; a later place is never taken back by a slower window. */
export async function noteWritten(db: BooksDatabase, id: OutputFolder['id'], seq: number): Promise<void> {
  await db.transaction('rw', db.outputFolders, async () => {
    const folder = await folderOf(db, id);
    if (!folder || folder.written.seq >= seq) return;
    await db.outputFolders.put({ ...folder, written: { ...folder.written, seq } });
  });
}
