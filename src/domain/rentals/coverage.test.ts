import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countDays, coverageOf } from './coverage.ts';
import { minimumHalves } from './minimum.ts';
import { overlapsOf } from './overlaps.ts';
import { ratedRanges, rateOn } from './rates.ts';
import { rentalReference, monthlyReference, isRentalReference } from './reference.ts';
import { rentalOf } from './testing/fleet.ts';
import { dateIn, daysFromHalves, daysIn, noDays } from './time-sheet.ts';

const covered = (start: string, end: string | null, month: string, today = '2026-12-31') => {
  const range = coverageOf({ start, end }, month, today);
  return range ? `${range.from.slice(8)}-${range.to.slice(8)}` : null;
};

describe('the covered days of a month', () => {
  test.each([
    ['before the month', '2024-11-01', '2024-12-31', '2025-01', null],
    ['up to its first day', '2024-11-01', '2025-01-01', '2025-01', '01-01'],
    ['inside', '2025-01-10', '2025-01-20', '2025-01', '10-20'],
    ['across the start', '2024-12-15', '2025-01-15', '2025-01', '01-15'],
    ['across the end', '2025-01-15', '2025-02-15', '2025-01', '15-31'],
    ['the rest of it in the next month', '2025-01-15', '2025-02-15', '2025-02', '01-15'],
    ['across both', '2024-01-01', '2026-01-01', '2025-01', '01-31'],
    ['open end', '2025-01-31', null, '2025-01', '31-31'],
    ['one day', '2025-01-07', '2025-01-07', '2025-01', '07-07'],
    ['after the month', '2025-02-01', null, '2025-01', null],
    ['leap February', '2024-02-10', null, '2024-02', '10-29'],
    ['February of a common year', '2025-02-10', null, '2025-02', '10-28'],
  ])('R1 C3 %s: %s to %s in %s is %s', (_, start, end, month, expected) => {
    expect(covered(start, end, month)).toBe(expected);
  });

  test('R1 of the current month only the days up to today count, of one to come none', () => {
    expect(covered('2025-01-01', null, '2025-03', '2025-03-10')).toBe('01-10');
    expect(covered('2025-03-11', null, '2025-03', '2025-03-10')).toBe(null);
    expect(covered('2025-01-01', null, '2025-04', '2025-03-10')).toBe(null);
  });
});

describe('worked and other days', () => {
  test.each([
    ['22 full days and a half of 26', 'W'.repeat(22) + 'H...', 26, '22.5', 3],
    ['days without a sheet are others', '.'.repeat(31), 31, '0', 31],
    ['maintenance, out of service and idle are others', 'WMOIW', 5, '2', 3],
    ['nothing outside counts', 'WWWWW', 3, '3', 0],
  ])('R2 C2 %s', (_, days, last, worked, other) => {
    const sheet = days + noDays('2025-01').slice(days.length);
    const counts = countDays(sheet, { from: '2025-01-01', to: dateIn('2025-01', last) });
    expect([daysFromHalves(counts.worked), counts.other]).toEqual([worked, other]);
  });

  test('R2 covered = full days + half days + others, for any sheet', () => {
    const codes = fc.array(fc.constantFrom('W', 'H', 'M', 'O', 'I', '.'), { minLength: 31, maxLength: 31 });
    fc.assert(
      fc.property(codes, fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }), (drawn, a, b) => {
        const range = { from: dateIn('2025-01', Math.min(a, b)), to: dateIn('2025-01', Math.max(a, b)) };
        const inside = drawn.slice(Math.min(a, b) - 1, Math.max(a, b));
        const { worked, other, covered: all } = countDays(drawn.join(''), range);
        const half = inside.filter((code) => code === 'H').length;
        const full = inside.filter((code) => code === 'W').length;
        expect([worked, other + full + half, all]).toEqual([2 * full + half, inside.length, inside.length]);
      }),
    );
  });
});

