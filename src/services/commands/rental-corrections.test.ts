import { describe, expect, it } from 'vitest';
import type { RentalInput, Services } from '../services.ts';
import { openTestBooks, testDeps } from '../testing/open-books.ts';
import { addRental, daysOf, openFleet, upTo } from '../testing/fleet.ts';
import { addCustomer, valueOf } from '../testing/outcomes.ts';

const reason = 'Panne';
const idle = { status: 'idle' as const };
let opened = 0;

/** January worked on these days, billed and issued. */
async function billed(days: number[], more: RentalInput = {}) {
  const fleet = await openFleet();
  const rental = await addRental(fleet.services, fleet.customer.id, more);
  valueOf(await fleet.services.rentals.setDays(daysOf(rental.id, '2025-01', days)));
  const { invoiceId } = (await run(fleet.services)).outcomes[0]!;
  valueOf(await fleet.services.invoices.issue([invoiceId]));
  return { ...fleet, rental, invoiceId };
}

const run = async (services: Services) =>
  valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));

async function billMore(services: Services, rentalId: string, days: number[]) {
  valueOf(await services.rentals.setDays(daysOf(rentalId, '2025-01', days)));
  const draft = valueOf(await services.rentals.generate(rentalId));
  return valueOf(await services.invoices.issue([draft.id]))[0]!;
}

/** What all documents of the customer come to, without tax. */
async function net({ books }: { books: Awaited<ReturnType<typeof openFleet>>['books'] }) {
  const all = await books.db.invoices.toArray();
  return all.reduce(
    (sum, { kind, voided, totals: { withoutTax } }) =>
      sum + (voided ? 0 : kind === 'credit-note' ? 0 - withoutTax : withoutTax),
    0,
  );
}

describe('a month that was issued before its end', () => {
  /** Books whose clock can be set; January is billed on the 15th. */
  async function issuedEarly(days: number[], minimumDays = '20', more: RentalInput = {}) {
    const deps = testDeps();
    let now = '2025-01-15T10:00:00Z';
    const clock = { ...deps.clock, now: () => Date.parse(now) };
    const open = await openTestBooks(`fleet-early-${(opened += 1)}`, { ...deps, clock });
    valueOf(
      await open.services.company.setUp({ name: 'Kaloum', country: 'GN', chargesTax: true, locale: 'fr' }),
    );
    const customer = await addCustomer(open.services, 'Société des Carrières');
    const rental = await addRental(open.services, customer.id, { minimumDays, ...more });
    valueOf(await open.services.rentals.setDays(daysOf(rental.id, '2025-01', days)));
    const [outcome] = (await run(open.services)).outcomes;
    valueOf(await open.services.invoices.issue([outcome!.invoiceId]));
    return { ...open, rental, outcome: outcome!, at: (instant: string) => void (now = instant) };
  }

  it('R17 its rest of the minimum is billed with the open days once the month is over, and only once', async () => {
    const { services, rental, at } = await issuedEarly(upTo(12));
    at('2025-01-20T10:00:00Z');
    expect(await services.rentals.generate(rental.id)).toMatchObject({
      error: { reason: 'rental-nothing-open' },
    });
    at('2025-02-03T10:00:00Z');
    expect((await run(services)).outcomes[0]).toMatchObject({
      state: 'untouched',
      reason: 'rental-month-rest',
      params: { number: 'LOC-1-202501', days: '0', minimum: '8' },
    });
    const rest = valueOf(await services.rentals.generate(rental.id));
    expect(rest.totals.withoutTax).toBe(400_000);
    valueOf(await services.invoices.issue([rest.id]));
    expect(await services.rentals.generate(rental.id)).toMatchObject({ ok: false });
    expect((await run(services)).outcomes[0]).toMatchObject({ reason: 'rental-month-issued' });
  });

  it('R17 R9 days worked after it count first; the part of the minimum that it billed is in', async () => {
    // 9.5 days are the minimum of 15 days: 4.5 beside the 5 that worked.
    const { services, rental, outcome, at } = await issuedEarly(upTo(5));
    expect(outcome.withoutTax).toBe(475_000);
    at('2025-02-03T10:00:00Z');
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(6, 20))));
    // 11 worked of 20: 9 of the minimum, 4.5 of them billed.
    expect(valueOf(await services.rentals.generate(rental.id)).totals.withoutTax).toBe(525_000);
  });

  it.each([['0'], ['5'], ['12']])(
    'R17 a minimum of %s raised later changes no month that was billed to its end',
    async (minimumDays) => {
      const { services, books, rental } = await billed(upTo(12), { minimumDays });
      valueOf(await services.rentals.save({ id: rental.id, minimumDays: '20' }));
      expect(await services.rentals.generate(rental.id)).toMatchObject({
        error: { reason: 'rental-nothing-open' },
      });
      expect((await run(services)).outcomes[0]).toMatchObject({ reason: 'rental-month-issued' });
      const changes = daysOf(rental.id, '2025-01', upTo(2), idle);
      valueOf(await services.rentals.correctDays(changes, { reason }));
      expect(await net({ books })).toBe(Math.max(10, Number(minimumDays)) * 50_000);
    },
  );

  it('R17 a minimum lowered later gives nothing of it back', async () => {
    const { services, books, rental } = await billed(upTo(8), { minimumDays: '10' });
    valueOf(await services.rentals.save({ id: rental.id, minimumDays: '0' }));
    await billMore(services, rental.id, upTo(3, 9));
    expect(await net({ books })).toBe(11 * 50_000);
  });

  it('R13 R17 a draft with less of the minimum than the month needs is made again first', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id, { minimumDays: '10' });
    await billMore(services, rental.id, upTo(5));
    const { invoiceId } = (await run(services)).outcomes[0]!;
    const changes = daysOf(rental.id, '2025-01', [5], idle);
    valueOf(await services.rentals.correctDays(changes, { reason }));
    expect(await services.invoices.issue([invoiceId])).toMatchObject({
      error: { reason: 'rental-draft-stale', params: { reference: 'LOC-1-202501', month: '2025-01' } },
    });
    expect((await run(services)).outcomes[0]).toMatchObject({ state: 'updated', withoutTax: 300_000 });
    valueOf(await services.invoices.issue([invoiceId]));
  });

  it('R17 a minimum that a person took out of the draft is billed by nothing later', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id, { minimumDays: '10' });
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(8))));
    const { invoiceId } = (await run(services)).outcomes[0]!;
    const { body, customerId, periodStart, periodEnd } = (await services.invoices.get(invoiceId))!;
    const lines = body.lines.slice(0, 1);
    valueOf(await services.invoices.save({ id: invoiceId, customerId, periodStart, periodEnd, lines }));
    valueOf(await services.invoices.issue([invoiceId]));
    expect(await services.rentals.generate(rental.id)).toMatchObject({
      error: { reason: 'rental-nothing-open' },
    });
    expect((await billMore(services, rental.id, [9])).totals.withoutTax).toBe(50_000);
  });
});

