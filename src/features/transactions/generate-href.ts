import type { Transaction } from '@domain/transactions/transaction.ts';

/** Where the invoice of these rows of one customer is made: the period reaches from the first to the last of them. */
export function generateHref(rows: readonly Pick<Transaction, 'customerId' | 'date' | 'currency'>[]): string {
  const dates = rows.map(({ date }) => date).sort();
  const [first] = rows;
  const search = new URLSearchParams({
    customer: first?.customerId ?? '',
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
    currency: first?.currency ?? '',
  });
  return `/generate?${search.toString()}`;
}
