import { afterAll, describe, expect, it } from 'vitest';
import { openMailBooks, stopRelays } from '../testing/mail-books.ts';
import { valueOf } from '../testing/outcomes.ts';

afterAll(stopRelays);

async function withCustomer() {
  const open = await openMailBooks();
  const { customerId } = (await open.services.invoices.get(open.ids[0]!))!;
  return { ...open, customerId };
}

describe('statements on their way', () => {
  const october = { from: '2026-10-01', to: '2026-10-31' };
  const november = { from: '2026-11-01', to: '2026-11-30' };

  it('O12 B20 one for another month or another currency is another document, the same one is not queued twice', async () => {
    const { services, customerId: id } = await withCustomer();
    const kind = 'statement' as const;
    valueOf(await services.outbox.enqueue({ kind, id, ...october }));
    valueOf(await services.outbox.enqueue({ kind, id, ...november }));
    valueOf(await services.outbox.enqueue({ kind, id, ...november, currency: 'USD' }));
    expect(await services.outbox.enqueue({ kind, id, ...november, currency: 'EUR' })).toMatchObject({
      error: { reason: 'message-on-its-way', params: { no: 2 } },
    });
    expect((await services.outbox.of(id)).map(({ statement }) => statement)).toEqual([
      { ...november, currency: 'USD' },
      { ...november, currency: 'EUR' },
      { ...october, currency: 'EUR' },
    ]);
  });

  it('O12 B20 several at once are told apart in the same way', async () => {
    const { services, customerId: id } = await withCustomer();
    const kind = 'statement' as const;
    const targets = [october, november, october].map((period) => ({ kind, id, ...period }));
    const { queued, refused } = valueOf(await services.outbox.enqueueMany(targets));
    expect([queued.length, refused.map(({ reason }) => reason)]).toEqual([2, ['message-on-its-way']]);
  });
});

describe('the receipt of a payment that is taken back', () => {
  async function paid() {
    const open = await withCustomer();
    const { services, customerId } = open;
    const invoiceIds = [open.ids[0]!];
    const [payment] = valueOf(await services.receivables.payInFull(invoiceIds, { method: 'cash' }));
    const receipt = valueOf(await services.outbox.enqueue({ kind: 'receipt', id: payment!.id }));
    return { ...open, customerId, payment: payment!, receipt };
  }

  it('B12 O17 does not leave any more, in the same entry', async () => {
    const { services, relay, payment, receipt, books } = await paid();
    const before = await books.db.journal.count();
    valueOf(await services.receivables.correctPayment(payment.id, { reason: 'Typed twice' }));
    expect(await books.db.journal.count()).toBe(before + 1);
    expect(await services.outbox.get(receipt.id)).toMatchObject({ state: 'cancelled' });
    await services.outbox.flush();
    expect(relay.posts).toBe(0);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('B12 O17 is not brought back as it was; one that is made afterwards is sent', async () => {
    const { services, payment, receipt } = await paid();
    valueOf(await services.receivables.correctPayment(payment.id, { reason: 'Typed twice' }));
    expect(await services.outbox.retry([receipt.id])).toMatchObject({
      error: { reason: 'receipt-taken-back' },
    });
    expect(await services.outbox.edit(receipt.id, { text: 'Sorry' })).toMatchObject({ ok: false });
    valueOf(await services.outbox.enqueue({ kind: 'receipt', id: payment.id }));
    expect(await services.outbox.flush()).toMatchObject({ handed: 1 });
  });

  it('B12 O6 O17 stands in the way while it may be at the relay, and the payment stays whole', async () => {
    const { services, payment, receipt, relay } = await paid();
    await services.outbox.flush();
    expect(await services.receivables.correctPayment(payment.id, { reason: 'Twice' })).toMatchObject({
      error: { reason: 'receipt-on-its-way', params: { no: receipt.no } },
    });
    expect(await services.receivables.payments(payment.customerId)).toHaveLength(1);
    valueOf(await services.outbox.cancel([receipt.id]));
    valueOf(await services.receivables.correctPayment(payment.id, { reason: 'Twice' }));
    expect(relay.held.get(receipt.sendId)?.state).toBe('cancelled');
  });
});
