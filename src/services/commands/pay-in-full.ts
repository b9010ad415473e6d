import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Payment } from '@domain/receivables/payment.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { nowOf, sign, type Books } from '../books.ts';
import type { ReceivableServices } from '../contracts/receivables.ts';
import { issueDrafts } from '../invoicing/issue-drafts.ts';
import { openLedger, subjectsOf, type Ledger } from '../receivables/ledger.ts';
import { issueDateFault } from './generate-invoice.ts';
import { stagePayment } from './record-payment.ts';

/**
 * Chosen invoices are paid: one payment per customer and currency, all of them or none. C6: with `issue`, drafts among
 * them are issued first, in the same transaction, on `issueDate`, else the day of each draft, else today.
 */
export async function payInFull(
  books: Books,
  ids: string[],
  { issue = false, issueDate, ...input }: Parameters<ReceivableServices['payInFull']>[1],
): Promise<Result<Payment[]>> {
  if (ids.length === 0) return refuse('ValidationError', 'nothing-selected', {}, 'ids');
  if (input.method === 'credit') {
    return refuse('ValidationError', 'method-unknown', { value: input.method }, 'method');
  }
  const undated = issueDateFault({ issueDate });
  if (undated) return undated;
  const customers = await books.columns.customers.entries();
  const newIds = ids.map(() => books.deps.ids.next());
  return commit(books.db, sign(books, 'pay-in-full'), async (writer) => {
    const ledger = await openLedger(books, writer, customers);
    if (!ledger.ok) return ledger;
    const issued = issue ? await issueDraftsAmong(books, ledger.value, ids, issueDate) : ok(undefined);
    if (!issued.ok) return issued;
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

async function issueDraftsAmong(
  books: Books,
  { writer, company, today }: Ledger,
  ids: readonly string[],
  issueDate: PlainDate | undefined,
): Promise<Result<unknown>> {
  const found = await writer.getMany('invoices', [...new Set(ids)]);
  const drafts = found.flatMap((invoice) => (invoice?.number === null ? [invoice.id] : []));
  return issueDrafts(writer, drafts, { company, today, issuedAt: nowOf(books), issueDate });
}

function groupsOf(invoices: readonly Invoice[], customerOf: (id: string) => string): Invoice[][] {
  const groups = new Map<string, Invoice[]>();
  for (const invoice of invoices) {
    const key = `${customerOf(invoice.customerId)} ${invoice.currency}`;
    groups.set(key, [...(groups.get(key) ?? []), invoice]);
  }
  return [...groups.values()];
}
