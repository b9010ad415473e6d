import type { CurrencyCode } from '@domain/money/currency.ts';
import type { PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';
import type { AgeingStep } from '@domain/receivables/ageing.ts';

export interface CashMonth {
  month: PlainMonth;
  /** Payments received less refunds, in minor units; negative when more went out than came in. */
  amount: number;
  /**
   * Of the running month: what is open and due by its end with each customer's usual delay on top, but not more than
   * 90 days late (P10, P11). 0 in months that are over.
   */
  expected: number;
}

export interface AgeBand {
  step: AgeingStep;
  count: number;
  amount: number;
}

export interface TopCustomer {
  customerId: string;
  name: string;
  /** Invoiced with tax less credit notes, minor units. */
  amount: number;
  /** Documents, credit notes too. */
  count: number;
}

/** A13: what the home screen answers beside the four figures, of one currency. */
export interface Dashboard {
  currency: CurrencyCode;
  /** The day it speaks of, in the business's time zone. */
  today: PlainDate;
  /** The last twelve months, the running one last. */
  cashIn: CashMonth[];
  /** All five bands, from what is not due yet. */
  ageing: AgeBand[];
  /** By what was invoiced in the same twelve months, the largest first. */
  topCustomers: TopCustomer[];
}

/** The invoice that is late for the longest. */
export interface WorstInvoice {
  id: string;
  number: string;
  customerId: string;
  name: string;
  currency: CurrencyCode;
  due: number;
  days: number;
}

export interface WaitingForYou {
  /** Mails that only a person can move on. */
  refusedMails: number;
  overdue: {
    count: number;
    amounts: Record<CurrencyCode, number>;
    worst: WorstInvoice | null;
  };
  /** Drafts that were made more than a week ago; `oldest` is empty without any. */
  oldDrafts: { count: number; oldest: PlainDate | '' };
}

/** A row of an import as a person checks it at a glance. */
export interface ImportedRow {
  id: string;
  date: PlainDate;
  title: string;
  net: number;
  currency: CurrencyCode;
}

export interface DashboardServices {
  /** Currencies in use, the company's first. */
  currencies(): Promise<CurrencyCode[]>;
  of(currency: CurrencyCode): Promise<Dashboard>;
  /** What waits for a person beyond the books: refused mails, overdue invoices, old drafts. */
  waiting(): Promise<WaitingForYou>;
  /** The first rows that an import of transactions stored, as they stand now; empty for other imports. */
  importedRows(batchId: string): Promise<ImportedRow[]>;
}
