import { describe, expect, test } from 'vitest';
import type { Invoice, InvoiceLine } from '../invoicing/invoice.ts';
import { planMonth } from './plan-month.ts';
import { planRental } from './plan-rental.ts';
import type { Existing, RentalPlan } from './run.ts';
import { contextOf, rentalOf, sheetOf } from './testing/fleet.ts';

const month = '2025-01';
const plan = (rental = rentalOf(), sheet = sheetOf(month, 'W'.repeat(22)), existing?: Existing) =>
  planMonth(rental, month, sheet, existing, contextOf());

const linesOf = ({ write }: RentalPlan) =>
  write?.draft.body.lines.map(({ title, quantity, unitPrice, net }) => [title, quantity, unitPrice, net]);

/** The draft that a plan wrote, as the next run finds it. */
function asStored({ write }: RentalPlan, facts: Partial<Invoice> = {}) {
  const { invoice, body } = write!.draft;
  return { existing: { invoice: { ...invoice, rev: 2, no: 1, ...facts }, body }, sheet: write!.sheet };
}

describe('a month of one rental', () => {
  test('C3 22 days at 50,000 GNF with 18 % are 1,298,000', () => {
    const { outcome } = plan(rentalOf({ end: '2025-01-25' }));
    expect(outcome).toMatchObject({
      worked: '22',
      other: 3,
      withoutTax: 1_100_000,
      tax: 198_000,
      withTax: 1_298_000,
      reference: 'LOC-6-202501',
      state: 'made',
    });
  });

  test.each([
    ['GNF', '50000.4', '18', '22.5', 1_125_009, 202_502],
    ['EUR', '33.333', '20', '22.5', 74_999, 15_000],
    ['KWD', '12.3456', '5', '22.5', 277_776, 13_889],
    ['JPY', '999.99', '10', '22.5', 22_500, 2_250],
  ])(
    'C10 %s %s a day with %s %%, %s days: %i and %i of tax',
    (currency, dailyRate, taxRate, days, net, tax) => {
      const rental = rentalOf({ currency, dailyRate, taxRate });
      const { outcome } = plan(rental, sheetOf(month, 'W'.repeat(22) + 'H'));
      expect([outcome.worked, outcome.withoutTax, outcome.tax]).toEqual([days, net, tax]);
    },
  );

  test('R3 a rate change splits the line, each with its period', () => {
    const rental = rentalOf({ rateChanges: [{ from: '2025-01-11', dailyRate: '60000' }] });
    expect(linesOf(plan(rental))).toEqual([
      ['2025-01-01 2025-01-10', '10', '50000', 500_000],
      ['2025-01-11 2025-01-31', '12', '60000', 720_000],
    ]);
  });

  test('R8 a month below its minimum is filled up at the rate of the last day', () => {
    const rental = rentalOf({
      minimumDays: '10',
      rateChanges: [{ from: '2025-01-20', dailyRate: '60000' }],
    });
    expect(linesOf(plan(rental, sheetOf(month, 'WWWH')))).toEqual([
      ['2025-01-01 2025-01-19', '3.5', '50000', 175_000],
      ['2025-01-01 2025-01-31', '6.5', '60000', 390_000],
    ]);
    expect(plan(rental, sheetOf(month, '')).outcome).toMatchObject({ state: 'made', withoutTax: 600_000 });
    expect(linesOf(plan(rental))).toHaveLength(2);
  });

  test('R8 C8 the line of the run says how many days are billed for the minimum', () => {
    const minimumOf = (days: number) =>
      plan(rentalOf({ minimumDays: '10' }), sheetOf(month, 'W'.repeat(days))).outcome.minimum;
    expect([0, 7, 10, 22].map(minimumOf)).toEqual(['10', '3', '0', '0']);
  });

  test.each([
    ['inactive', rentalOf({ active: false }), 'W', 'rental-inactive'],
    ['outside the month', rentalOf({ start: '2025-02-01' }), 'W', 'rental-outside-month'],
    ['without work', rentalOf(), 'MOI', 'rental-no-work'],
    ['at rate 0', rentalOf({ dailyRate: '0' }), 'W', 'rental-rate-zero'],
    [
      'at rate 0 up to a change',
      rentalOf({ dailyRate: '0', rateChanges: [{ from: '2025-01-02', dailyRate: '60000' }] }),
      'WW',
      'rental-rate-zero',
    ],
    ['without its customer', rentalOf({ customerId: 'gone' }), 'W', 'rental-customer-missing'],
  ])('R12 C8 one that is %s gets no invoice and says why', (_, rental, days, reason) => {
    const { outcome, write } = plan(rental, sheetOf(month, days));
    expect([outcome.state, outcome.reason, write]).toEqual(['skipped', reason, undefined]);
  });

  test.each([
    ['inactive', rentalOf({ active: false })],
    ['outside-month', rentalOf({ start: '2025-02-01' })],
    ['rate-zero', rentalOf({ dailyRate: '0' })],
  ])('R12 C8 a draft of a rental that is now %s is named, with what it comes to', (why, rental) => {
    const { existing, sheet } = asStored(plan());
    const { outcome, write } = plan(rental, sheet, existing);
    expect(write).toBeUndefined();
    expect(outcome).toMatchObject({
      state: 'skipped',
      reason: `rental-${why}-draft`,
      params: { no: 6, reference: 'LOC-6-202501', month },
      reference: 'LOC-6-202501',
      invoiceId: existing.invoice.id,
      invoiceNo: 1,
      withTax: 1_298_000,
    });
  });

  test('R12 R4 days that are on another document are not billed again', () => {
    const claims = [{ invoiceId: 'fact', halves: '2'.repeat(22) + '0'.repeat(9), topUp: 0 }];
    expect(plan(rentalOf(), sheetOf(month, 'W'.repeat(22), { claims })).outcome.reason).toBe(
      'rental-all-billed',
    );
    const more = plan(rentalOf(), sheetOf(month, 'W'.repeat(24), { claims }));
    expect(linesOf(more)).toEqual([['2025-01-01 2025-01-31', '2', '50000', 100_000]]);
  });

  test('R6 C4 running again changes nothing, or tells the difference', () => {
    const { existing, sheet } = asStored(plan());
    expect(plan(rentalOf(), sheet, existing)).toMatchObject({ outcome: { state: 'unchanged' } });
    expect(plan(rentalOf(), sheet, existing).write).toBe(undefined);
    const later = plan(rentalOf(), { ...sheet, days: sheetOf(month, 'W'.repeat(24)).days }, existing);
    expect(later.outcome).toMatchObject({
      state: 'updated',
      worked: '24',
      change: { days: '2', withTax: 118_000, since: '2025-06-30' },
    });
    expect(later.write!.draft.invoice.id).toBe(existing.invoice.id);
    expect(later.write!.draft.body.lines[0]!.id).toBe(existing.body.lines[0]!.id);
  });

  test('R6 lines that a person typed stay, behind the generated ones', () => {
    const { existing, sheet } = asStored(plan());
    const typed: InvoiceLine = { ...existing.body.lines[0]!, id: 'fuel', title: 'Fuel', quantity: '1' };
    delete typed.rental;
    const body = { ...existing.body, lines: [typed, ...existing.body.lines] };
    const again = plan(
      rentalOf(),
      { ...sheet, days: sheetOf(month, 'WW').days },
      {
        ...existing,
        body,
      },
    );
    expect(linesOf(again)).toEqual([
      ['2025-01-01 2025-01-31', '2', '50000', 100_000],
      ['Fuel', '1', '50000', 50_000],
    ]);
    expect(again.outcome.change).toMatchObject({ days: '-20' });
  });

  test('R6 what a person wrote on the draft stays', () => {
    const { existing, sheet } = asStored(plan(), {
      title: 'Camion de janvier',
      dueDate: '2025-09-09',
      buyerReference: 'PO 7',
    });
    const days = sheetOf(month, 'WW').days;
    expect(plan(rentalOf(), { ...sheet, days }, existing).write!.draft.invoice).toMatchObject({
      title: 'Camion de janvier',
      dueDate: '2025-09-09',
      buyerReference: 'PO 7',
    });
  });

  test('R6 what is issued is not touched, and the days that came later are told', () => {
    const { existing, sheet } = asStored(plan(), { number: 'F-1' });
    const later = plan(rentalOf(), { ...sheet, days: sheetOf(month, 'W'.repeat(24)).days }, existing);
    expect(later.write).toBe(undefined);
    expect(later.outcome).toMatchObject({
      state: 'untouched',
      reason: 'rental-month-issued',
      params: { number: 'F-1', days: '2' },
      openDays: '2',
    });
  });
});

