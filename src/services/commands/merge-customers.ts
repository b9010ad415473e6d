import type { Invoice } from '@domain/invoicing/invoice.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { creditBalances } from '@domain/receivables/credit.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { sign, type Books } from '../books.ts';
import { idsStandingFor, standsFor } from '../columns/customer-names.ts';

type Customers = Awaited<ReturnType<Books['columns']['customers']['entries']>>;

/**
 * B20. The merged customer stays as a signpost: everything that points to it is read as the other's
 * (`customer-names.ts`). No transaction and no issued invoice is rewritten, so undo restores all of it.
 */
export async function mergeCustomers(
  books: Books,
  fromId: string,
  intoId: string,
): Promise<Result<{ undo: string }>> {
  return commit(books.db, sign(books, 'merge-customers'), async (writer) => {
    const [from, into] = await Promise.all([
      writer.get('customers', fromId),
      writer.get('customers', intoId),
    ]);
    if (!from || !into) return refuse('NotFound', 'customer-missing');
    if (fromId === intoId) return refuse('ValidationError', 'merge-with-itself', { name: from.name });
    if (from.mergedInto || into.mergedInto) {
      return refuse('InvalidState', 'customer-merged', { name: (from.mergedInto ? from : into).name });
    }
    writer.put('customers', { ...from, mergedInto: intoId });
    return ok({
      value: { undo: fromId },
      subjects: [
        { kind: 'customer', id: fromId },
        { kind: 'customer', id: intoId },
      ],
      summary: { key: 'customers-merged', params: { from: from.no, into: into.no } },
    });
  });
}

/**
 * Refused when one of the two would be left with less than no credit: the other has used it meanwhile (P2).
 * Refused too while a payment of one settles an invoice of the other (P8).
 */
export async function undoMerge(books: Books, undo: string): Promise<Result<void>> {
  const customers = await books.columns.customers.entries();
  return commit(books.db, sign(books, 'undo-merge'), async (writer) => {
    const customer = await writer.get('customers', undo);
    if (!customer) return refuse('NotFound', 'customer-missing');
    if (!customer.mergedInto) return refuse('InvalidState', 'customer-not-merged', { name: customer.name });
    const into = await writer.get('customers', customer.mergedInto);
    const both = await paymentsOfBoth(writer, customers, undo);
    const names = { name: customer.name, other: into?.name ?? '' };
    if (hasUsedOthersCredit(both)) return refuse('InvalidState', 'merge-credit-used', names);
    const settled = await settledByOther(writer, both);
    if (settled) {
      const number = settled.number ?? '';
      return refuse('InvalidState', 'merge-payment-settled', { ...names, number });
    }
    writer.put('customers', { ...customer, mergedInto: null });
    return ok({
      value: undefined,
      subjects: [
        { kind: 'customer', id: undo },
        { kind: 'customer', id: customer.mergedInto },
      ],
      summary: { key: 'merge-undone', params: { from: customer.no, into: into?.no ?? 0 } },
    });
  });
}

/** Payments of both, and which of the ids are those of the customer that goes its own way again. */
async function paymentsOfBoth(writer: Writer, customers: Customers, apart: string) {
  const together = idsStandingFor(customers, standsFor(customers, apart)?.id ?? apart);
  const entry = customers.get(apart)!;
  const after = new Map(customers).set(apart, { ...entry, record: { ...entry.record, mergedInto: null } });
  const payments = await writer.db.payments
    .where('customerId')
    .anyOf([...together])
    .toArray();
  return { payments, own: idsStandingFor(after, apart) };
}

type Both = Awaited<ReturnType<typeof paymentsOfBoth>>;

const hasUsedOthersCredit = ({ payments, own }: Both): boolean =>
  [true, false].some((isOwn) => {
    const side = payments.filter(({ customerId }) => own.has(customerId) === isOwn);
    return Object.values(creditBalances(side)).some((credit) => credit < 0);
  });

/** P8: apart, the payment would stand on one statement and the invoice that it settles on the other. */
async function settledByOther(writer: Writer, { payments, own }: Both): Promise<Invoice | undefined> {
  const settled = new Map<string, { own: number; other: number }>();
  for (const { customerId, remittances } of payments) {
    for (const { invoiceId, amount } of remittances) {
      const by = settled.get(invoiceId) ?? { own: 0, other: 0 };
      by[own.has(customerId) ? 'own' : 'other'] += amount;
      settled.set(invoiceId, by);
    }
  }
  const invoices = await writer.getMany('invoices', [...settled.keys()]);
  return invoices.find((invoice) => {
    const by = invoice && settled.get(invoice.id);
    return by && by[own.has(invoice.customerId) ? 'other' : 'own'] !== 0;
  });
}
