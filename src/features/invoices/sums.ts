import type { CurrencyCode } from '@domain/money/currency.ts';

/** Amounts are added within a currency, never across. */
export function sumsByCurrency<T extends { currency: CurrencyCode }>(
  items: readonly T[],
  amountOf: (item: T) => number,
): Record<CurrencyCode, number> {
  const sums: Record<CurrencyCode, number> = {};
  for (const item of items) sums[item.currency] = (sums[item.currency] ?? 0) + amountOf(item);
  return sums;
}
