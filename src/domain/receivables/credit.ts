import type { CurrencyCode, Minor } from '../money/currency.ts';
import { minor, sum } from '../money/minor.ts';
import type { Payment } from './payment.ts';

type Moved = Pick<Payment, 'type' | 'amount' | 'remittances' | 'currency'>;

export const remittedBy = (payment: Pick<Payment, 'remittances'>): Minor =>
  sum(payment.remittances.map(({ amount }) => amount));

/** What a fact adds to its customer's credit: the money that settled nothing. A write-off is no money. */
export const creditChange = (payment: Moved): Minor =>
  payment.type === 'write-off' ? minor(0) : minor(payment.amount - remittedBy(payment));

/** A customer's credit per currency, from all facts about it: what we hold and owe. */
export function creditBalances(payments: readonly Moved[]): Record<CurrencyCode, Minor> {
  const balances: Record<CurrencyCode, Minor> = {};
  for (const payment of payments) {
    balances[payment.currency] = minor((balances[payment.currency] ?? 0) + creditChange(payment));
  }
  return balances;
}