describe('credit notes made before a correction', () => {
  const three = upTo(3);

  it('R11 days credited by hand are not credited again', async () => {
    const { services, books, rental, invoiceId } = await billed(upTo(22));
    const [line] = (await services.invoices.get(invoiceId))!.body.lines;
    const lines = [{ lineId: line!.id, quantity: '2' }];
    valueOf(await services.receivables.credit(invoiceId, { reason, lines }));
    const changes = daysOf(rental.id, '2025-01', three, idle);
    expect(valueOf(await services.rentals.proposeCorrection(changes))).toMatchObject({
      credits: [{ number: 'LOC-1-202501', days: '1', withTax: 59_000 }],
      earlier: [{ number: 'LOC-1-202501', notes: ['AV-2026-0001'] }],
    });
    valueOf(await services.rentals.correctDays(changes, { reason }));
    expect(await net({ books })).toBe(19 * 50_000);
    const more = daysOf(rental.id, '2025-01', [4], idle);
    expect(valueOf(await services.rentals.correctDays(more, { reason })).credits).toMatchObject([
      { days: '1', withTax: 59_000 },
    ]);
    expect(await net({ books })).toBe(18 * 50_000);
  });

  it('R11 an amount credited by hand counts as an amount, one correction after the other', async () => {
    const { services, books, rental, invoiceId } = await billed(upTo(22));
    valueOf(await services.receivables.credit(invoiceId, { reason, amount: 88_500 as never }));
    const correct = async (day: number) =>
      valueOf(
        await services.rentals.correctDays(daysOf(rental.id, '2025-01', [day], idle), { reason }),
      ).credits.map(({ withTax }) => withTax);
    expect([await correct(1), await correct(2), await correct(3)]).toEqual([[], [29_500], [59_000]]);
    expect(await net({ books })).toBe(19 * 50_000);
  });

  it('R11 an invoice credited as a whole gives nothing more, and its days can still be corrected', async () => {
    const { services, books, rental, invoiceId } = await billed(upTo(22));
    valueOf(await services.receivables.credit(invoiceId, { reason, whole: true }));
    const changes = daysOf(rental.id, '2025-01', three, idle);
    expect(valueOf(await services.rentals.correctDays(changes, { reason }))).toMatchObject({
      credits: [],
      creditNotes: [],
    });
    expect((await services.rentals.sheet(rental.id, '2025-01'))!.worked).toBe('19');
    expect(await net({ books })).toBe(0);
  });

  it('R11 what a credit by hand took of other lines is nothing to the days', async () => {
    const fleet = await openFleet();
    const { services, books } = fleet;
    const rental = await addRental(services, fleet.customer.id);
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(22))));
    const { invoiceId } = (await run(services)).outcomes[0]!;
    const { body, customerId, periodStart, periodEnd } = (await services.invoices.get(invoiceId))!;
    const fuel = { title: 'Gasoil', quantity: '3', unitPrice: '10000' };
    valueOf(
      await services.invoices.save({
        id: invoiceId,
        customerId,
        periodStart,
        periodEnd,
        lines: [...body.lines, fuel],
      }),
    );
    valueOf(await services.invoices.issue([invoiceId]));
    const typed = (await services.invoices.get(invoiceId))!.body.lines[1]!;
    const lines = [{ lineId: typed.id, quantity: '3' }];
    valueOf(await services.receivables.credit(invoiceId, { reason, lines }));
    const changes = daysOf(rental.id, '2025-01', three, idle);
    const { credits } = valueOf(await services.rentals.correctDays(changes, { reason }));
    expect(credits).toMatchObject([{ days: '3', withTax: 177_000 }]);
    expect(await net({ books })).toBe(19 * 50_000);
  });
});

