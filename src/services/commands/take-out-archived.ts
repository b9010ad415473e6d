import type { ArchivedDocument } from '@domain/archive/archive.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { hashed, leavingDecision, stageDepartures, type HandedOut } from '../archive/leaving-files.ts';
import { nowOf, sign, type Books } from '../books.ts';
import type { TakenOut } from './take-out-documents.ts';

/** The file as it lies in the archive, checked against its hash. */
export async function lookAtArchived(books: Books, id: string): Promise<Result<Blob>> {
  const found = await wholeFile(books, id);
  return found.ok ? ok(found.value.file) : found;
}

async function wholeFile(books: Books, id: string): Promise<Result<{ known: ArchivedDocument; file: Blob }>> {
  const known = await books.db.archive.get(id);
  const stored = known && (await books.db.archivedFiles.get(known.sha256));
  if (!known || !stored) return refuse('NotFound', 'archived-missing');
  if ((await hashed(stored.bytes)) !== known.sha256) {
    return refuse('Unreadable', 'archived-damaged', { name: known.fileName });
  }
  const file = new Blob([stored.bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
  return ok({ known, file });
}

/** The very bytes that left before leave again: never made anew. */
export async function takeOutArchived(books: Books, id: string, how: HandedOut): Promise<Result<TakenOut>> {
  const found = await wholeFile(books, id);
  if (!found.ok) return found;
  const { known, file } = found.value;
  const noted = await commit(books.db, sign(books, 'archive-documents'), async (writer) => {
    await stageDepartures(writer, [factsOf(known)], { at: nowOf(books), how });
    return ok(leavingDecision(how, [known.subject]));
  });
  if (!noted.ok) return noted;
  return ok({ file, fileName: known.fileName });
}

const factsOf = ({ subject, fileName, sha256, size }: Parameters<typeof stageDepartures>[1][number]) => ({
  subject,
  fileName,
  sha256,
  size,
});
