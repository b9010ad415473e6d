import type { PlainDate } from '@domain/dates/plain-date.ts';
import { creditChange } from '@domain/receivables/credit.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { counterEntry } from '@domain/receivables/settle.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { nowOf, sign, type Books } from '../books.ts';
import { cancelReceipts } from '../outbox/cancel-unsent.ts';
import { openLedger, subjectsOf, type Ledger } from '../receivables/ledger.ts';
import { releaseWaived } from '../receivables/release-waived.ts';

/** B12: a mistake is taken back by a counter-entry; nothing that was recorded changes (P3). Its receipt leaves no more. */
export async function correctPayment(
  books: Books,
  paymentId: string,
  { reason, date }: { reason: string; date?: PlainDate },
): Promise<Result<Payment>> {
  if (reason.trim() === '') return refuse('ValidationError', 'reason-missing', {}, 'reason');
  const customers = await books.columns.customers.entries();
  const id = books.deps.ids.next();
  return commit(books.db, sign(books, 'correct-payment'), async (writer) => {
    const ledger = await openLedger(books, writer, customers);
    if (!ledger.ok) return ledger;
    const day = ledger.value.dateOf(date);
    if (!day.ok) return day;
    const payment = await writer.get('payments', paymentId);
    if (!payment) return refuse('NotFound', 'payment-missing');
    const fault = await whyNotCorrect(ledger.value, payment);
    if (fault) return fault;
    const unsent = await cancelReceipts(books, writer, payment.id);
    if (!unsent.ok) return unsent;
    const posted = await ledger.value.post(
      counterEntry(payment, { id, no: 0, date: day.value, reason: reason.trim(), recordedAt: nowOf(books) }),
    );
    if (!posted.ok) return posted;
    for (const { invoiceId } of posted.value.remittances) {
      const terms = { date: day.value, reason: reason.trim(), nextId: () => books.deps.ids.next() };
      const released = await releaseWaived(ledger.value, invoiceId, terms);
      if (!released.ok) return released;
    }
    return ok({
      value: posted.value,
      subjects: [
        ...subjectsOf(posted.value),
        ...unsent.value.map((message) => ({ kind: 'message' as const, id: message.id })),
      ],
      summary: { key: 'payment-corrected', params: { no: payment.no, by: posted.value.no } },
    });
  });
}

async function whyNotCorrect(ledger: Ledger, payment: Payment): Promise<Result<never> | null> {
  if (payment.corrects !== null) return refuse('InvalidState', 'counter-entry-final');
  const corrections = await ledger.writer.db.payments.where('corrects').equals(payment.id).count();
  if (corrections > 0) return refuse('InvalidState', 'payment-corrected-already', { no: payment.no });
  const settled = await ledger.writer.getMany(
    'invoices',
    payment.remittances.map(({ invoiceId }) => invoiceId),
  );
  const gone = settled.find((invoice) => invoice?.voided);
  if (gone) return refuse('InvalidState', 'payment-of-void', { number: gone.number ?? '' });
  const customer = ledger.customerOf(payment.customerId);
  const credit = await ledger.creditOf(customer?.id ?? payment.customerId, payment.currency);
  return credit < creditChange(payment)
    ? refuse('InvalidState', 'credit-used-already', { name: customer?.name ?? '' })
    : null;
}
