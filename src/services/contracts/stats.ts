import type { CurrencyCode } from '@domain/money/currency.ts';

/** The four figures of one currency (B9). */
export interface FourFigures {
  total: Figure;
  unpaid: Figure & { overdue: number };
  thisMonth: Figure;
  lastMonth: Figure;
  trend: Trend;
}

/** This month against last month. */
export interface Trend {
  direction: 'up' | 'down' | 'none';
  /** With one decimal; null when nothing was invoiced last month. */
  percent: number | null;
}

export interface BooksStats {
  figures: Record<CurrencyCode, FourFigures>;
  openTransactions: { rows: number; amounts: Record<CurrencyCode, number> };
  withoutCustomer: number;
  drafts: number;
}

interface Figure {
  amount: number;
  count: number;
}

export interface StatsServices {
  stats(): Promise<BooksStats>;
  /** The four figures of one customer, of those merged into it too. */
  statsOf(customerId: string): Promise<BooksStats['figures']>;
  /** True once an automation has run; asked before the group of automations has arrived. */
  hasRun(): Promise<boolean>;
}
