import type { Transaction } from './transaction.ts';

/** Sums before tax of rows, in minor units, per kind and rate of tax: what a document over them comes to. */
export function netByTax(
  rows: readonly Pick<Transaction, 'net' | 'taxCategory' | 'taxRate'>[],
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { net, taxCategory, taxRate } of rows) {
    const tax = `${taxCategory} ${taxRate}`;
    sums[tax] = (sums[tax] ?? 0) + net;
  }
  return sums;
}
