import type { Instant, PlainMonth } from '../dates/plain-date.ts';
import type { Invoice } from '../invoicing/invoice.ts';
import type { CurrencyCode } from '../money/currency.ts';
import type { Payment } from '../receivables/payment.ts';

export const CLOSING_FORMAT = 'quittance-closing';
export const CLOSING_VERSION = 1;

/** Sums in minor units. What is void keeps its number and counts for nothing. */
interface ClosingSums {
  invoices: { count: number; withoutTax: number; tax: number; withTax: number };
  creditNotes: { count: number; withoutTax: number; tax: number; withTax: number };
  void: { count: number };
  payments: { count: number; amount: number };
}

/** What stands in `manifest.json` of a closing package. */
export interface ClosingManifest {
  format: typeof CLOSING_FORMAT;
  version: number;
  month: PlainMonth;
  company: { name: string; country: string; taxIds: { scheme: string; value: string }[] };
  createdAt: Instant;
  deviceId: string;
  /** The last entry of the journal in the package. */
  head: { seq: number; hash: string };
  documents: number;
  totals: Record<CurrencyCode, ClosingSums>;
}

const nothing = (): ClosingSums => ({
  invoices: { count: 0, withoutTax: 0, tax: 0, withTax: 0 },
  creditNotes: { count: 0, withoutTax: 0, tax: 0, withTax: 0 },
  void: { count: 0 },
  payments: { count: 0, amount: 0 },
});

/** Control totals of a month, per currency. */
export function closingTotals(
  invoices: readonly Invoice[],
  payments: readonly Payment[],
): ClosingManifest['totals'] {
  const totals: ClosingManifest['totals'] = {};
  const of = (currency: CurrencyCode) => (totals[currency] ??= nothing());
  for (const { currency, voided, kind, totals: sums } of invoices) {
    if (voided) {
      of(currency).void.count += 1;
      continue;
    }
    const group = of(currency)[kind === 'invoice' ? 'invoices' : 'creditNotes'];
    group.count += 1;
    group.withoutTax += sums.withoutTax;
    group.tax += sums.tax;
    group.withTax += sums.withTax;
  }
  for (const { currency, amount } of payments) {
    of(currency).payments.count += 1;
    of(currency).payments.amount += amount;
  }
  return totals;
}
