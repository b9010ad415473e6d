import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { hashed, leavingDecision, stageDepartures, type HandedOut } from '../archive/leaving-files.ts';
import { nowOf, sign, type Books } from '../books.ts';
import type { TakenOut } from './take-out-documents.ts';

/** The very bytes that left before leave again: never made anew, and checked against their hash first. */
export async function takeOutArchived(books: Books, id: string, how: HandedOut): Promise<Result<TakenOut>> {
  const known = await books.db.archive.get(id);
  const stored = known && (await books.db.archivedFiles.get(known.sha256));
  if (!known || !stored) return refuse('NotFound', 'archived-missing');
  if ((await hashed(stored.bytes)) !== known.sha256) {
    return refuse('Unreadable', 'archived-damaged', { name: known.fileName });
  }
  const noted = await commit(books.db, sign(books, 'archive-documents'), async (writer) => {
    await stageDepartures(writer, [factsOf(known)], { at: nowOf(books), how });
    return ok(leavingDecision(how, [known.subject]));
  });
  if (!noted.ok) return noted;
  const file = new Blob([stored.bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
  return ok({ file, fileName: known.fileName });
}

const factsOf = ({ subject, fileName, sha256, size }: Parameters<typeof stageDepartures>[1][number]) => ({
  subject,
  fileName,
  sha256,
  size,
});
