import { describe, expect, it } from 'vitest';
import { openTestBooks, testDeps } from '../testing/open-books.ts';
import { addRental, daysOf, openFleet, upTo } from '../testing/fleet.ts';
import { valueOf } from '../testing/outcomes.ts';

describe('the monthly run', () => {
  it('C3 50,000 GNF × 22 days is 1,100,000, VAT 198,000, total 1,298,000', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id, { end: '2025-01-25' });
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(22))));
    const run = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    expect(run.outcomes[0]).toMatchObject({
      state: 'made',
      reference: 'LOC-1-202501',
      worked: '22',
      other: 3,
      withoutTax: 1_100_000,
      tax: 198_000,
      withTax: 1_298_000,
    });
    const draft = (await services.invoices.get(run.outcomes[0]!.invoiceId))!;
    expect(draft.body.lines[0]).toMatchObject({
      description: '22 jours travaillés, 3 non travaillés',
      quantity: '22',
      unitPrice: '50000',
    });
    expect(draft).toMatchObject({ status: 'draft', rental: { plate: 'GN-001-AA', month: '2025-01' } });
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('R1 C3 from 15 January to 15 February, January has 17 days, 14 worked and 3 others', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id, { start: '2025-01-15', end: '2025-02-15' });
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(14, 15))));
    const { outcomes } = valueOf(await services.rentals.preview({ year: 2025, month: 1 }));
    expect(outcomes[0]).toMatchObject({
      covered: { from: '2025-01-15', to: '2025-01-31' },
      worked: '14',
      other: 3,
    });
  });

  it('R5 C4 two tabs at once make one invoice each rental, with one reference', async () => {
    const { services, customer, books } = await openFleet('GN', 'fleet-two-tabs');
    const counter = testDeps();
    const ids = { next: () => `other-${counter.ids.next()}` };
    const { services: other } = await openTestBooks(books.db.name, { ...counter, ids });
    for (let at = 0; at < 5; at += 1) {
      const rental = await addRental(services, customer.id, { asset: { name: `Truck ${at}`, plate: '' } });
      valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(20))));
    }
    const runs = await Promise.all(
      [services, other, services, other].map((tab) =>
        tab.rentals.generateMonth({ year: 2025, month: 1 }).then(valueOf),
      ),
    );
    expect(runs.reduce((sum, { made }) => sum + made, 0)).toBe(5);
    const references = (await books.db.invoices.toArray()).map(({ reference }) => reference);
    expect(references.sort()).toEqual(upTo(5).map((no) => `LOC-${no}-202501`));
    expect(await other.audit.verify()).toMatchObject({ ok: true });
  });

  it('R5 C4 after a void the next is -R2; a removed draft gives its reference back', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id);
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(22))));
    const run = async () =>
      valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 })).outcomes[0]!;
    const first = await run();
    const { removed } = valueOf(await services.invoices.remove([first.invoiceId]));
    const second = await run();
    expect([first.reference, second.reference]).toEqual(['LOC-1-202501', 'LOC-1-202501']);
    expect(await services.invoices.restore(removed)).toMatchObject({ ok: false });
    valueOf(await services.invoices.issue([second.invoiceId]));
    expect(await run()).toMatchObject({ state: 'untouched', reason: 'rental-month-issued' });
    valueOf(await services.receivables.void([second.invoiceId], { reason: 'Wrong customer' }));
    expect(await run()).toMatchObject({ state: 'made', reference: 'LOC-1-202501-R2', worked: '22' });
  });

  it('C4 in Guinea the reference becomes the number, and the series goes on without a gap', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id);
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(22))));
    const { outcomes } = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    const draft = { customerId: customer.id, periodStart: '2026-11-01', periodEnd: '2026-11-02' };
    const lines = [{ title: 'Sand', quantity: '1', unitPrice: '5000' }];
    const numbers: (string | null)[] = [];
    for (const id of [
      valueOf(await services.invoices.save({ ...draft, lines })).id,
      outcomes[0]!.invoiceId,
      valueOf(await services.invoices.save({ ...draft, lines })).id,
    ]) {
      numbers.push(valueOf(await services.invoices.issue([id]))[0]!.number);
    }
    expect(numbers).toEqual(['FACT-2026-0001', 'LOC-1-202501', 'FACT-2026-0002']);
  });

  it('C4 elsewhere the invoice takes the next number of the series and keeps its reference', async () => {
    const { services, customer } = await openFleet('FR');
    const rental = await addRental(services, customer.id, { dailyRate: '120' });
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(22))));
    const { outcomes } = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    expect(valueOf(await services.invoices.issue([outcomes[0]!.invoiceId]))[0]).toMatchObject({
      number: 'F-2026-0001',
      reference: 'LOC-1-202501',
    });
  });

  it('C4 a reference that is a number already is refused, and nothing is issued', async () => {
    const { services, customer, books } = await openFleet();
    const rental = await addRental(services, customer.id);
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(2))));
    const { outcomes } = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    const [series] = await books.db.numberSeries.toArray();
    valueOf(
      await services.series.save({ ...series!, pattern: 'LOC-1-{000000}', yearlyReset: false, next: 202501 }),
    );
    const draft = { customerId: customer.id, periodStart: '2026-11-01', periodEnd: '2026-11-02' };
    const lines = [{ title: 'Sand', quantity: '1', unitPrice: '5000' }];
    const other = valueOf(await services.invoices.save({ ...draft, lines }));
    expect(valueOf(await services.invoices.issue([other.id]))[0]!.number).toBe('LOC-1-202501');
    expect(await services.invoices.issue([outcomes[0]!.invoiceId])).toMatchObject({
      error: { reason: 'rental-number-taken', params: { number: 'LOC-1-202501' } },
    });
    expect((await services.invoices.get(outcomes[0]!.invoiceId))!.status).toBe('draft');
  });

  it('C8 F2 a cancelled run leaves nothing; one that is let run says how far it is to its end', async () => {
    const { services, customer, books } = await openFleet();
    const rental = await addRental(services, customer.id);
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(2))));
    const stop = new AbortController();
    const run = await services.rentals.generateMonth(
      { year: 2025, month: 1 },
      { signal: stop.signal, onProgress: ({ phase }) => phase === 'compose' && stop.abort() },
    );
    expect([run.ok, await books.db.invoices.count()]).toEqual([false, 0]);

    const told: string[] = [];
    const onProgress = ({ phase, done, total }: { phase: string; done: number; total: number }) =>
      void told.push(`${phase} ${done}/${total}`);
    valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }, { onProgress }));
    expect(told.filter((one) => one.startsWith('compose'))).toEqual(['compose 0/1', 'compose 1/1']);
    expect(told.at(-1)).toBe('compose 1/1');
    expect(await books.db.invoices.count()).toBe(1);
  });
});

