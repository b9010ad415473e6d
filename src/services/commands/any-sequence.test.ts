import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import type { InvoiceAction } from '@domain/invoicing/invoice.ts';
import type { Minor } from '@domain/money/currency.ts';
import { runs } from '@domain/testing/runs.ts';
import type { Services } from '../services.ts';
import { planned, planOf, sale } from '../testing/import-session.ts';
import { openFrenchBooks, type OpenTestBooks } from '../testing/open-books.ts';
import { addCustomer } from '../testing/outcomes.ts';

type Step = (books: Run) => Promise<unknown>;

/** The books of one run with what the steps choose from. */
interface Run extends OpenTestBooks {
  customers: string[];
  imports: number;
}

const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % Math.max(items.length, 1)];
const idsOf = async (services: Services, what: 'transactions' | 'invoices') =>
  (await services[what].list({ pageSize: 500, sort: what === 'invoices' ? 'no' : 'date' })).rows.map(
    ({ id }) => id,
  );
const choices = {
  invalid: 'skip',
  duplicates: 'skip',
  unknownCustomers: 'create',
  noCustomer: 'unassigned',
} as const;
const day = (at: number) => `2026-11-${String((at % 28) + 1).padStart(2, '0')}`;

/** Mostly one that allows the action; now and then any, so that refusals are tried too. */
async function anyInvoice(services: Services, at: number, action: InvoiceAction): Promise<string> {
  const ids = await idsOf(services, 'invoices');
  if (at % 4 === 0) return pick(ids, at) ?? 'none';
  const details = await Promise.all(ids.map((id) => services.invoices.get(id)));
  return (
    pick(
      details.flatMap((one) => (one?.actions[action].allowed ? one.id : [])),
      at,
    ) ?? 'none'
  );
}
const cents = fc
  .oneof(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 2_000, max: 9_000 }))
  .map((amount) => amount as Minor);
const method = fc.constantFrom('cash', 'bank-transfer', 'credit');

