import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice, InvoiceLine } from '@domain/invoicing/invoice.ts';
import type { CurrencyCode, Minor } from '@domain/money/currency.ts';
import type { Result } from '@domain/result.ts';
import type { DocumentTotals } from '@domain/tax/tax.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { LongTask } from '../ports.ts';

/** Open rows that a period leaves behind it. */
export interface OlderRows {
  rows: number;
  /** The day of the oldest; empty if there is none. */
  from: PlainDate | '';
  amounts: Record<CurrencyCode, number>;
}

export interface GenerationRequest {
  customerId: string;
  from: PlainDate;
  to: PlainDate;
  dueDate?: PlainDate;
  title?: string;
  currency?: CurrencyCode;
  exclude?: string[];
  issue?: boolean;
  /** The day of issue, where it is issued at once; today if absent. */
  issueDate?: PlainDate;
  /** What a person was shown: its rows and their sums per tax, see `netByTax`. If it is another by now, nothing is made. */
  expected?: { rows: number; net: Readonly<Record<string, number>> };
}

/** What a person was shown before saying yes; if it is another by now, nothing is made. */
export interface ShownDocuments {
  documents: number;
  /** Their sums with tax, in minor units. */
  withTax: Record<CurrencyCode, number>;
}

/** The live preview of "Generate invoice" (B2). */
export interface GenerationPreview {
  transactions: Transaction[];
  lines: InvoiceLine[];
  totals: DocumentTotals;
  count: number;
  currency: CurrencyCode;
  /** The customer's other currencies with open rows in the period. */
  otherCurrencies: CurrencyCode[];
  title: string;
  dueDate: PlainDate;
  nextNumber: string;
  /** The customer's open rows dated before the period, in any currency. */
  older: OlderRows;
  /** Why it cannot be generated, if so. */
  refusal?: { reason: string; params: Record<string, string | number> };
}

export interface GenerateAllRequest {
  from: PlainDate;
  to: PlainDate;
  issue?: boolean;
  groupBy?: 'customer' | 'order' | 'purchase-order' | 'site';
  /** Only these, and nothing that has no customer; absent = everybody. */
  customerIds?: readonly string[];
  expected?: ShownDocuments;
}

export interface GenerateAllOutcome {
  made: string[];
  /** What got no document, with the amount it would have come to, tax included. */
  skipped: {
    customerId: string;
    currency: CurrencyCode;
    /** The order, purchase order or site that its documents are grouped by; empty where there is none. */
    reference: string;
    reason: string;
    amount: Minor;
  }[];
  /** Of what was made; credit notes count against. */
  totals: Record<CurrencyCode, DocumentTotals>;
}

/** What "Generate all" would make, before anything is written. */
export interface GenerateAllPlan {
  make: {
    customerId: string;
    customerName: string;
    currency: CurrencyCode;
    /** The order, purchase order or site that it is for, when grouped so; empty where its rows name none. */
    reference: string;
    rows: number;
    /** The oldest row and the newest. */
    from: PlainDate;
    to: PlainDate;
    /** Below zero where a credit note would be made. */
    totals: DocumentTotals;
  }[];
  skipped: GenerateAllOutcome['skipped'];
  /** Open rows of the period that no customer is assigned to. */
  withoutCustomer: { rows: number; amounts: Record<CurrencyCode, number> };
  /** Open rows of customers dated before the period. */
  older: OlderRows;
}

export interface GenerationServices {
  preview(request: GenerationRequest): Promise<GenerationPreview>;
  generate(request: GenerationRequest): Promise<Result<Invoice>>;
  previewAll(request: GenerateAllRequest): Promise<GenerateAllPlan>;
  generateAll(request: GenerateAllRequest, task?: LongTask): Promise<Result<GenerateAllOutcome>>;
}
