import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Minor } from '@domain/money/currency.ts';
import { runs } from '@domain/testing/runs.ts';
import type { Services } from '../services.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';

const cents = (amount: number) => amount as Minor;

async function shop() {
  const { services, books } = await openFrenchBooks();
  const { id } = await addCustomer(services, 'Anne');
  return { services, books, anne: id };
}

/** An issued invoice of 120.00. */
async function invoiceOf(services: Services, customerId: string): Promise<string> {
  await addRow(services, customerId, '2026-11-03', '100');
  return valueOf(await services.invoices.generate({ customerId, ...november, issue: true })).id;
}

describe('a write-off of what is not owed any more', () => {
  let services: Services;
  let anne: string;
  let id: string;
  beforeEach(async () => {
    ({ services, anne } = await shop());
    id = await invoiceOf(services, anne);
  });

  const facts = async () => {
    const { status, due } = (await services.invoices.get(id))!;
    return { status, due };
  };
  const pay = async (amount: number) =>
    valueOf(await services.receivables.pay({ method: 'cash', amount: cents(amount), invoices: [{ id }] }));
  const waive = async (amount?: number) =>
    valueOf(
      await services.receivables.writeOff(id, {
        reason: 'bank fee',
        ...(amount !== undefined && { amount: cents(amount) }),
      }),
    );
  const credit = async (amount?: number) =>
    valueOf(
      await services.receivables.credit(id, {
        reason: 'returned',
        ...(amount === undefined ? { whole: true } : { amount: cents(amount) }),
      }),
    );
  const account = async () => (await services.receivables.account(anne))[0];
  const entries = async () =>
    (await services.receivables.payments(anne))
      .toReversed()
      .map(({ no, type, remittances, corrects, reason }) => [
        no,
        type,
        remittances.map(({ amount }) => amount).join(),
        corrects !== null,
        reason,
      ]);

  it('P12 B15 is taken back by a whole credit note: what was paid is given back and nothing stays', async () => {
    await pay(11950);
    await waive();
    const note = await credit();
    expect(await facts()).toEqual({ status: 'credited', due: -11950 });
    expect(await entries()).toEqual([
      [1, 'payment', '11950', false, ''],
      [2, 'write-off', '50', false, 'bank fee'],
      [3, 'write-off', '-50', true, `${note.number}: returned`],
    ]);
    valueOf(await services.receivables.refund({ invoiceId: id, method: 'cash' }));
    expect(await facts()).toEqual({ status: 'refunded', due: 0 });
    expect(await account()).toMatchObject({ due: 0, credit: 0, overdue: 0 });
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('P12 B15 of an invoice that nothing was paid on leaves no amount that nobody owes', async () => {
    await waive();
    await credit();
    expect(await facts()).toEqual({ status: 'credited', due: 0 });
    const statement = await services.receivables.statement(anne, { ...november, currency: 'EUR' });
    expect(valueOf(statement)).toMatchObject({ closing: 0 });
  });

  it('P12 is written off anew by what is still owed when a part is credited, the latest first', async () => {
    await pay(6000);
    await waive(4000);
    await waive();
    await credit(3000);
    expect(await facts()).toEqual({ status: 'paid', due: 0 });
    expect((await entries()).slice(3)).toEqual([
      [4, 'write-off', '-2000', true, 'A-2026-0001: returned'],
      [5, 'write-off', '-4000', true, 'A-2026-0001: returned'],
      [6, 'write-off', '3000', false, 'bank fee'],
    ]);
  });

  it('P12 is taken back when a refund turns out to be a mistake', async () => {
    await pay(12000);
    const given = valueOf(
      await services.receivables.refund({ invoiceId: id, method: 'cash', amount: cents(5000) }),
    );
    await waive();
    valueOf(await services.receivables.correctPayment(given.id, { reason: 'never given' }));
    expect(await facts()).toEqual({ status: 'paid', due: 0 });
    expect((await entries()).at(-1)).toEqual([5, 'write-off', '-5000', true, 'never given']);
  });

  it('P12 B15 is taken back by a correction as well, and on a day that is in no closed period', async () => {
    await pay(11950);
    await waive();
    valueOf(await services.company.update({ lockedUntil: '2026-11-19' }));
    valueOf(await services.receivables.correct(id, { reason: 'wrong price' }));
    expect(await facts()).toEqual({ status: 'credited', due: -11950 });
    const [back] = await services.receivables.payments(anne);
    expect(back).toMatchObject({ date: '2026-11-20', corrects: expect.any(String) as string });
  });

  it('P12 P2 B15 lets every balance come to 0, in any order of write-off, credit, payment and refund', async () => {
    const act = fc.tuple(
      fc.constantFrom('pay', 'waive', 'credit', 'refund', 'keep', 'take-back'),
      fc.integer({ min: 1, max: 12000 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 10 }), async (acts) => {
        const own = await shop();
        const one = await invoiceOf(own.services, own.anne);
        const { receivables } = own.services;
        const detail = async () => (await own.services.invoices.get(one))!;
        for (const [what, amount] of acts) {
          const part = { amount: cents(amount) };
          if (what === 'pay') await receivables.pay({ method: 'cash', ...part, invoices: [{ id: one }] });
          if (what === 'waive') await receivables.writeOff(one, { reason: 'fee', ...part });
          if (what === 'credit') await receivables.credit(one, { reason: 'gift', ...part });
          if (what === 'refund') await receivables.refund({ invoiceId: one, method: 'cash', ...part });
          if (what === 'keep') await receivables.refund({ invoiceId: one, method: 'credit', ...part });
          if (what === 'take-back') {
            const payments = await receivables.payments(own.anne);
            const entry = payments[amount % Math.max(payments.length, 1)];
            if (entry) await receivables.correctPayment(entry.id, { reason: 'mistake' });
          }
        }
        // Whatever happened: what is owed is paid, what is too much is given back.
        const { due } = await detail();
        if (due > 0) valueOf(await receivables.pay({ method: 'cash', invoices: [{ id: one }] }));
        if (due < 0) {
          const back = { invoiceId: one, method: 'cash', amount: cents(0 - due) };
          valueOf(await receivables.refund(back));
        }
        const { credit: held = 0 } = (await receivables.account(own.anne))[0] ?? {};
        if (held > 0) valueOf(await receivables.refund({ customerId: own.anne, method: 'cash' }));
        expect((await detail()).due).toBe(0);
        expect((await receivables.account(own.anne))[0]).toMatchObject({ due: 0, credit: 0 });
      }),
      runs(15),
    );
  });
});
