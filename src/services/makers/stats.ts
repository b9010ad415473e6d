import type { Books } from '../books.ts';
import type { StatsServices } from '../contracts/stats.ts';
import { booksStats } from '../queries/stats.ts';
import { asking } from './asking.ts';

export const statsServices = (books: Books): StatsServices => ({
  stats: asking(books, booksStats),
});
