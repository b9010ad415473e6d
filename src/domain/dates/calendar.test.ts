import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  firstOfMonth,
  isPlainDate,
  lastOfMonth,
  monthOf,
  todayIn,
  yearOf,
} from './calendar.ts';

describe('the calendar', () => {
  test.each([
    ['2026-11-14', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['0000-01-01', false],
    ['2026-1-1', false],
    ['2026-11-14T00:00', false],
    ['', false],
  ])('B23 %j is a day: %s', (text, expected) => {
    expect(isPlainDate(text)).toBe(expected);
  });

  test('B23 what the fast check calls a day is a day for Temporal', () => {
    const part = (most: number) => fc.nat({ max: most }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), part(13), part(32), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${month}-${day}`;
        const isReal = () => {
          try {
            return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
          } catch {
            return false;
          }
        };
        expect(isPlainDate(text)).toBe(isReal());
      }),
    );
  });

  test('B1 payment terms and periods count days and months from their anchor', () => {
    expect(addDays('2026-12-31', 30)).toBe('2027-01-30');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect([1, 2, 3].map((n) => addMonths('2026-01-31', n))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
    expect(daysBetween('2026-01-15', '2026-02-15')).toBe(31);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });

  test('B9 the month of a day, its first and its last', () => {
    expect([monthOf('2024-02-10'), firstOfMonth('2024-02-10'), lastOfMonth('2024-02')]).toEqual([
      '2024-02',
      '2024-02-01',
      '2024-02-29',
    ]);
    expect(yearOf('2024-02-10')).toBe(2024);
  });

  test('B23 today is the day at the place of business', () => {
    const lateEvening = Date.UTC(2026, 10, 14, 23, 30);
    expect(todayIn(lateEvening, 'UTC')).toBe('2026-11-14');
    expect(todayIn(lateEvening, 'Europe/Paris')).toBe('2026-11-15');
    expect(todayIn(lateEvening, 'America/Sao_Paulo')).toBe('2026-11-14');
  });
});
