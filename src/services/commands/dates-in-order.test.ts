import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { runs } from '@domain/testing/runs.ts';
import type { Services } from '../services.ts';
import { openFrenchBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, addRow, valueOf } from '../testing/outcomes.ts';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 5, 15, 12);
const RUNS = runs(25);

interface Run {
  services: Services;
  customers: string[];
  clock: { at: number };
}
type Step = (run: Run) => Promise<unknown>;

const today = ({ clock }: Run): PlainDate => new Date(clock.at).toISOString().slice(0, 10);
const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % Math.max(items.length, 1)];
const documents = async ({ services }: Run, isWanted: (number: string | null) => boolean) => {
  const { rows } = await services.invoices.list({ sort: 'no', pageSize: 500 });
  return rows.filter(({ number }) => isWanted(number)).map(({ id }) => id);
};
/** None = the day it is; else a day before or after it. */
const shift = fc.option(fc.integer({ min: -9, max: 9 }), { nil: undefined });
const dated = (run: Run, days: number | undefined) =>
  days === undefined ? {} : { issueDate: addDays(today(run), days) };

/** The device's clock goes on, and now and then it is set back. */
const time = fc.integer({ min: -4, max: 6 }).map((days): Step => async ({ clock }) => {
  clock.at += days * DAY;
});
const sale = fc.tuple(fc.nat(1), fc.boolean()).map(([who, issue]): Step => async (run) => {
  const { services, customers } = run;
  const customerId = pick(customers, who)!;
  await services.transactions.save({ customerId, date: today(run), title: 'Work', unitPrice: '10' });
  return services.invoices.generate({ customerId, from: '2026-01-01', to: '2026-12-31', issue });
});
const issuing = fc.tuple(fc.nat(5), shift).map(([at, days]): Step => async (run) => {
  const drafts = await documents(run, (number) => number === null);
  return run.services.invoices.issue([pick(drafts, at) ?? 'none'], dated(run, days));
});
const crediting = fc.tuple(fc.nat(5), shift).map(([at, days]): Step => async (run) => {
  const issued = await documents(run, (number) => number !== null);
  const input = { reason: 'Test', amount: 100 as never, ...dated(run, days) };
  return run.services.receivables.credit(pick(issued, at) ?? 'none', input);
});
const taking = fc.nat(5).map((at): Step => async (run) => {
  const issued = await documents(run, (number) => number !== null);
  return run.services.receivables.void([pick(issued, at) ?? 'none'], { reason: 'Test' });
});
const step = fc.oneof(
  { arbitrary: time, weight: 3 },
  { arbitrary: sale, weight: 4 },
  { arbitrary: issuing, weight: 4 },
  { arbitrary: crediting, weight: 2 },
  { arbitrary: taking, weight: 1 },
);

describe('documents issued on several days', { timeout: 60_000 + RUNS.numRuns * 1_000 }, () => {
  it('B23 leave numbers without a gap, each dated no earlier than the one before it in its series', async () => {
    let mostDays = 0;
    const property = fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
      const clock = { at: NOON };
      const { services } = await openFrenchBooks(undefined, testDeps({ clock: { now: () => clock.at } }));
      const customers = [(await addCustomer(services, 'Anne')).id, (await addCustomer(services, 'Bruno')).id];
      for (const one of steps) await one({ services, customers, clock });
      const { rows } = await services.invoices.list({ sort: 'number', direction: 'asc', pageSize: 1000 });
      for (const [kind, letter] of [
        ['invoice', 'F'],
        ['credit-note', 'A'],
      ]) {
        const series = rows.filter((row) => row.kind === kind && row.number !== null);
        expect(series.map(({ number }) => number)).toEqual(
          series.map((_, at) => `${letter}-2026-${String(at + 1).padStart(4, '0')}`),
        );
        const dates = series.map(({ issueDate }) => issueDate!);
        expect(dates).toEqual(dates.toSorted());
        mostDays = Math.max(mostDays, new Set(dates).size);
      }
    });
    await fc.assert(property, RUNS);
    expect(mostDays).toBeGreaterThan(2);
  });
});

describe('a draft that is marked as paid', () => {
  it('C6 B23 is issued on the day that is given, where the series is ahead of today', async () => {
    const ahead = '2026-11-24';
    const { services } = await openFrenchBooks();
    const { id: customerId } = await addCustomer(services, 'Anne');
    const draftOf = async (date: PlainDate, more: object = {}) => {
      await addRow(services, customerId, date);
      return valueOf(await services.invoices.generate({ customerId, from: date, to: date, ...more })).id;
    };
    await draftOf('2026-11-02', { issue: true, issueDate: ahead });
    const draft = await draftOf('2026-11-03');
    const pay = (more: object) =>
      services.receivables.payInFull([draft], { method: 'cash', issue: true, ...more });
    expect(await pay({})).toMatchObject({ error: { reason: 'issue-date-before-last', field: 'issueDate' } });
    expect(await pay({ issueDate: 'soon' })).toMatchObject({
      error: { reason: 'date-invalid', field: 'issueDate' },
    });
    expect(await services.invoices.get(draft)).toMatchObject({ number: null, status: 'draft' });
    expect(valueOf(await pay({ issueDate: ahead }))).toMatchObject([{ remittances: [{ invoiceId: draft }] }]);
    expect(await services.invoices.get(draft)).toMatchObject({ issueDate: ahead, status: 'paid' });
  });
});
