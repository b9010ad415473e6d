import type { JournalEntry, SubjectKind } from '@domain/journal/journal.ts';
import type { BooksDatabase } from '@storage/database.ts';
import { asSealed } from '@storage/journal/entry.ts';
import type { Books } from '../books.ts';
import type { PageOf, PageQuery } from '../contracts/page.ts';
import { pageBounds } from './page.ts';

/** B17: the activity of one record, newest first. */
export async function entriesAbout(books: Books, id: string): Promise<JournalEntry[]> {
  const entries = await books.db.journal.where('subjectIds').equals(id).toArray();
  return entries.map(asSealed).sort((a, b) => b.seq - a.seq);
}

/** The whole log, newest first; its numbers run without a gap, so a page is a range of them. */
export async function listEntries(
  books: Books,
  query: PageQuery & { subject?: { kind: SubjectKind; id: string } } = {},
): Promise<PageOf<JournalEntry>> {
  if (query.subject) {
    const about = await entriesAbout(books, query.subject.id);
    const { start, ...bounds } = pageBounds(query, about.length);
    return { ...bounds, rows: about.slice(start, start + bounds.pageSize) };
  }
  const head = await books.db.metaRow('head');
  const { start, ...bounds } = pageBounds(query, head?.seq ?? 0);
  const newest = bounds.total - start;
  const rows = await range(books.db, newest - bounds.pageSize + 1, newest);
  return { ...bounds, rows: rows.reverse() };
}

async function range(db: BooksDatabase, from: number, to: number): Promise<JournalEntry[]> {
  const device = await db.metaRow('device');
  if (!device) return [];
  const entries = await db.journal
    .where('[deviceId+seq]')
    .between([device.id, from], [device.id, to], true, true)
    .toArray();
  return entries.map(asSealed);
}
