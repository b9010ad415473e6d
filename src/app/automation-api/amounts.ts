import type { ControlTotals } from '@domain/intake/plan.ts';
import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { minor, toMajor } from '@domain/money/minor.ts';
import type { DocumentTotals } from '@domain/tax/tax.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import type { TransactionSource } from '@services/services.ts';

/** Money leaves as a decimal string with exactly the currency's digits. */
export const major = (amount: number, currency: CurrencyCode): string => toMajor(minor(amount), currency);

export const majors = (amounts: Record<CurrencyCode, number>): Record<CurrencyCode, string> =>
  Object.fromEntries(
    Object.entries(amounts).map(([currency, amount]) => [currency, major(amount, currency)]),
  );

/** The named fields of a record as text. */
export function withMajor<R extends object, K extends keyof R>(
  record: R,
  fields: readonly K[],
  currency: CurrencyCode,
): Omit<R, K> & Record<K, string> {
  const spoken = Object.fromEntries(fields.map((field) => [field, major(record[field] as number, currency)]));
  return { ...record, ...spoken };
}

const totalFields = [
  'lines',
  'allowances',
  'charges',
  'withoutTax',
  'tax',
  'withTax',
  'paid',
  'due',
] as const;

export const spokenTotals = (totals: DocumentTotals, currency: CurrencyCode) => ({
  ...withMajor(totals, totalFields, currency),
  groups: totals.groups.map((group) => withMajor(group, ['taxable', 'tax'], currency)),
});

export const spokenLine = (line: InvoiceLine, currency: CurrencyCode) =>
  withMajor(line, ['net', 'tax'], currency);

/** With where it came from, `{ batchId, row }`; null = typed by hand. */
export function spokenTransaction<T extends Transaction>(row: T, source: TransactionSource | null) {
  const { sourceRow: _row, sourceBatch: _batch, ...spoken } = withMajor(row, ['net', 'tax'], row.currency);
  return { ...spoken, source };
}

export function spokenControl(control: ControlTotals) {
  const entries = Object.entries(control) as [keyof ControlTotals, ControlTotals['read']][];
  return Object.fromEntries(
    entries.map(([name, { rows, amounts }]) => [name, { rows, amounts: majors(amounts) }]),
  ) as Record<keyof ControlTotals, { rows: number; amounts: Record<CurrencyCode, string> }>;
}
