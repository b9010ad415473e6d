import { usualPattern } from '@domain/archive/file-name.ts';
import { changedSince } from '@storage/journal/feed.ts';
import { folderOf } from '@storage/output-folders.ts';
import type { OutputFolder } from '@storage/tables.ts';
import type { Books } from '../books.ts';
import type { FolderId, OutputFolderStatus } from '../contracts/output-folders.ts';

export const folderIds: readonly FolderId[] = ['invoices', 'reports'];

export async function statusOf(books: Books, id: FolderId): Promise<OutputFolderStatus> {
  const folder = await folderOf(books.db, id);
  if (!folder)
    return { id, name: '', pattern: usualPattern, isAutomatic: false, permission: 'none', waiting: 0 };
  const waiting = await issuedSince(books, folder);
  const permission = await books.deps.folders.permission(folder.handle);
  const { pattern, isAutomatic } = folder;
  return { id, name: folder.handle.name, pattern, isAutomatic, permission, waiting: waiting.ids.length };
}

/** Documents issued on this device since the automatic writing last came by, and how far the journal was read. */
export async function issuedSince(
  { db }: Books,
  { id, isAutomatic, written }: OutputFolder,
): Promise<{ ids: string[]; seq: number }> {
  const head = await db.metaRow('head');
  const seq = head?.seq ?? 0;
  if (id !== 'invoices' || !isAutomatic) return { ids: [], seq };
  // Restored books may be younger than the folder: then nothing of them waits.
  const touched = await changedSince(db, 'invoiceBodies', Math.min(written.seq, seq), seq);
  const invoices = await db.invoices.bulkGet(touched);
  const issued = invoices.filter(
    (invoice) => invoice?.issuedAt !== null && (invoice?.issuedAt ?? '') >= written.since,
  );
  return { ids: issued.flatMap((invoice) => invoice?.id ?? []), seq };
}
