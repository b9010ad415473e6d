import { writeEml } from '@documents/mail/eml/write-eml.ts';
import { ok, type Result } from '@domain/result.ts';
import { archiveDocument } from './archive-documents.ts';
import type { HandedOut } from '../archive/leaving-files.ts';
import type { Books } from '../books.ts';
import type { MessageChanges, MessageTarget } from '../contracts/outbox.ts';
import type { NamedFile } from '../contracts/receivables.ts';
import { withChanges } from '../mail/changed-message.ts';
import { composeMessage } from '../mail/compose-message.ts';
import type { ComposedMessage } from '../mail/composed.ts';

/** What leaves is in the archive before it does (B7). */
async function archived(
  books: Books,
  { subject, files }: ComposedMessage,
  how: HandedOut,
): Promise<Result<void>> {
  for (const { fileName, bytes } of files) {
    const kept = await archiveDocument(books, { subjects: [subject], fileName, bytes }, how);
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}

/** F6: a draft for any mail program, its PDF attached. A draft may still lack an address: the person fills it in. */
export async function makeEml(
  books: Books,
  target: MessageTarget,
  changes: MessageChanges = {},
): Promise<Result<NamedFile>> {
  const composed = await composeMessage(books, target);
  if (!composed.ok) return composed;
  const changed = Object.keys(changes).length === 0 ? composed : withChanges(composed.value, changes);
  if (!changed.ok) return changed;
  const message = changed.value;
  const kept = await archived(books, message, 'downloaded');
  if (!kept.ok) return kept;
  const [first] = message.files;
  const fileName = `${first?.fileName.replace(/\.pdf$/, '') ?? 'Mail'}.eml`;
  return ok({ file: new Blob([writeEml(message)], { type: 'message/rfc822' }), fileName });
}

/** F6: the document of a message as a file, to be saved or printed. */
export async function takeOutByHand(
  books: Books,
  target: MessageTarget,
  how: HandedOut,
): Promise<Result<NamedFile>> {
  const composed = await composeMessage(books, target);
  if (!composed.ok) return composed;
  const kept = await archived(books, composed.value, how);
  if (!kept.ok) return kept;
  const [first] = composed.value.files;
  if (first === undefined) throw new Error(`A ${target.kind} has no document`);
  const bytes = first.bytes as Uint8Array<ArrayBuffer>;
  return ok({ file: new Blob([bytes], { type: first.contentType }), fileName: first.fileName });
}
