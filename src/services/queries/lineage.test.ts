import { afterAll, describe, expect, it } from 'vitest';
import type { ImportChoices } from '@domain/intake/plan.ts';
import { minor } from '@domain/money/minor.ts';
import { openMailBooks, enqueue, stopRelays } from '../testing/mail-books.ts';
import { planned, planOf, sale } from '../testing/import-session.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';

afterAll(stopRelays);

const choices: ImportChoices = {
  invalid: 'skip',
  duplicates: 'skip',
  unknownCustomers: 'create',
  noCustomer: 'unassigned',
};

/** One imported row on an invoice that was printed, mailed and half paid; another customer's beside it. */
async function openStory() {
  const books = await openMailBooks();
  const { services } = books;
  const anne = await addCustomer(services, 'Anne', { email: 'anne@example.fr' });
  const plan = planOf('batch-1', [sale({ customerId: anne.id, sourceRow: 14 })]);
  valueOf(await services.imports.commit(planned(plan), { name: 'caisse.csv', size: 9 }, choices));
  const invoice = valueOf(
    await services.invoices.generate({ customerId: anne.id, ...november, issue: true }),
  );
  const transactionId = (await services.lineage.of({ invoiceId: invoice.id }))[0]!.transaction!.id;
  return { ...books, anne, invoice, transactionId };
}

describe('the pedigree of an amount', () => {
  it('B24 goes from a cell on to the invoice, its PDF, its mail with its state, and its payment', async () => {
    const open = await openStory();
    const { services, invoice, transactionId, ids } = open;
    const of = async () => (await services.lineage.of({ transactionId }))[0]!;
    expect(await of()).toMatchObject({ documents: [], messages: [], payments: [] });
    const { fileName } = valueOf(await services.invoices.takeOut(invoice.id, 'downloaded'));
    const message = await enqueue(open, invoice.id);
    expect((await of()).messages).toMatchObject([{ id: message.id, kind: 'invoice', state: 'waiting' }]);
    expect(await services.outbox.flush()).toMatchObject({ handed: 1 });
    const share = invoice.totals.withTax - 500;
    const payment = valueOf(
      await services.receivables.pay({
        method: 'bank-transfer',
        reference: 'VIR 7',
        invoices: [{ id: invoice.id, amount: minor(share) }],
      }),
    );
    valueOf(await services.receivables.pay({ method: 'bank-transfer', invoices: [{ id: ids[0]! }] }));
    expect(await of()).toMatchObject({
      source: { fileName: 'caisse.csv', row: 14 },
      invoice: { id: invoice.id, line: 1 },
      documents: [{ fileName }],
      messages: [{ id: message.id, state: 'at-relay' }],
      payments: [{ id: payment.id, no: payment.no, type: 'payment', reference: 'VIR 7', share }],
    });
    expect((await services.lineage.of({ invoiceId: invoice.id, line: 1 }))[0]).toEqual(await of());
  });

  it('B24 goes back from a payment and from a mail to the cells of every line they stand for', async () => {
    const open = await openStory();
    const { services, invoice, transactionId, anne, ids } = open;
    await addRow(services, anne.id, '2026-11-12');
    const later = valueOf(
      await services.invoices.generate({ customerId: anne.id, ...november, issue: true }),
    );
    const message = await enqueue(open, invoice.id);
    const payment = valueOf(
      await services.receivables.pay({
        method: 'bank-transfer',
        invoices: [{ id: invoice.id }, { id: later.id }],
      }),
    );
    const paid = await services.lineage.of({ paymentId: payment.id });
    expect(paid.map((one) => [one.invoice!.id, one.source?.row])).toEqual([
      [invoice.id, 14],
      [later.id, undefined],
    ]);
    expect(paid[0]!.payments.map(({ share }) => share)).toEqual([invoice.totals.withTax]);
    const mailed = await services.lineage.of({ messageId: message.id });
    expect(mailed.map((one) => one.transaction!.id)).toEqual([transactionId]);
    const receipt = valueOf(await services.outbox.enqueue({ kind: 'receipt', id: payment.id }));
    expect(await services.lineage.of({ messageId: receipt.id })).toEqual(
      await services.lineage.of({ paymentId: payment.id }),
    );
    const other = await services.lineage.of({ invoiceId: ids[0]! });
    expect(other[0]).toMatchObject({ messages: [], payments: [] });
    expect(await services.lineage.of({ paymentId: 'nobody' })).toEqual([]);
  });

  it('B24 a payment that was taken back stands there with what took it back', async () => {
    const { services, invoice, transactionId } = await openStory();
    const payment = valueOf(
      await services.receivables.pay({ method: 'bank-transfer', invoices: [{ id: invoice.id }] }),
    );
    const counter = valueOf(
      await services.receivables.correctPayment(payment.id, { reason: 'Wrong invoice' }),
    );
    const [found] = await services.lineage.of({ transactionId });
    expect(found!.payments.map(({ id, corrects, share }) => [id, corrects, share])).toEqual([
      [payment.id, null, invoice.totals.withTax],
      [counter.id, payment.id, 0 - invoice.totals.withTax],
    ]);
  });
});
