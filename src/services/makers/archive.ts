import type { Books } from '../books.ts';
import { lookAtArchived, takeOutArchived } from '../commands/take-out-archived.ts';
import type { ArchiveServices } from '../contracts/archive.ts';
import { archiveOf, archiveTotals, listArchive } from '../queries/archive.ts';
import { asking, doing } from './asking.ts';

export const archiveServices = (books: Books): ArchiveServices => ({
  list: asking(books, listArchive),
  of: asking(books, archiveOf),
  takeOut: doing(books, takeOutArchived),
  look: doing(books, lookAtArchived),
  totals: asking(books, archiveTotals),
});