describe('the days of a time sheet', () => {
  it('R7 C2 a day on an issued invoice is locked and says on which; one on a draft is not', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id);
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(22))));
    const { outcomes } = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    const { undo } = valueOf(
      await services.rentals.setDays(daysOf(rental.id, '2025-01', [3], { status: 'idle' })),
    );
    // R13: the draft bills a day that did not work.
    expect(await services.invoices.issue([outcomes[0]!.invoiceId])).toMatchObject({
      error: { reason: 'rental-draft-stale', params: { reference: 'LOC-1-202501', month: '2025-01' } },
    });
    valueOf(await services.rentals.setDays(undo));
    valueOf(await services.invoices.issue([outcomes[0]!.invoiceId]));
    expect(
      await services.rentals.setDays(daysOf(rental.id, '2025-01', [3], { status: 'idle' })),
    ).toMatchObject({
      error: { reason: 'rental-day-locked', params: { number: 'LOC-1-202501', date: '2025-01-03' } },
    });
    expect(valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', [25])))).toMatchObject({
      count: 1,
      later: [{ number: 'LOC-1-202501', days: '1' }],
    });
    const sheet = (await services.rentals.sheet(rental.id, '2025-01'))!;
    expect([sheet.worked, sheet.documents[0]!.isIssued]).toEqual(['23', true]);
  });

  it('R13 a draft whose days did not work after all is not issued until the month is run again', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id);
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(5))));
    const run = async () =>
      valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 })).outcomes[0]!;
    const { invoiceId } = await run();
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', [5], { status: null })));
    expect(await services.invoices.issue([invoiceId])).toMatchObject({ ok: false });
    expect(await run()).toMatchObject({ state: 'updated', change: { days: '-1', withTax: -59_000 } });
    expect(await services.invoices.issue([invoiceId])).toMatchObject({ ok: true });
  });

  it('C2 taking days back leaves alone the day that was changed again since', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id);
    const days = async () => (await services.rentals.sheet(rental.id, '2025-01'))!.days.slice(0, 3);
    const set = async (numbers: number[], more: Parameters<typeof daysOf>[3] = {}) =>
      valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', numbers, more)));
    await set([1], { half: true });
    const { undo } = await set([1, 2, 3]);
    await set([2], { status: 'maintenance' });
    expect(valueOf(await services.rentals.setDays(undo))).toMatchObject({ count: 2 });
    expect(await days()).toBe('HM.');
    expect(valueOf(await services.rentals.setDays(undo))).toMatchObject({ count: 0, undo: [] });
    expect(await days()).toBe('HM.');
  });

  it.each([
    ['ahead of today', '2026-11-21', 'rental-day-ahead'],
    ['before the rental', '2024-12-31', 'rental-day-before'],
    ['after it', '2026-11-02', 'rental-day-after'],
    ['no day', '2025-02-30', 'date-invalid'],
  ])('C2 a day %s is refused', async (_, date, reason) => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id, { end: '2026-11-01' });
    expect(await services.rentals.setDays([{ rentalId: rental.id, date, status: 'work' }])).toMatchObject({
      error: { reason },
    });
  });

  it('C1 an end that leaves work outside is refused, and so is removing a rental with work', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id);
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(22))));
    expect(await services.rentals.save({ id: rental.id, end: '2025-01-21' })).toMatchObject({
      error: { reason: 'rental-work-outside', params: { date: '2025-01-22' }, field: 'end' },
    });
    expect(await services.rentals.save({ id: rental.id, end: '2025-01-22' })).toMatchObject({ ok: true });
    expect(await services.rentals.remove(rental.id)).toMatchObject({ error: { reason: 'rental-has-days' } });
  });

  it('C1 a removed rental comes back as it was, with the days that say why it did not work', async () => {
    const { services, books, customer } = await openFleet();
    const { id } = await addRental(services, customer.id);
    valueOf(await services.rentals.setDays(daysOf(id, '2025-01', [1, 2], { status: 'maintenance' })));
    valueOf(await services.rentals.setDays(daysOf(id, '2025-02', [3], { status: 'idle' })));
    const stored = () => Promise.all([books.db.rentals.get(id), books.db.timeSheets.toArray()]);
    const withoutRevs = (records: unknown) =>
      JSON.parse(JSON.stringify(records), (key, value: unknown) => (key === 'rev' ? undefined : value));
    const before = withoutRevs(await stored());
    const removed = valueOf(await services.rentals.remove(id));
    expect(await stored()).toEqual([undefined, []]);
    valueOf(await services.rentals.restore(removed));
    expect(withoutRevs(await stored())).toEqual(before);
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('C1 a rental that was changed in another window since it was opened is not written over', async () => {
    const { services, customer } = await openFleet();
    const opened = await addRental(services, customer.id);
    valueOf(await services.rentals.save({ id: opened.id, rev: opened.rev, dailyRate: '60000' }));
    expect(await services.rentals.save({ id: opened.id, rev: opened.rev, end: '2025-12-31' })).toMatchObject({
      error: {
        name: 'Conflict',
        reason: 'rental-changed-elsewhere',
        params: { asset: 'Toyota Hilux (GN-001-AA)' },
      },
    });
    expect(await services.rentals.get(opened.id)).toMatchObject({ dailyRate: '60000', end: null });
    expect(await services.rentals.save({ id: opened.id, dailyRate: '70000' })).toMatchObject({ ok: true });
  });

  it('R3 C2 a month says the rates of its days, each with what worked at it', async () => {
    const { services, customer } = await openFleet();
    const rateChanges = [
      { from: '2025-01-11', dailyRate: '60000' },
      { from: '2027-01-01', dailyRate: '80000' },
    ];
    const { id } = await addRental(services, customer.id, { rateChanges });
    valueOf(await services.rentals.setDays(daysOf(id, '2025-01', upTo(12))));
    const ratesIn = async (month: string) => (await services.rentals.sheet(id, month))!.rates;
    expect(await ratesIn('2025-01')).toEqual([
      { rate: '50000', worked: '10' },
      { rate: '60000', worked: '2' },
    ]);
    expect(await ratesIn('2025-02')).toEqual([{ rate: '60000', worked: '0' }]);
    expect(await ratesIn('2027-02')).toEqual([{ rate: '80000', worked: '0' }]);
  });

  it('R10 C1 a second rental of one vehicle is saved, and both warn', async () => {
    const { services, customer } = await openFleet();
    await addRental(services, customer.id);
    const asset = { name: 'Hilux', plate: 'GN 001 AA' };
    const typed = { customerId: customer.id, asset, dailyRate: '1', start: '2025-02-01' };
    expect((await services.rentals.check(typed)).overlaps.map(({ no }) => no)).toEqual([1]);
    await addRental(services, customer.id, typed);
    expect((await services.rentals.list()).rows.map(({ overlaps }) => overlaps)).toEqual([[2], [1]]);
  });
});

