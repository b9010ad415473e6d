import type { ImportBatch } from '@domain/intake/plan.ts';
import type { BooksStats } from '@services/services.ts';

/** Nothing was imported or written yet: the screen teaches instead. */
export const isUntouched = (stats: BooksStats, imports: readonly ImportBatch[]): boolean =>
  imports.length === 0 &&
  stats.drafts === 0 &&
  stats.openTransactions.rows === 0 &&
  Object.values(stats.figures).every((figures) => figures.total.count === 0);
