import { describe, expect, test } from 'vitest';
import { claimsOf } from './billed-days.ts';
import { billedSheets, halvesOn, markAt } from './day-sheets.ts';
import { factsAfter } from './draft-facts.ts';
import { planRental } from './plan-rental.ts';
import { contextOf, rentalOf, sheetOf } from './testing/fleet.ts';

const month = '2025-01';
const january = sheetOf(month, 'W'.repeat(10) + 'MM' + 'W'.repeat(10));
const february = sheetOf('2025-02', 'WWHI');

function billed(...sheets: ReturnType<typeof sheetOf>[]) {
  const planned = planRental(rentalOf({ daySheet: true }), sheets, 'FACT-6-20250630100000', contextOf(), {
    monthlyOf: () => undefined,
    linesOf: () => [],
  });
  if (!planned.ok) throw new Error(planned.error.reason);
  return planned.value.draft;
}

describe('the calendar behind an invoice', () => {
  test('R14 C7 where every day that worked is billed, there is nothing to mark', () => {
    const [calendar] = billed(january).body.daySheets!;
    expect(calendar).toEqual({ month, from: '2025-01-01', to: '2025-01-31', days: january.days });
    expect(halvesOn(calendar!)).toEqual({ worked: 40, billed: 40 });
  });

  test('R14 C7 days on another invoice are marked and not in the total', () => {
    const claims = [{ invoiceId: 'first', halves: `${'2'.repeat(7)}1`.padEnd(31, '0'), topUp: 0 }];
    const [calendar] = billed({ ...january, claims }).body.daySheets!;
    expect(halvesOn(calendar!)).toEqual({ worked: 40, billed: 25 });
    const marks = [7, 8, 9, 11, 31].map((day) => markAt(calendar!, day));
    expect(marks).toEqual(['elsewhere', 'H', 'W', 'M', '.']);
  });

  test('R14 C7 a month whose lines were taken out has no calendar', () => {
    const { body } = billed(january, february);
    expect(body.daySheets!.map((sheet) => sheet.month)).toEqual([month, '2025-02']);
    expect(billedSheets(body.daySheets!, body.lines.slice(1)).map((sheet) => sheet.month)).toEqual([
      '2025-02',
    ]);
    expect(billedSheets(body.daySheets!, [])).toEqual([]);
  });
});

describe('the days that the list says of a draft', () => {
  const draft = billed(january, february);
  const { lines } = draft.body;
  const sheets = new Map([january, february].map((sheet) => [sheet.id, sheet]));
  const after = (kept: typeof lines) => factsAfter(draft.invoice.rental!, lines, kept, sheets);

  test('R15 are the same as long as the lines are', () => {
    expect(draft.invoice.rental).toMatchObject({ month: '2025-02', worked: '22.5', other: 36 });
    expect(after(lines)).toEqual(draft.invoice.rental);
  });

  test('R15 follow a quantity that a person typed', () => {
    const kept = lines.map((line, at) => (at === 0 ? { ...line, quantity: '18.5' } : line));
    expect(after(kept)).toMatchObject({ worked: '21', other: 36 });
  });

  test('R15 lose the month of a line that was taken out, its days without work too', () => {
    expect(after(lines.slice(0, 1))).toMatchObject({ month, worked: '20', other: 11 });
    expect(after(lines.slice(1))).toMatchObject({ month: '2025-02', worked: '2.5', other: 25 });
    expect(after([])).toMatchObject({ worked: '0', other: 0 });
  });

  test('R15 have the month of a line that is put back, its days without work too', () => {
    const without = after(lines.slice(0, 1));
    expect(factsAfter(without, lines.slice(0, 1), lines, sheets)).toEqual(draft.invoice.rental);
  });

  test('R15 a minimum is no day that worked, and holds the days of its period', () => {
    const halves = claimsOf(lines).get(january.id)!.halves.replaceAll(/\d/g, '0');
    const minimum = {
      ...lines[0]!,
      id: 'minimum',
      quantity: '3',
      rental: { ...lines[0]!.rental!, halves, topUp: 6 },
    };
    expect(factsAfter(draft.invoice.rental!, [...lines, minimum], [minimum], sheets)).toMatchObject({
      month,
      worked: '0',
      other: 11,
    });
  });
});