describe('a correction of billed days', () => {
  it('R11 credits what was billed too much and frees exactly those days', async () => {
    const { services, customer, books } = await openFleet();
    const rental = await addRental(services, customer.id);
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(22))));
    const { outcomes } = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    valueOf(await services.invoices.issue([outcomes[0]!.invoiceId]));
    const changes = [
      ...daysOf(rental.id, '2025-01', [3], { status: 'idle' }),
      ...daysOf(rental.id, '2025-01', [4], { half: true }),
      ...daysOf(rental.id, '2025-01', [30]),
    ];
    const proposed = valueOf(await services.rentals.proposeCorrection(changes));
    expect(proposed).toMatchObject({
      changes: 3,
      credits: [{ number: 'LOC-1-202501', days: '1.5', withTax: 88_500 }],
      complementDays: '1',
      creditNotes: [],
    });
    expect(await books.db.invoices.count()).toBe(1);
    const done = valueOf(await services.rentals.correctDays(changes, { reason: 'Panne' }));
    expect(done).toMatchObject({ credits: proposed.credits, complementDays: '1' });
    expect(done.creditNotes[0]).toMatchObject({ kind: 'credit-note', number: 'AV-2026-0001' });
    const sheet = (await services.rentals.sheet(rental.id, '2025-01'))!;
    expect([sheet.worked, sheet.days.slice(2, 4)]).toEqual(['21.5', 'IH']);
    const complement = valueOf(await services.rentals.generate(rental.id));
    expect(complement).toMatchObject({ reference: 'FACT-1-20261120120000', rental: { worked: '1' } });
    expect(await services.rentals.generate(rental.id)).toMatchObject({
      error: { reason: 'rental-nothing-open' },
    });
  });
});

