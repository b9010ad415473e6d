import { sealEntry } from '@domain/journal/chain.ts';
import type { JournalEntry } from '@domain/journal/journal.ts';
import type { Head } from '../meta.ts';
import type { StoredEntry } from '../tables.ts';

export type EntryContent = Pick<JournalEntry, 'at' | 'actor' | 'command' | 'subjects' | 'summary' | 'writes'>;

/** The next entry of the chain. */
export function sealedAfter(
  head: Pick<Head, 'seq' | 'hash'>,
  deviceId: string,
  content: EntryContent,
): StoredEntry {
  const sealed = sealEntry(head.hash, { ...content, deviceId, seq: head.seq + 1 });
  return { ...sealed, subjectIds: content.subjects.map((subject) => subject.id) };
}

/** The entry as it was sealed, without what only feeds an index. */
export function asSealed({ subjectIds: _subjectIds, ...entry }: StoredEntry): JournalEntry {
  return entry;
}
