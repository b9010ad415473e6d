import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { receivedFor, waivedTooMuch } from '@domain/invoicing/lifecycle.ts';
import { taxGroupKey } from '@domain/tax/add-totals.ts';
import { runs } from '@domain/testing/runs.ts';
import { backUp, day, step, type Run, type Step } from '../testing/any-steps.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer } from '../testing/outcomes.ts';
import { recordDeps } from '../testing/record-shop.ts';

const RUNS = runs(20);

/** Invoices that hold their transactions: not the void ones (V4). */
async function liveIds({ db }: Run['books']): Promise<Set<string>> {
  return new Set((await db.invoices.toArray()).flatMap(({ id, voided }) => (voided ? [] : [id])));
}

async function runSteps(steps: Step[]): Promise<Run> {
  const open = await openFrenchBooks(undefined, recordDeps());
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

/** B3: a transaction is on one live invoice at most, and each row knows its invoice. */
async function expectOneInvoiceEach({ books, services }: Run) {
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
}

/** N3: from 1 on, in each series. */
async function expectNoGap({ services }: Run) {
  const { rows } = await services.invoices.list({ sort: 'number', direction: 'asc', pageSize: 1000 });
  for (const [kind, letter] of [
    ['invoice', 'F'],
    ['credit-note', 'A'],
  ]) {
    const numbers = rows.flatMap((row) => (row.kind === kind ? (row.number ?? []) : []));
    expect(numbers).toEqual(numbers.map((_, at) => `${letter}-2026-${String(at + 1).padStart(4, '0')}`));
  }
}

/** B12, B15: each balance follows from its facts; nothing is credited above the invoice in any tax group. */
async function expectBalances({ books, services, customers }: Run) {
  const invoices = new Map((await books.db.invoices.toArray()).map((one) => [one.id, one]));
  const payments = await books.db.payments.toArray();
  const remitted = new Map<string, number>();
  for (const { invoiceId, amount } of payments.flatMap(({ remittances }) => remittances))
    remitted.set(invoiceId, (remitted.get(invoiceId) ?? 0) + amount);
  const notesOn = (id: string) => [...invoices.values()].filter(({ creditOf }) => creditOf?.id === id);
  for (const [id, invoice] of invoices) {
    const settled = sumOf(invoice.payments.map(({ amount }) => amount));
    expect(settled).toBe(remitted.get(id) ?? 0);
    const notes = sumOf(invoice.creditNotes.map(({ amount }) => amount));
    expect(notes).toBe(sumOf(notesOn(id).map(({ totals }) => totals.withTax)));
    for (const group of invoice.kind === 'invoice' ? invoice.totals.groups : []) {
      const taken = notesOn(id)
        .flatMap(({ totals }) => totals.groups)
        .filter((one) => taxGroupKey(one) === taxGroupKey(group));
      expect(isWithin(sumOf(taken.map((one) => one.taxable + one.tax)), group.taxable + group.tax)).toBe(
        true,
      );
    }
    if (invoice.kind === 'invoice' && !invoice.voided && invoice.number) {
      const { due } = (await services.invoices.get(id))!;
      expect(due).toBe(invoice.totals.due - settled - notes);
      // P12: what is waived is owed, so that whatever is too much was received and can be given back.
      expect(waivedTooMuch(invoice)).toBe(0);
      expect(receivedFor(invoice)).toBeGreaterThanOrEqual(Math.max(0, 0 - due));
    }
    if (invoice.voided) expect([settled, notes]).toEqual([0, 0]);
  }
  const received = sumOf(payments.map(({ amount }) => amount));
  const waived = payments
    .filter(({ type }) => type === 'write-off')
    .flatMap(({ remittances }) => remittances);
  const merged = new Set((await books.db.customers.toArray()).flatMap((c) => (c.mergedInto ? c.id : [])));
  let credit = 0;
  for (const id of customers.filter((one) => !merged.has(one)))
    for (const account of await services.receivables.account(id)) {
      expect(account.credit).toBeGreaterThanOrEqual(0);
      credit += account.credit;
    }
  expect(credit).toBe(received - (sumOf([...remitted.values()]) - sumOf(waived.map(({ amount }) => amount))));
  expect(payments.map(({ no }) => no).sort((a, b) => a - b)).toEqual(payments.map((_, at) => at + 1));
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** A group of returned goods is negative, and so is its credit. */
const isWithin = (taken: number, whole: number): boolean =>
  whole < 0 ? taken <= 0 && taken >= whole : taken >= 0 && taken <= whole;

/** E16: the chain holds, and the columns are what the tables say. */
async function expectChainAndSummaries({ books, services }: Run) {
  expect(await services.audit.verify()).toMatchObject({ ok: true });
  expect((await services.audit.recount()).differences).toEqual([]);
  const open = await books.db.transactionBlocks.toArray();
  const { openTransactions } = await services.invoices.stats();
  expect(openTransactions.rows).toBe(sumOf(open.map((block) => block.open)));
}

const steps = (most: number, least = 0) => fc.array(step, { minLength: least, maxLength: most });

describe('any sequence of commands', { timeout: 120_000 + RUNS.numRuns * 5_000 }, () => {
  it('B3 never puts a transaction on two live invoices, and each row knows its invoice', async () => {
    await fc.assert(
      fc.asyncProperty(steps(25), async (one) => expectOneInvoiceEach(await runSteps(one))),
      RUNS,
    );
  });

  it('B23 leaves numbers without a gap and in the order of their dates', async () => {
    await fc.assert(
      fc.asyncProperty(steps(25), async (one) => expectNoGap(await runSteps(one))),
      RUNS,
    );
  });

  it('B12 B15 leaves every balance the sum of its facts, and credit that is never below zero', async () => {
    await fc.assert(
      fc.asyncProperty(steps(40, 10), async (one) => expectBalances(await runSteps(one))),
      RUNS,
    );
  });

  it('E16 leaves a chain that holds, and columns that are what the tables say', async () => {
    await fc.assert(
      fc.asyncProperty(steps(25), async (one) => expectChainAndSummaries(await runSteps(one))),
      RUNS,
    );
  });

  it('B25 B3 lets books of a backup come back by their PDFs: nothing is lost, doubled or open again', async () => {
    await fc.assert(
      fc.asyncProperty(steps(10), steps(15, 5), steps(6), async (before, since, after) => {
        const run = await runSteps(before);
        const comeBack = await backUp(run);
        for (const one of since) await one(run);
        await comeBack(run);
        for (const one of after) await one(run);
        await expectOneInvoiceEach(run);
        await expectNoGap(run);
        await expectBalances(run);
        await expectChainAndSummaries(run);
      }),
      runs(5),
    );
  });
});