describe('a correction over several invoices', () => {
  it('R18 days of an invoice that used up the minimum go back, whatever was billed after it', async () => {
    const { services, books, rental, invoiceId } = await billed(upTo(8), { minimumDays: '10' });
    const second = await billMore(services, rental.id, upTo(4, 9));
    const third = await billMore(services, rental.id, upTo(3, 13));
    const changes = daysOf(rental.id, '2025-01', upTo(4, 9), idle);
    const { credits } = valueOf(await services.rentals.correctDays(changes, { reason }));
    expect(new Map(credits.map(({ invoiceId: id, days }) => [id, days]))).toEqual(
      new Map([
        [second.id, '2'],
        [invoiceId, '2'],
      ]),
    );
    expect(await net({ books })).toBe(11 * 50_000);
    const last = daysOf(rental.id, '2025-01', upTo(3, 13), idle);
    expect(valueOf(await services.rentals.correctDays(last, { reason })).credits).toMatchObject([
      { invoiceId: third.id, days: '1' },
    ]);
    // 8 days worked, the minimum is 10.
    expect(await net({ books })).toBe(10 * 50_000);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('R11 days of three invoices are corrected in one act', async () => {
    const { services, books, rental } = await billed(upTo(8));
    await billMore(services, rental.id, upTo(4, 9));
    await billMore(services, rental.id, upTo(3, 13));
    const changes = daysOf(rental.id, '2025-01', [1, 9, 10, 13], idle);
    const done = valueOf(await services.rentals.correctDays(changes, { reason }));
    expect(done.credits.map(({ days }) => days).sort()).toEqual(['1', '1', '2']);
    expect(await net({ books })).toBe(11 * 50_000);
  });
});

describe('the price of a minimum in a month with two rates', () => {
  const rates = { minimumDays: '20', rateChanges: [{ from: '2025-01-20', dailyRate: '60000' }] };

  it('R8 the run bills the minimum at the rate of the last covered day', async () => {
    const { books } = await billed(upTo(17), rates);
    expect(await net({ books })).toBe(17 * 50_000 + 3 * 60_000);
  });

  it('R16 days that did not work stay at the price of their line: a correction never makes a month dearer', async () => {
    const { services, books, rental } = await billed(upTo(20), rates);
    const changes = daysOf(rental.id, '2025-01', upTo(3), idle);
    expect(valueOf(await services.rentals.correctDays(changes, { reason })).credits).toEqual([]);
    expect(await net({ books })).toBe(19 * 50_000 + 60_000);
  });

  it('R9 R16 days added later take the kept ones back at the price they were billed at', async () => {
    const { services, books, rental } = await billed(upTo(20), rates);
    const changes = daysOf(rental.id, '2025-01', upTo(3), idle);
    valueOf(await services.rentals.correctDays(changes, { reason }));
    await billMore(services, rental.id, upTo(5, 21));
    // 22 days worked, 16 of them before the change.
    expect(await net({ books })).toBe(16 * 50_000 + 6 * 60_000);
  });

  it('R9 a rate that is changed afterwards changes nothing of what is taken back', async () => {
    const { services, books, rental } = await billed(upTo(8), { minimumDays: '10' });
    valueOf(await services.rentals.save({ id: rental.id, dailyRate: '80000' }));
    await billMore(services, rental.id, upTo(4, 9));
    expect(await net({ books })).toBe(8 * 50_000 + 4 * 80_000);
  });

  it('R18 a corrected day undoes what it used up of the minimum at that price', async () => {
    const { services, books, rental } = await billed(upTo(8), { minimumDays: '10' });
    valueOf(await services.rentals.save({ id: rental.id, dailyRate: '80000' }));
    await billMore(services, rental.id, upTo(4, 9));
    const changes = daysOf(rental.id, '2025-01', upTo(4, 9), idle);
    valueOf(await services.rentals.correctDays(changes, { reason }));
    expect(await net({ books })).toBe(10 * 50_000);
  });
});

describe('an invoice that is corrected as a whole', () => {
  it('R19 B15 its days go over to the new draft, with the calendar, and the month is billed with it', async () => {
    const { services, books, rental, invoiceId } = await billed(upTo(22), {
      daySheet: true,
      end: '2025-01-25',
    });
    const { draft } = valueOf(await services.receivables.correct(invoiceId, { reason }));
    const detail = (await services.invoices.get(draft.id))!;
    expect(detail).toMatchObject({
      reference: 'LOC-1-202501-R2',
      rental: { worked: '22', other: 3 },
      body: { daySheets: [{ month: '2025-01', from: '2025-01-01', to: '2025-01-25' }] },
    });
    const sheet = (await services.rentals.sheet(rental.id, '2025-01'))!;
    expect(sheet.documents.map(({ invoiceId: id, isIssued }) => [id, isIssued])).toEqual([[draft.id, false]]);
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', [3], idle)));
    expect((await run(services)).outcomes[0]).toMatchObject({
      state: 'updated',
      invoiceId: draft.id,
      reference: 'LOC-1-202501-R2',
      worked: '21',
      other: 4,
    });
    expect(valueOf(await services.invoices.issue([draft.id]))[0]!.number).toBe('LOC-1-202501-R2');
    expect(await net({ books })).toBe(21 * 50_000);
    expect(await services.rentals.setDays(daysOf(rental.id, '2025-01', [4], idle))).toMatchObject({
      error: { reason: 'rental-day-locked', params: { number: 'LOC-1-202501-R2' } },
    });
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('R19 what a correction of days took out stays out, what it kept stays the minimum', async () => {
    const { services, books, rental, invoiceId } = await billed(upTo(22), { minimumDays: '20' });
    const changes = daysOf(rental.id, '2025-01', upTo(4), idle);
    valueOf(await services.rentals.correctDays(changes, { reason }));
    const { draft } = valueOf(await services.receivables.correct(invoiceId, { reason }));
    const { body } = (await services.invoices.get(draft.id))!;
    expect(body.lines.map(({ quantity, rental: days }) => [quantity, days!.topUp])).toEqual([
      ['18', 0],
      ['2', 4],
    ]);
    expect(body.lines[0]!.description).toBe('18 jours travaillés, 13 non travaillés');
    valueOf(await services.invoices.issue([draft.id]));
    expect(await net({ books })).toBe(20 * 50_000);
  });

  it('R19 C5 a per-rental one has a reference of its own again; removing the draft opens its days', async () => {
    const fleet = await openFleet();
    const { services } = fleet;
    const rental = await addRental(services, fleet.customer.id);
    const first = await billMore(services, rental.id, upTo(5));
    const { draft } = valueOf(await services.receivables.correct(first.id, { reason }));
    expect(draft).toMatchObject({ reference: 'FACT-1-20261120120001', rental: { worked: '5' } });
    expect(await services.rentals.generate(rental.id)).toMatchObject({
      error: { reason: 'rental-nothing-open' },
    });
    valueOf(await services.invoices.remove([draft.id]));
    expect(valueOf(await services.rentals.generate(rental.id)).totals.withoutTax).toBe(250_000);
  });
});