describe('all open days of one rental', () => {
  const bill = (rental = rentalOf(), ...sheets: ReturnType<typeof sheetOf>[]) =>
    planRental(rental, sheets, 'FACT-6-20250630100000', contextOf(), {
      monthlyOf: () => undefined,
      linesOf: () => [],
    });

  test('C5 the days of any months, a line for each', () => {
    const planned = bill(
      rentalOf(),
      sheetOf('2025-03', 'W'),
      sheetOf('2025-02', 'WWH'),
      sheetOf('2025-01', 'M'),
    );
    expect(planned).toMatchObject({
      value: {
        draft: {
          invoice: {
            reference: 'FACT-6-20250630100000',
            periodStart: '2025-02-01',
            periodEnd: '2025-03-31',
            rental: { month: '2025-03', worked: '3.5' },
          },
          body: { lines: [{ quantity: '2.5' }, { quantity: '1' }] },
        },
      },
    });
  });

  test('R12 nothing open, or a rate of 0, is a refusal', () => {
    expect(bill(rentalOf(), sheetOf(month, 'MOI'))).toMatchObject({
      error: { reason: 'rental-nothing-open' },
    });
    expect(bill(rentalOf({ dailyRate: '0' }), sheetOf(month, 'W'))).toMatchObject({
      error: { reason: 'rental-rate-zero' },
    });
    const rateChanges = [{ from: '2025-01-02', dailyRate: '60000' }];
    expect(bill(rentalOf({ dailyRate: '0', rateChanges }), sheetOf(month, 'WW'))).toMatchObject({
      error: { reason: 'rental-rate-zero' },
    });
  });

  test('R9 a day added later uses up the minimum that was billed, before it costs anything', () => {
    const rental = rentalOf({ minimumDays: '10' });
    const claims = [{ invoiceId: 'loc', halves: '2'.repeat(8) + '0'.repeat(23), topUp: 4 }];
    const monthly = { invoiceId: 'loc', voids: 0 };
    const added = (days: number) => bill(rental, sheetOf(month, 'W'.repeat(days), { claims, monthly }));
    expect(added(9)).toMatchObject({ error: { reason: 'rental-within-minimum' } });
    expect(added(12)).toMatchObject({
      value: { draft: { body: { lines: [{ quantity: '4' }, { quantity: '-2' }] } } },
    });
  });
});