describe('a correction in a month with a minimum', () => {
  it('R16 R9 what is within the minimum is not credited, and days added later use it up', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id, { minimumDays: '20' });
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(20))));
    const { outcomes } = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    valueOf(await services.invoices.issue([outcomes[0]!.invoiceId]));
    const idle = daysOf(rental.id, '2025-01', [1, 2, 3], { status: 'idle' });
    expect(valueOf(await services.rentals.correctDays(idle, { reason: 'Panne' }))).toMatchObject({
      changes: 3,
      credits: [],
      creditNotes: [],
    });
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(5, 21))));
    expect(valueOf(await services.rentals.generate(rental.id)).totals.withoutTax).toBe(100_000);
  });

  it('R16 days of a later invoice that used up the minimum can be corrected', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id, { minimumDays: '10' });
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(8))));
    const { outcomes } = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    valueOf(await services.invoices.issue([outcomes[0]!.invoiceId]));
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(4, 9))));
    const later = valueOf(await services.rentals.generate(rental.id));
    valueOf(await services.invoices.issue([later.id]));
    const idle = daysOf(rental.id, '2025-01', upTo(4, 9), { status: 'idle' });
    const { credits } = valueOf(await services.rentals.correctDays(idle, { reason: 'Panne' }));
    expect(credits).toMatchObject([{ invoiceId: later.id, days: '2', withTax: 118_000 }]);
  });
});

