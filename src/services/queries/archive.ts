import type { ArchivedDocument } from '@domain/archive/archive.ts';
import { holds, wordsOf } from '@domain/texts/search.ts';
import type { Books } from '../books.ts';
import type { PageOf, PageQuery } from '../contracts/page.ts';
import { listInvoices } from './invoices.ts';
import { pageBounds } from './page.ts';

/** More documents than a person looks through. */
const MOST_FOUND = 1000;

export async function listArchive(books: Books, query: PageQuery = {}): Promise<PageOf<ArchivedDocument>> {
  const words = wordsOf(query.search);
  if (words.length > 0)
    return pageOfFound(await archivedOf(books, await idsWith(books, query.search ?? '', words)), query);
  const { documents } = await archiveTotals(books);
  const { start, ...bounds } = pageBounds(query, documents);
  const newest = books.db.archive.orderBy('rev').reverse();
  return { ...bounds, rows: await newest.offset(start).limit(bounds.pageSize).toArray() };
}

export const archiveOf = (books: Books, subjectId: string): Promise<ArchivedDocument[]> =>
  archivedOf(books, [subjectId]);

export async function archiveTotals(books: Books): Promise<{ documents: number; bytes: number }> {
  const counter = await books.db.counters.get('archived-document');
  return { documents: (counter?.next ?? 1) - 1, bytes: counter?.bytes ?? 0 };
}

/** Documents found by what the list of invoices is searched by, and purchases by number and seller. */
async function idsWith(books: Books, search: string, words: readonly string[]): Promise<string[]> {
  const invoices = await listInvoices(books, { search, pageSize: MOST_FOUND });
  const purchases = await books.db.purchases.toArray();
  return [
    ...invoices.rows.map(({ id }) => id),
    ...purchases
      .filter(({ number, sellerName }) => holds(`${number} ${sellerName}`.toLowerCase(), words))
      .map(({ id }) => id),
  ];
}

async function archivedOf(books: Books, ids: readonly string[]): Promise<ArchivedDocument[]> {
  const found = await books.db.archive.where('subject.id').anyOf(ids).toArray();
  return found.sort((a, b) => b.rev - a.rev);
}

function pageOfFound(found: ArchivedDocument[], query: PageQuery): PageOf<ArchivedDocument> {
  const { start, ...bounds } = pageBounds(query, found.length);
  return { ...bounds, rows: found.slice(start, start + bounds.pageSize) };
}
