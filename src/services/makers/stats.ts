import type { Books } from '../books.ts';
import type { StatsServices } from '../contracts/stats.ts';
import { booksStats, customerStats } from '../queries/stats.ts';
import { asking, doing } from './asking.ts';

export const statsServices = (books: Books): StatsServices => ({
  stats: doing(books, booksStats),
  statsOf: doing(books, customerStats),
  hasRun: asking(books, async ({ db }) => (await db.automationRuns.limit(1).count()) > 0),
});
