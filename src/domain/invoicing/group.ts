import type { CurrencyCode } from '../money/currency.ts';
import type { Transaction } from '../transactions/transaction.ts';

/** What one document gathers besides its customer and currency (B1). */
export type Grouping = 'customer' | 'order' | 'purchase-order' | 'site';

export interface TransactionGroup {
  /** Empty: the rows have no customer yet. */
  customerId: string;
  currency: CurrencyCode;
  /** The order, purchase order or site; empty when grouped by customer or when the rows name none. */
  reference: string;
  /** By date, then as they stood in their file. */
  transactions: Transaction[];
}

/** One group per document, in an order that no order of the rows changes. */
export function groupTransactions(
  transactions: readonly Transaction[],
  groupBy: Grouping = 'customer',
): TransactionGroup[] {
  const groups = new Map<string, TransactionGroup>();
  for (const transaction of transactions) {
    const customerId = transaction.customerId ?? '';
    const reference = referenceOf(transaction, groupBy);
    const key = JSON.stringify([customerId, transaction.currency, reference]);
    const group = groups.get(key);
    if (group) group.transactions.push(transaction);
    else {
      groups.set(key, { customerId, currency: transaction.currency, reference, transactions: [transaction] });
    }
  }
  for (const group of groups.values()) group.transactions.sort(byDateAndSource);
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}

function referenceOf(transaction: Transaction, groupBy: Grouping): string {
  if (groupBy === 'order') return transaction.order;
  if (groupBy === 'purchase-order') return transaction.purchaseOrder;
  return groupBy === 'site' ? transaction.site : '';
}

const byDateAndSource = (a: Transaction, b: Transaction): number =>
  compareText(a.date, b.date) || a.sourceRow - b.sourceRow || compareText(a.id, b.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
