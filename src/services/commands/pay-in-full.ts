import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';
import type { PaymentInput } from '../contracts/receivables.ts';
import { openLedger, subjectsOf } from '../receivables/ledger.ts';
import { stagePayment } from './record-payment.ts';

/** Chosen invoices are paid: one payment per customer and currency, all of them or none. */
export async function payInFull(
  books: Books,
  ids: string[],
  input: Pick<PaymentInput, 'date' | 'method' | 'reference'>,
): Promise<Result<Payment[]>> {
  if (ids.length === 0) return refuse('ValidationError', 'nothing-selected', {}, 'ids');
  if (input.method === 'credit') {
    return refuse('ValidationError', 'method-unknown', { value: input.method }, 'method');
  }
  const customers = await books.columns.customers.entries();
  const newIds = ids.map(() => books.deps.ids.next());
  return commit(books.db, sign(books, 'pay-in-full'), async (writer) => {
    const ledger = await openLedger(books, writer, customers);
    if (!ledger.ok) return ledger;
    const invoices = await ledger.value.invoicesFor([...new Set(ids)], 'pay');
    if (!invoices.ok) return invoices;
    const payments: Payment[] = [];
    const groups = groupsOf(invoices.value, (id) => ledger.value.customerOf(id)?.id ?? id);
    for (const [at, group] of groups.entries()) {
      const paid = await stagePayment(ledger.value, newIds[at]!, {
        ...input,
        invoices: group.map(({ id }) => ({ id })),
      });
      if (!paid.ok) return paid;
      payments.push(paid.value);
    }
    return ok({
      value: payments,
      subjects: payments.flatMap(subjectsOf),
      summary: { key: 'invoices-paid', params: { count: invoices.value.length } },
    });
  });
}

function groupsOf(invoices: readonly Invoice[], customerOf: (id: string) => string): Invoice[][] {
  const groups = new Map<string, Invoice[]>();
  for (const invoice of invoices) {
    const key = `${customerOf(invoice.customerId)} ${invoice.currency}`;
    groups.set(key, [...(groups.get(key) ?? []), invoice]);
  }
  return [...groups.values()];
}
