import type { CurrencyCode } from '@domain/money/currency.ts';

export interface BooksStats {
  /** Per currency: the four figures (B9). */
  figures: Record<
    CurrencyCode,
    { total: Figure; unpaid: Figure & { overdue: number }; thisMonth: Figure; lastMonth: Figure }
  >;
  openTransactions: { rows: number; amounts: Record<CurrencyCode, number> };
  withoutCustomer: number;
  drafts: number;
}

export interface Figure {
  amount: number;
  count: number;
}

export interface StatsServices {
  stats(): Promise<BooksStats>;
}