/** Everything that moves money or takes an invoice back (B12, B14, B15). */
const money: fc.Arbitrary<Step>[] = [
  fc.tuple(fc.nat(20), cents, method).map(
    ([at, amount, way]): Step =>
      async ({ services }) =>
        services.receivables.pay({
          method: way,
          amount,
          invoices: [{ id: await anyInvoice(services, at, 'pay') }],
        }),
  ),
  fc.tuple(fc.nat(2), cents, method).map(
    ([who, amount, way]): Step =>
      ({ services, customers }) =>
        services.receivables.pay({ customerId: pick(customers, who)!, method: way, amount }),
  ),
  fc.nat(20).map((at): Step => async ({ services }) => {
    await services.receivables.payInFull([await anyInvoice(services, at, 'pay')], { method: 'card' });
  }),
  fc.tuple(fc.nat(2), fc.nat(9)).map(([who, at]): Step => async ({ services, customers }) => {
    const payments = await services.receivables.payments(pick(customers, who)!);
    await services.receivables.correctPayment(pick(payments, at)?.id ?? 'none', { reason: 'mistake' });
  }),
  fc.tuple(fc.nat(20), cents, method).map(
    ([at, amount, way]): Step =>
      async ({ services }) =>
        services.receivables.refund({
          invoiceId: await anyInvoice(services, at, 'refund'),
          method: way,
          ...(amount % 3 !== 0 && { amount }),
        }),
  ),
  fc.nat(20).map(
    (at): Step =>
      async ({ services }) =>
        services.receivables.writeOff(await anyInvoice(services, at, 'write-off'), { reason: 'fee' }),
  ),
  fc.nat(20).map(
    (at): Step =>
      async ({ services }) =>
        services.receivables.void([await anyInvoice(services, at, 'void')], { reason: 'mistake' }),
  ),
  fc.tuple(fc.nat(20), cents).map(
    ([at, amount]): Step =>
      async ({ services }) =>
        services.receivables.credit(await anyInvoice(services, at, 'credit'), {
          reason: 'gesture',
          ...(amount % 3 === 0 ? { whole: true } : { amount }),
        }),
  ),
  fc.nat(20).map(
    (at): Step =>
      async ({ services }) =>
        services.receivables.correct(await anyInvoice(services, at, 'correct'), { reason: 'mistake' }),
  ),
];

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.nat(3), fc.nat(27), fc.integer({ min: -3, max: 9 })).map(
    ([who, when, quantity]): Step =>
      ({ services, customers }) =>
        services.transactions.save({
          customerId: pick(customers, who) ?? null,
          date: day(when),
          title: 'Work',
          unitPrice: '12.34',
          quantity: String(quantity),
        }),
  ),
  fc.tuple(fc.nat(2), fc.boolean()).map(
    ([who, issue]): Step =>
      ({ services, customers }) =>
        services.invoices.generate({ customerId: pick(customers, who)!, from: day(0), to: day(27), issue }),
  ),
  fc.boolean().map(
    (issue): Step =>
      ({ services }) =>
        services.invoices.generateAll({ from: day(0), to: day(27), issue }),
  ),
  fc.nat(20).map(
    (at): Step =>
      async ({ services }) =>
        services.invoices.issue([pick(await idsOf(services, 'invoices'), at) ?? 'none']),
  ),
  fc.nat(20).map((at): Step => async ({ services }) => {
    const removed = await services.invoices.remove([pick(await idsOf(services, 'invoices'), at) ?? 'none']);
    if (removed.ok && at % 2 === 0) await services.invoices.restore(removed.value.removed);
  }),
  fc.nat(40).map((at): Step => async ({ services }) => {
    const removed = await services.transactions.remove([
      pick(await idsOf(services, 'transactions'), at) ?? 'none',
    ]);
    if (removed.ok && at % 2 === 0) await services.transactions.restore(removed.value.removed);
  }),
  fc.tuple(fc.nat(40), fc.nat(2)).map(
    ([at, who]): Step =>
      async ({ services, customers }) =>
        services.transactions.assign(
          [pick(await idsOf(services, 'transactions'), at) ?? 'none'],
          pick(customers, who)!,
        ),
  ),
  fc.nat(2).map((who): Step => (run) => {
    run.imports += 1;
    const rows = [sale({ customerId: pick(run.customers, who) ?? null }), sale()];
    return run.services.imports.commit(
      planned(planOf(`batch-${run.imports}`, rows)),
      { name: 'a.csv', size: 1 },
      choices,
    );
  }),
  fc.nat(3).map(
    (at): Step =>
      ({ services }) =>
        services.imports.undo(`batch-${at}`),
  ),
  ...money,
  fc.tuple(fc.nat(2), fc.nat(2)).map(([from, into]): Step => async ({ services, customers }) => {
    const merged = await services.customers.merge(pick(customers, from)!, pick(customers, into)!);
    if (merged.ok && from % 2 === 0) await services.customers.undoMerge(merged.value.undo);
  }),
);

const RUNS = runs(20);

/** Invoices that hold their transactions: not the void ones (V4). */
async function liveIds({ db }: Run['books']): Promise<Set<string>> {
  return new Set((await db.invoices.toArray()).flatMap(({ id, voided }) => (voided ? [] : [id])));
}

async function runSteps(steps: Step[]): Promise<Run> {
  const open = await openFrenchBooks();
  const customers: string[] = [];
  for (const name of ['Anne', 'Bruno', 'Chloé']) customers.push((await addCustomer(open.services, name)).id);
  const run = { ...open, customers, imports: 0 };
  // Something to pay, to credit and to take back from the first step on.
  for (const [at, customerId] of [...customers, ...customers].entries()) {
    const row = { customerId, date: day(at), title: 'Work', unitPrice: `${20 + at}.37`, quantity: '1' };
    await open.services.transactions.save(row);
    if (at === 2) await open.services.invoices.generateAll({ from: day(0), to: day(27), issue: true });
  }
  for (const one of steps) await one(run);
  return run;
}

