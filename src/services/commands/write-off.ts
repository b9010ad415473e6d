import { balanceOf } from '@domain/invoicing/lifecycle.ts';
import { minor } from '@domain/money/minor.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';
import type { WriteOffInput } from '../contracts/receivables.ts';
import { openLedger, subjectsOf } from '../receivables/ledger.ts';

/** B12: a small rest or a bank fee is waived, with its reason (P4). */
export async function writeOff(
  books: Books,
  invoiceId: string,
  input: WriteOffInput,
): Promise<Result<Payment>> {
  const reason = input.reason.trim();
  if (reason === '') return refuse('ValidationError', 'reason-missing', {}, 'reason');
  const customers = await books.columns.customers.entries();
  const id = books.deps.ids.next();
  return commit(books.db, sign(books, 'write-off'), async (writer) => {
    const ledger = await openLedger(books, writer, customers);
    if (!ledger.ok) return ledger;
    const date = ledger.value.dateOf(input.date);
    if (!date.ok) return date;
    const invoices = await ledger.value.invoicesFor([invoiceId], 'write-off');
    if (!invoices.ok) return invoices;
    const invoice = invoices.value[0]!;
    const amount = input.amount ?? balanceOf(invoice);
    if (!Number.isSafeInteger(amount) || amount <= 0) {
      return refuse('ValidationError', 'amount-not-positive', {}, 'amount');
    }
    if (amount > balanceOf(invoice)) {
      return refuse('ValidationError', 'share-above-due', { number: invoice.number ?? '' }, 'amount');
    }
    const posted = await ledger.value.post({
      id,
      type: 'write-off',
      customerId: ledger.value.customerOf(invoice.customerId)?.id ?? invoice.customerId,
      currency: invoice.currency,
      date: date.value,
      method: '',
      reference: '',
      amount: minor(0),
      remittances: [{ invoiceId, amount }],
      reason,
      corrects: null,
    });
    if (!posted.ok) return posted;
    return ok({
      value: posted.value,
      subjects: subjectsOf(posted.value),
      summary: { key: 'written-off', params: { number: invoice.number ?? '' } },
    });
  });
}