describe('rates', () => {
  const rental = rentalOf({
    rateChanges: [
      { from: '2025-01-11', dailyRate: '60000' },
      { from: '2025-01-21', dailyRate: '55000' },
    ],
  });

  test('R3 a rate holds from its day until the next', () => {
    const days = ['2025-01-10', '2025-01-11', '2025-01-20', '2025-01-21', '2030-01-01'];
    expect(days.map((day) => rateOn(rental, day))).toEqual(['50000', '60000', '60000', '55000', '55000']);
  });

  test.each([
    ['01', '31', '01-10 50000, 11-20 60000, 21-31 55000'],
    ['11', '20', '11-20 60000'],
    ['12', '21', '12-20 60000, 21-21 55000'],
    ['01', '10', '01-10 50000'],
  ])('R3 C1 from %s to %s January: %s', (from, to, expected) => {
    const pieces = ratedRanges(rental, { from: `2025-01-${from}`, to: `2025-01-${to}` });
    expect(pieces.map((p) => `${p.from.slice(8)}-${p.to.slice(8)} ${p.rate}`).join(', ')).toBe(expected);
  });

  test('R3 a change to the same rate splits nothing', () => {
    const same = rentalOf({ rateChanges: [{ from: '2025-01-11', dailyRate: '50000' }] });
    expect(ratedRanges(same, { from: '2025-01-01', to: '2025-01-31' })).toHaveLength(1);
  });
});

describe('the minimum of a month', () => {
  test.each([
    ['10', '2025-01', 31, '10'],
    ['10', '2025-01', 17, '5'],
    ['10.5', '2025-02', 14, '5'],
    ['20', '2025-04', 29, '19'],
    ['0', '2025-01', 31, '0'],
  ])('R8 %s days in %s, %i covered, are %s', (minimumDays, month, days, expected) => {
    expect(daysFromHalves(minimumHalves({ minimumDays }, month, days))).toBe(expected);
  });

  test('R8 it is never more than its share, and less by less than half a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 62 }), fc.integer({ min: 0, max: 31 }), (halves, days) => {
        const share = (halves * days) / daysIn('2025-01');
        const cut = minimumHalves({ minimumDays: daysFromHalves(halves) }, '2025-01', days);
        expect(cut <= share && share - cut < 1).toBe(true);
      }),
    );
  });
});

describe('overlapping rentals', () => {
  const numbers = (...rentals: ReturnType<typeof rentalOf>[]) =>
    [...overlapsOf(rentals)].map(([id, others]) => `${id}: ${others.map(({ no }) => no).join()}`);
  const one = rentalOf({ id: 'a', no: 1, start: '2025-01-01', end: '2025-01-15' });

  test('R10 the same plate, however it is written, on a shared day', () => {
    const asset = { name: 'Hilux', plate: 'gn 001 aa' };
    expect(numbers(one, rentalOf({ id: 'b', no: 2, start: '2025-01-15', asset }))).toEqual(['a: 2', 'b: 1']);
    expect(numbers(one, rentalOf({ id: 'b', no: 2, start: '2025-01-16', asset }))).toEqual([]);
  });

  test('R10 without a plate the same name; one with a plate and one without are two assets', () => {
    const asset = { name: 'Groupe 60 kVA', plate: '' };
    const pair = [rentalOf({ id: 'a', no: 1, asset }), rentalOf({ id: 'b', no: 2, asset })] as const;
    expect(numbers(...pair)).toEqual(['a: 2', 'b: 1']);
    expect(numbers(pair[0], rentalOf({ id: 'c', no: 3, asset: { ...asset, plate: 'X-1' } }))).toEqual([]);
  });

  test('R10 an inactive rental is in nobody’s way', () => {
    expect(numbers(one, rentalOf({ id: 'b', no: 2, active: false }))).toEqual([]);
  });
});

describe('references', () => {
  test('R5 C4 the monthly one counts its voids, and is never longer than a number may be', () => {
    expect([0, 1, 2].map((voids) => monthlyReference(6, '2025-01', voids))).toEqual([
      'LOC-6-202501',
      'LOC-6-202501-R2',
      'LOC-6-202501-R3',
    ]);
    expect(monthlyReference(999_999_999, '2025-01', 98).length).toBeLessThanOrEqual(35);
  });

  test('C5 the one per rental is the second in the company’s zone', () => {
    const instant = Date.UTC(2025, 0, 31, 23, 45, 2, 999);
    expect(rentalReference(6, instant, 'Africa/Conakry')).toBe('FACT-6-20250131234502');
    expect(rentalReference(6, instant, 'Europe/Paris')).toBe('FACT-6-20250201004502');
  });

  test.each([
    ['LOC-6-202501', true],
    ['LOC-6-202501-R2', true],
    ['FACT-6-20250131234502', true],
    ['FACT-2025-0042', false],
    ['F-2025-0001', false],
  ])('C4 %s may have been a reference: %s', (number, expected) => {
    expect(isRentalReference(number)).toBe(expected);
  });
});
