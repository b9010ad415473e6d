import type { Minor } from '@domain/money/currency.ts';
import { remittedBy } from '@domain/receivables/credit.ts';
import type { Payment } from '@domain/receivables/payment.ts';

/** What an entry is about: the money that moved, else the credit used or the rest that was waived. */
export const sizeOf = (payment: Pick<Payment, 'amount' | 'remittances'>): Minor =>
  payment.amount === 0 ? remittedBy(payment) : payment.amount;

/** The share of one invoice, else the whole. */
export const shareFor = (payment: Payment, invoiceId: string | undefined): number =>
  invoiceId === undefined
    ? sizeOf(payment)
    : (payment.remittances.find((share) => share.invoiceId === invoiceId)?.amount ?? 0);

/** Whether an entry can be taken back: it is no counter-entry, and none stands against it. */
export function takenBackIn(payments: readonly Payment[]): ReadonlySet<string> {
  return new Set(payments.flatMap(({ corrects }) => (corrects === null ? [] : [corrects])));
}

/** Which words name an entry. */
export const entryKey = ({ type, amount, corrects, remittances }: Payment) => {
  if (corrects !== null) return 'entryCounter' as const;
  if (type === 'write-off') return 'entryWriteOff' as const;
  if (type === 'refund') return 'entryRefund' as const;
  if (type === 'payment') return 'entryPayment' as const;
  return remittedBy({ remittances }) < amount ? ('entryKept' as const) : ('entryCredit' as const);
};
