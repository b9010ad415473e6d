import { ok, refuse, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import { filesOf } from '../outbox/message-files.ts';

/** A file of a message as the archive holds it, checked against its hash. */
export async function lookAtFile({ db }: Books, id: string, sha256: string): Promise<Result<Blob>> {
  const message = await db.outbox.get(id);
  const file = message?.files.find((one) => one.sha256 === sha256);
  if (!file) return refuse('NotFound', 'archived-missing');
  const [whole] = (await filesOf({ db }, { files: [file] })) ?? [];
  if (!whole) return refuse('Unreadable', 'archived-damaged', { name: file.fileName });
  return ok(new Blob([whole.bytes as Uint8Array<ArrayBuffer>], { type: file.contentType }));
}
