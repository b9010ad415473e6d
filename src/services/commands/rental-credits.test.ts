import { describe, expect, it } from 'vitest';
import type { InvoiceLine } from '@domain/invoicing/invoice.ts';
import { sheetId } from '@domain/rentals/time-sheet.ts';
import type { RentalInput, Services } from '../services.ts';
import { addRental, daysOf, openFleet, upTo } from '../testing/fleet.ts';
import { testDeps } from '../testing/open-books.ts';
import { valueOf } from '../testing/outcomes.ts';

const reason = 'Panne';
const idle = { status: 'idle' as const };

/** January worked on these days, its lines as a person typed them, issued. */
async function billed(days: number[], more: RentalInput = {}, typed: Partial<InvoiceLine> = {}) {
  const fleet = await openFleet();
  const { services, books } = fleet;
  const rental = await addRental(services, fleet.customer.id, more);
  valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', days)));
  const { invoiceId } = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 })).outcomes[0]!;
  const { body, customerId, periodStart, periodEnd } = (await services.invoices.get(invoiceId))!;
  const lines = body.lines.map((line) => ({ ...line, ...typed }));
  valueOf(await services.invoices.save({ id: invoiceId, customerId, periodStart, periodEnd, lines }));
  valueOf(await services.invoices.issue([invoiceId]));
  /** What all documents come to, without tax. */
  const net = async () =>
    (await books.db.invoices.toArray())
      .filter(({ number }) => number !== null)
      .reduce((sum, { kind, totals }) => sum + totals.withoutTax * (kind === 'credit-note' ? -1 : 1), 0);
  const correct = async (some: number[], month = '2025-01') =>
    valueOf(await services.rentals.correctDays(daysOf(rental.id, month, some, idle), { reason }));
  return { ...fleet, rental, invoiceId, net, correct };
}

const billOpen = async (services: Services, rentalId: string) => {
  const draft = valueOf(await services.rentals.generate(rentalId));
  return valueOf(await services.invoices.issue([draft.id]))[0]!;
};

describe('a quantity that a person typed', () => {
  it('R11 R15 days of a line with quarters are credited up to its quantity, never freed for nothing', async () => {
    const { correct, net } = await billed(upTo(3), {}, { quantity: '2.25' });
    expect((await correct([1])).credits).toMatchObject([{ days: '1', withTax: 59_000 }]);
    expect((await correct([2, 3])).credits).toMatchObject([{ days: '1.25', withTax: 73_750 }]);
    expect(await net()).toBe(0);
  });

  it('R11 a part of a half credited by hand is taken off exactly', async () => {
    const { services, invoiceId, correct, net } = await billed(upTo(3));
    const [line] = (await services.invoices.get(invoiceId))!.body.lines;
    const lines = [{ lineId: line!.id, quantity: '0.25' }];
    valueOf(await services.receivables.credit(invoiceId, { reason, lines }));
    expect((await correct([1])).credits).toMatchObject([{ days: '0.75', withTax: 44_250 }]);
    expect(await net()).toBe(2 * 50_000);
  });
});

describe('an amount credited by hand', () => {
  it('R11 counts once over all months of its invoice', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id);
    const worked = ['2025-01', '2025-02'].flatMap((month) => daysOf(rental.id, month, upTo(10)));
    valueOf(await services.rentals.setDays(worked));
    const { id } = await billOpen(services, rental.id);
    valueOf(await services.receivables.credit(id, { reason, amount: 59_000 as never }));
    const correct = async (month: string) =>
      valueOf(await services.rentals.correctDays(daysOf(rental.id, month, upTo(3), idle), { reason }))
        .credits;
    expect(await correct('2025-01')).toMatchObject([{ withTax: 118_000 }]);
    expect(await correct('2025-02')).toMatchObject([{ days: '3', withTax: 177_000 }]);
    expect((await services.invoices.get(id))!.totals.withTax).toBe(1_180_000);
  });
});

describe('the minimum of a month whose invoice is corrected', () => {
  it('R17 R19 one lowered since stays the one it was issued with', async () => {
    const { services, rental, invoiceId, net } = await billed(upTo(8), { minimumDays: '10' });
    valueOf(await services.rentals.save({ id: rental.id, minimumDays: '0' }));
    const { draft } = valueOf(await services.receivables.correct(invoiceId, { reason }));
    const run = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    expect(run.outcomes[0]).toMatchObject({ invoiceId: draft.id, withoutTax: 500_000 });
    valueOf(await services.invoices.issue([draft.id]));
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-02', upTo(5))));
    expect((await billOpen(services, rental.id)).totals.withoutTax).toBe(250_000);
    expect(await net()).toBe(750_000);
  });

  it('R17 R19 one raised since makes neither the draft stale nor the month dearer', async () => {
    const { services, rental, invoiceId, net } = await billed(upTo(12), { minimumDays: '15' });
    valueOf(await services.rentals.save({ id: rental.id, minimumDays: '20' }));
    const { draft } = valueOf(await services.receivables.correct(invoiceId, { reason }));
    valueOf(await services.invoices.issue([draft.id]));
    expect(await services.rentals.generate(rental.id)).toMatchObject({ ok: false });
    expect(await net()).toBe(750_000);
  });
});

