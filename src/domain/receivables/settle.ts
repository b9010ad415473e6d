import type { Settlement } from '../invoicing/invoice.ts';
import { minor } from '../money/minor.ts';
import type { Payment, Remittance } from './payment.ts';

/** How a payment stands on one of the invoices that it settles. */
export const settlementOf = (
  payment: Pick<Payment, 'id' | 'type' | 'date' | 'method' | 'reference'>,
  { amount }: Pick<Remittance, 'amount'>,
): Settlement => ({
  paymentId: payment.id,
  type: payment.type,
  date: payment.date,
  method: payment.method,
  reference: payment.reference,
  amount,
});

/** The same with every sign turned: nothing of what happened is rubbed out (B12). */
export const counterEntry = (
  payment: Omit<Payment, 'rev'>,
  entry: Pick<Payment, 'id' | 'no' | 'date' | 'reason' | 'recordedAt'>,
): Omit<Payment, 'rev'> => ({
  ...payment,
  ...entry,
  amount: minor(0 - payment.amount),
  remittances: payment.remittances.map(({ invoiceId, amount }) => ({
    invoiceId,
    amount: minor(0 - amount),
  })),
  corrects: payment.id,
});