describe('marking a draft as paid', () => {
  it('C6 issues and pays in one action', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id);
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(22))));
    const { outcomes } = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    const [payment] = valueOf(
      await services.receivables.payInFull([outcomes[0]!.invoiceId], { method: 'cash', issue: true }),
    );
    expect(payment!.amount).toBe(1_298_000);
    const run = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    expect(run.outcomes[0]).toMatchObject({ state: 'untouched', reason: 'rental-month-paid' });
  });
});

describe('the list of invoices', () => {
  it('C7 has the days as 22/3 and finds by asset, plate, month and reference', async () => {
    const { services, customer } = await openFleet();
    for (const [at, name] of ['Toyota Hilux', 'Nissan Patrol'].entries()) {
      const asset = { name, plate: `GN-00${at + 1}-AA` };
      const rental = await addRental(services, customer.id, { asset, end: '2025-02-25' });
      for (const month of ['2025-01', '2025-02']) {
        valueOf(await services.rentals.setDays(daysOf(rental.id, month, upTo(22))));
        const half = daysOf(rental.id, month, [23 + at], { half: true });
        valueOf(await services.rentals.setDays(half));
      }
    }
    for (const month of [1, 2]) valueOf(await services.rentals.generateMonth({ year: 2025, month }));
    const numbersOf = async (query: Parameters<typeof services.invoices.list>[0]) =>
      (await services.invoices.list({ ...query, sort: 'no' })).rows.map(({ reference }) => reference);
    expect(await numbersOf({ asset: 'hilux' })).toEqual(['LOC-1-202501', 'LOC-1-202502']);
    expect(await numbersOf({ plate: '002' })).toEqual(['LOC-2-202501', 'LOC-2-202502']);
    expect(await numbersOf({ plate: 'hilux' })).toEqual([]);
    expect(await numbersOf({ rentalMonth: '2025-02' })).toEqual(['LOC-1-202502', 'LOC-2-202502']);
    expect(await numbersOf({ search: 'LOC-2-202501' })).toEqual(['LOC-2-202501']);
    expect(await numbersOf({ search: 'patrol', rentalMonth: '2025-02', status: ['draft'] })).toEqual([
      'LOC-2-202502',
    ]);
    const { rows } = await services.invoices.list({ asset: 'Hilux', rentalMonth: '2025-02' });
    expect(rows[0]!.rental).toEqual({
      asset: 'Toyota Hilux',
      plate: 'GN-001-AA',
      month: '2025-02',
      worked: '22.5',
      other: 2,
    });
  });
});
