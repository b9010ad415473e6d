import type { ReceiptJob } from '@documents/job.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import { asOfToday, frozenWith } from '../documents/correspondence.ts';

export interface MadeReceipt {
  job: ReceiptJob;
  fileName: string;
  bytes: Uint8Array;
}

/** B12: the receipt of a payment, a refund or credit that was applied. Nothing leaves the house. */
export async function makeReceipt(books: Books, paymentId: string): Promise<Result<MadeReceipt>> {
  const payment = await books.db.payments.get(paymentId);
  if (!payment) return refuse('NotFound', 'payment-missing');
  if (payment.type === 'write-off') return refuse('InvalidState', 'write-off-without-receipt');
  const job = await receiptJob(books, payment);
  if (!job.ok) return job;
  const pdf = await books.deps.renderer.pdf([job.value]);
  return pdf.ok ? ok({ job: job.value, fileName: `Receipt_${payment.no}.pdf`, bytes: pdf.value }) : pdf;
}

/** What goes into the receipt of a payment. */
export async function receiptJob(books: Books, payment: Payment): Promise<Result<ReceiptJob>> {
  const correspondence = (await frozenWith(books, payment)) ?? (await asOfToday(books, payment.customerId));
  if (!correspondence.ok) return correspondence;
  const invoices = await books.db.invoices.bulkGet(payment.remittances.map(({ invoiceId }) => invoiceId));
  const takesBack = payment.corrects === null ? undefined : await books.db.payments.get(payment.corrects);
  const takenBackBy = await books.db.payments.where('corrects').equals(payment.id).first();
  return ok({
    kind: 'receipt',
    payment,
    ...correspondence.value,
    settled: payment.remittances.flatMap(({ amount }, at) => {
      const invoice = invoices[at];
      if (!invoice) return [];
      const { id, number, issueDate, totals } = invoice;
      return [{ id, number: number ?? '', date: issueDate ?? '', total: totals.withTax, share: amount }];
    }),
    takesBack: takesBack ? { no: takesBack.no, date: takesBack.date } : null,
    takenBackBy: takenBackBy ? { no: takenBackBy.no, date: takenBackBy.date } : null,
  });
}
