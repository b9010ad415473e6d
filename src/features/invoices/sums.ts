import type { CurrencyCode } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';
import { formatMoney } from '@i18n/format/money.ts';

/** Amounts are added within a currency, never across. */
export function sumsByCurrency<T extends { currency: CurrencyCode }>(
  items: readonly T[],
  amountOf: (item: T) => number,
): [CurrencyCode, number][] {
  const sums = new Map<CurrencyCode, number>();
  for (const item of items) sums.set(item.currency, (sums.get(item.currency) ?? 0) + amountOf(item));
  return [...sums];
}

/** "3 983,00 €, 1 298 000 GNF". */
export const sumsInWords = (sums: readonly [CurrencyCode, number][], language: Language): string =>
  sums.map(([currency, amount]) => formatMoney(amount, currency, language)).join(', ');