describe('any sequence of commands', { timeout: 60_000 + RUNS.numRuns * 1_000 }, () => {
  it('B3 never puts a transaction on two live invoices, and each row knows its invoice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { books, services } = await runSteps(steps);
        const holders = new Map<string, string>();
        const live = await liveIds(books);
        for (const body of await books.db.invoiceBodies.toArray()) {
          if (!live.has(body.id)) continue;
          for (const { transactionId } of body.lines) {
            if (transactionId === null) continue;
            expect(holders.has(transactionId)).toBe(false);
            holders.set(transactionId, body.id);
          }
        }
        const { rows } = await services.transactions.list({ pageSize: 1000 });
        for (const row of rows) expect(row.invoiceId).toBe(holders.get(row.id) ?? null);
        expect(rows.filter(({ invoiceId }) => invoiceId !== null)).toHaveLength(holders.size);
      }),
      RUNS,
    );
  });

  it('B23 leaves numbers without a gap and in the order of their dates', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { services } = await runSteps(steps);
        const { rows } = await services.invoices.list({ sort: 'number', direction: 'asc', pageSize: 1000 });
        for (const [kind, letter] of [
          ['invoice', 'F'],
          ['credit-note', 'A'],
        ]) {
          const numbers = rows.flatMap((row) => (row.kind === kind ? (row.number ?? []) : []));
          expect(numbers).toEqual(
            numbers.map((_, at) => `${letter}-2026-${String(at + 1).padStart(4, '0')}`),
          );
        }
      }),
      RUNS,
    );
  });

  it('B12 B15 leaves every balance the sum of its facts, and credit that is never below zero', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const { books, services, customers } = await runSteps(steps);
        const invoices = new Map((await books.db.invoices.toArray()).map((one) => [one.id, one]));
        const payments = await books.db.payments.toArray();
        const remitted = new Map<string, number>();
        for (const { invoiceId, amount } of payments.flatMap(({ remittances }) => remittances))
          remitted.set(invoiceId, (remitted.get(invoiceId) ?? 0) + amount);
        const credited = new Map<string, number>();
        for (const { creditOf, totals } of invoices.values())
          if (creditOf) credited.set(creditOf.id, (credited.get(creditOf.id) ?? 0) + totals.withTax);
        for (const [id, invoice] of invoices) {
          const settled = invoice.payments.reduce((sum, { amount }) => sum + amount, 0);
          expect(settled).toBe(remitted.get(id) ?? 0);
          const notes = invoice.creditNotes.reduce((sum, { amount }) => sum + amount, 0);
          expect(notes).toBe(credited.get(id) ?? 0);
          expect(notes).toBeLessThanOrEqual(invoice.totals.withTax);
          if (invoice.kind === 'invoice' && !invoice.voided && invoice.number)
            expect((await services.invoices.get(id))!.due).toBe(invoice.totals.due - settled - notes);
          if (invoice.voided) expect([settled, notes]).toEqual([0, 0]);
        }
        const received = payments.reduce((sum, { amount }) => sum + amount, 0);
        const waived = payments
          .filter(({ type }) => type === 'write-off')
          .flatMap(({ remittances }) => remittances)
          .reduce((sum, { amount }) => sum + amount, 0);
        const all = [...remitted.values()].reduce((sum, amount) => sum + amount, 0);
        let credit = 0;
        const merged = new Set(
          (await books.db.customers.toArray()).flatMap((c) => (c.mergedInto ? c.id : [])),
        );
        for (const id of customers.filter((one) => !merged.has(one)))
          for (const account of await services.receivables.account(id)) {
            expect(account.credit).toBeGreaterThanOrEqual(0);
            credit += account.credit;
          }
        expect(credit).toBe(received - (all - waived));
        expect(payments.map(({ no }) => no).sort((a, b) => a - b)).toEqual(payments.map((_, at) => at + 1));
      }),
      RUNS,
    );
  });

  it('E16 leaves a chain that holds, and columns that are what the tables say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { books, services } = await runSteps(steps);
        expect(await services.audit.verify()).toMatchObject({ ok: true });
        expect((await services.audit.recount()).differences).toEqual([]);
        const open = await books.db.transactionBlocks.toArray();
        const { openTransactions } = await services.invoices.stats();
        expect(openTransactions.rows).toBe(open.reduce((sum, block) => sum + block.open, 0));
      }),
      RUNS,
    );
  });
});
