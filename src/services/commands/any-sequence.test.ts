import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
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
  fc.tuple(fc.nat(2), fc.nat(2)).map(([from, into]): Step => async ({ services, customers }) => {
    const merged = await services.customers.merge(pick(customers, from)!, pick(customers, into)!);
    if (merged.ok && from % 2 === 0) await services.customers.undoMerge(merged.value.undo);
  }),
);

async function runSteps(steps: Step[]): Promise<Run> {
  const open = await openFrenchBooks();
  const customers: string[] = [];
  for (const name of ['Anne', 'Bruno', 'Chloé']) customers.push((await addCustomer(open.services, name)).id);
  const run = { ...open, customers, imports: 0 };
  for (const one of steps) await one(run);
  return run;
}

describe('any sequence of commands', () => {
  it('B3 never puts a transaction on two live invoices, and each row knows its invoice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { books, services } = await runSteps(steps);
        const holders = new Map<string, string>();
        for (const body of await books.db.invoiceBodies.toArray()) {
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
      { numRuns: 25 },
    );
  });

  it('B23 leaves numbers without a gap and in the order of their dates', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { services } = await runSteps(steps);
        const { rows } = await services.invoices.list({ sort: 'number', direction: 'asc', pageSize: 1000 });
        const numbers = rows.flatMap(({ number }) => number ?? []);
        expect(numbers).toEqual(numbers.map((_, at) => `F-2026-${String(at + 1).padStart(4, '0')}`));
      }),
      { numRuns: 15 },
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
      { numRuns: 15 },
    );
  });
});