describe('a discount in money on a line of days', () => {
  const allowances = [
    { type: 'allowance' as const, reason: 'Remise', percent: '' as const, amount: '100000' },
  ];

  it('R19 is cut over the lines of the corrected draft: it bills what was still billed', async () => {
    const { services, invoiceId, correct, net } = await billed(
      upTo(22),
      { minimumDays: '20' },
      { allowances },
    );
    await correct(upTo(4));
    expect(await net()).toBe(909_091);
    const { draft } = valueOf(await services.receivables.correct(invoiceId, { reason }));
    const { body } = (await services.invoices.get(draft.id))!;
    expect(body.lines.map(({ quantity, allowances: cut }) => [quantity, cut[0]!.amount])).toEqual([
      ['18', '81818'],
      ['2', '9091'],
    ]);
    expect(draft.totals.withoutTax).toBe(909_091);
  });
});

describe('an invoice that bills less than its days, for a minimum it took back', () => {
  it('R18 what its money does not suffice for is given by the invoice that bills the minimum', async () => {
    const { services, rental, correct, net } = await billed(upTo(8), {
      minimumDays: '10',
      dailyRate: '80000',
    });
    valueOf(await services.rentals.save({ id: rental.id, dailyRate: '50000' }));
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(4, 9))));
    await billOpen(services, rental.id);
    expect(await net()).toBe(840_000);
    await correct([11, 12]);
    // 8 days at 80,000 and 2 at 50,000.
    expect(await net()).toBe(740_000);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });
});

describe('a minimum that several invoices bill', () => {
  it('R17 R18 is handed over by the last that bills it, then by the one before, and comes out to the franc', async () => {
    let now = '2025-01-29T10:00:00Z';
    const deps = testDeps();
    const clock = { ...deps.clock, now: () => Date.parse(now) };
    const { services, books, customer } = await openFleet('GN', undefined, { ...deps, clock });
    const rental = await addRental(services, customer.id, { minimumDays: '20', dailyRate: '80000' });
    const work = async (days: number[]) =>
      valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', days)));
    await work(upTo(8));
    const { outcomes } = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    const [monthly] = valueOf(await services.invoices.issue([outcomes[0]!.invoiceId]));
    now = '2025-02-03T10:00:00Z';
    const rest = await billOpen(services, rental.id);
    valueOf(await services.rentals.save({ id: rental.id, dailyRate: '50000' }));
    await work(upTo(20, 9));
    const last = await billOpen(services, rental.id);
    const billedHalves = async () => {
      const { claims } = (await books.db.timeSheets.get(sheetId(rental.id, '2025-01')))!;
      return [monthly, rest, last].map(
        (invoice) => claims.find(({ invoiceId }) => invoiceId === invoice!.id)?.topUp ?? 0,
      );
    };
    expect(await billedHalves()).toEqual([21, 3, -24]);
    expect(last.totals.withoutTax).toBe(20 * 50_000 - 12 * 80_000);
    const changes = daysOf(rental.id, '2025-01', upTo(10, 9), idle);
    const { credits } = valueOf(await services.rentals.correctDays(changes, { reason }));
    expect(new Set(credits.map(({ invoiceId }) => invoiceId))).toEqual(
      new Set([monthly!.id, rest.id, last.id]),
    );
    // The second has nothing of it left, the first gives what is missing.
    expect(await billedHalves()).toEqual([16, 0, -12]);
    const all = await books.db.invoices.toArray();
    const net = all.reduce(
      (sum, { kind, totals }) => sum + totals.withoutTax * (kind === 'credit-note' ? -1 : 1),
      0,
    );
    // 8 days at 80,000, 10 at 50,000, and 2 of the minimum.
    expect(net).toBe(8 * 80_000 + 10 * 50_000 + 2 * 80_000);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });
});

describe('an invoice whose money does not come out', () => {
  it('R18 is refused: nothing is credited short, and no day is freed', async () => {
    const { services, books, customer } = await openFleet();
    const rental = await addRental(services, customer.id);
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(4))));
    const draft = valueOf(await services.rentals.generate(rental.id));
    const { body, customerId, periodStart, periodEnd } = (await services.invoices.get(draft.id))!;
    const lines = [...body.lines, { title: 'Remise', quantity: '-1', unitPrice: '160000' }];
    valueOf(await services.invoices.save({ id: draft.id, customerId, periodStart, periodEnd, lines }));
    valueOf(await services.invoices.issue([draft.id]));
    const before = await books.db.timeSheets.toArray();
    const changes = daysOf(rental.id, '2025-01', [1, 2], idle);
    expect(await services.rentals.correctDays(changes, { reason })).toMatchObject({
      error: { reason: 'rental-credit-short' },
    });
    expect(await books.db.timeSheets.toArray()).toEqual(before);
  });
});

describe('days of an invoice dated ahead', () => {
  it('R11 B15 its credit note takes the date given', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id);
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(5))));
    const run = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    const ids = [run.outcomes[0]!.invoiceId];
    valueOf(await services.invoices.issue(ids, { issueDate: '2026-11-25' }));
    const changes = daysOf(rental.id, '2025-01', [1], idle);
    expect(await services.rentals.correctDays(changes, { reason })).toMatchObject({
      error: { reason: 'credit-before-invoice' },
    });
    // A field that was emptied is not today.
    expect(await services.rentals.correctDays(changes, { reason, issueDate: '' })).toMatchObject({
      error: { reason: 'date-invalid', field: 'issueDate' },
    });
    const { credits } = valueOf(await services.rentals.proposeCorrection(changes));
    expect(credits).toMatchObject([{ issueDate: '2026-11-25' }]);
    const { creditNotes } = valueOf(
      await services.rentals.correctDays(changes, { reason, issueDate: '2026-11-25' }),
    );
    expect(creditNotes).toMatchObject([{ issueDate: '2026-11-25', totals: { withTax: 59_000 } }]);
  });
});
