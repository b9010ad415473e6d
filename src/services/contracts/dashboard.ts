import type { CurrencyCode } from '@domain/money/currency.ts';
import type { PlainMonth } from '@domain/dates/plain-date.ts';

export interface CashMonth {
  month: PlainMonth;
  /** Payments received less refunds. */
  amount: number;
  /** Of the running month: due and not yet paid, expected by its end. */
  expected: number;
}

export interface AgeBand {
  /** Days past due from; the first band is not yet due. */
  from: number | null;
  count: number;
  amount: number;
}

/** A13: what the home screen answers beside the four figures, of one currency. */
export interface Dashboard {
  currency: CurrencyCode;
  /** The last twelve months, the running one last. */
  cashIn: CashMonth[];
  ageing: AgeBand[];
  /** By what was invoiced in the last twelve months. */
  topCustomers: { customerId: string; name: string; amount: number; count: number }[];
}

export interface DashboardServices {
  /** Currencies in use, the company's first. */
  currencies(): Promise<CurrencyCode[]>;
  of(currency: CurrencyCode): Promise<Dashboard>;
  /** What waits for a person beyond the books: refused mails, overdue invoices, old drafts. */
  waiting(): Promise<{
    refusedMails: number;
    overdue: {
      count: number;
      amounts: Record<CurrencyCode, number>;
      worst: { id: string; number: string; name: string; days: number } | null;
    };
    oldDrafts: { count: number; oldest: string };
  }>;
}
