import type { JournalAnchor } from '@domain/journal/journal.ts';
import type { Books } from '../books.ts';

/** An entry never changes once it is written: each is read once, for it may be as long as a run of a thousand. */
const known = new WeakMap<Books, Map<string, JournalAnchor>>();

/** The entry of these books with that number; the body of an issued document was written last by its issue. */
export async function anchorOf(books: Books, seq: number): Promise<JournalAnchor | undefined> {
  const [device, head] = await Promise.all([books.db.metaRow('device'), books.db.metaRow('head')]);
  if (!device || !head) return undefined;
  const anchors = known.get(books) ?? new Map<string, JournalAnchor>();
  known.set(books, anchors);
  const key = `${head.epoch} ${seq}`;
  const anchor = anchors.get(key) ?? (await readAnchor(books, device.id, seq));
  if (anchor) anchors.set(key, anchor);
  return anchor;
}

async function readAnchor(books: Books, deviceId: string, seq: number): Promise<JournalAnchor | undefined> {
  const entry = await books.db.journal.get([deviceId, seq]);
  return entry && { deviceId, seq, hash: entry.hash };
}
