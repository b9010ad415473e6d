import type { ImportBatch } from '@domain/intake/plan.ts';
import type { Books } from '../books.ts';
import { fold, holds, wordsOf } from '@domain/texts/search.ts';
import type { PageOf, PageQuery } from '../contracts/page.ts';
import { pageOfEntries, type SortKeys } from './page.ts';

const sortKeys: SortKeys<ImportBatch> = {
  no: (batch) => batch.no,
  committedAt: (batch) => batch.committedAt,
  fileName: (batch) => fold(batch.fileName),
  kind: (batch) => batch.kind,
  rows: (batch) => batch.control.read.rows,
};

/** Imports are counted in hundreds at most: read whole. */
export async function listImports(books: Books, query: PageQuery = {}): Promise<PageOf<ImportBatch>> {
  const words = wordsOf(query.search);
  const batches = await books.db.importBatches.toArray();
  const found = batches.filter((batch) => holds(fold(`${batch.fileName}\n${batch.sheet}`), words));
  return pageOfEntries(found, query, sortKeys, { sort: 'no', direction: 'desc' });
}
