import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../dates/calendar.ts';
import type { PeriodRule } from './automation.ts';
import { isPeriodRule, periodOf, periodWords } from './period.ts';

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1990-01-01', count));

describe('periods', () => {
  test.each<[PeriodRule, string, string, string]>([
    ['yesterday', '2026-03-01', '2026-02-28', '2026-02-28'],
    ['yesterday', '2024-03-01', '2024-02-29', '2024-02-29'],
    ['yesterday', '2026-01-01', '2025-12-31', '2025-12-31'],
    ['this-month', '2026-02-10', '2026-02-01', '2026-02-28'],
    ['this-month', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['previous-month', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['previous-month', '2026-01-02', '2025-12-01', '2025-12-31'],
    ['this-year', '2026-07-01', '2026-01-01', '2026-12-31'],
    ['previous-year', '2026-01-01', '2025-01-01', '2025-12-31'],
  ])('PR1 A9 %s seen from %s is whole: %s to %s', (rule, day, from, to) => {
    expect(periodOf(rule, day)).toEqual({ from, to });
  });

  test.each<[PeriodRule, string, string, string]>([
    ['this-week', '2026-11-30', '2026-11-30', '2026-12-06'],
    ['this-week', '2026-12-06', '2026-11-30', '2026-12-06'],
    ['previous-week', '2026-12-06', '2026-11-23', '2026-11-29'],
    ['previous-week', '2026-11-30', '2026-11-23', '2026-11-29'],
    ['previous-week', '2026-01-01', '2025-12-22', '2025-12-28'],
    ['previous-quarter', '2026-01-15', '2025-10-01', '2025-12-31'],
    ['previous-quarter', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['previous-quarter', '2026-04-01', '2026-01-01', '2026-03-31'],
    ['previous-quarter', '2026-12-31', '2026-07-01', '2026-09-30'],
  ])('PR2 A9 %s seen from %s: %s to %s', (rule, day, from, to) => {
    expect(periodOf(rule, day)).toEqual({ from, to });
  });

  test('PR3 A4 from a day of the previous month it is the period of then', () => {
    expect(periodOf('previous-month', '2026-09-02')).toEqual({ from: '2026-08-01', to: '2026-08-31' });
    expect(periodOf('previous-month', '2026-11-30')).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  });

  test('PR4 what was left open is in it; two dates stay', () => {
    expect(periodOf('up-to-yesterday', '2026-11-30')).toEqual({ from: '0001-01-01', to: '2026-11-29' });
    const dates = { from: '2026-02-03', to: '2026-02-04' };
    expect(periodOf(dates, '2030-01-01')).toEqual(dates);
  });

  test.each<[unknown, boolean]>([
    ['previous-month', true],
    ['next-month', false],
    ['toString', false],
    [{ from: '2026-01-01', to: '2026-01-01' }, true],
    [{ from: '2026-01-02', to: '2026-01-01' }, false],
    [{ from: '2026-02-30', to: '2026-03-01' }, false],
    [{ from: '2026-01-01' }, false],
    [null, false],
    [7, false],
  ])('PR4 %j is a rule: %s', (rule, expected) => {
    expect(isPeriodRule(rule)).toBe(expected);
  });

  test('PR2 neighbours meet: the day before this week, month or year ends the previous one', () => {
    const pairs = [
      ['this-week', 'previous-week'],
      ['this-month', 'previous-month'],
      ['this-year', 'previous-year'],
    ] as const;
    fc.assert(
      fc.property(days, fc.constantFrom(...pairs), (day, [now, before]) => {
        const period = periodOf(now, day);
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(periodOf(before, day).to).toBe(addDays(period.from, -1));
        expect(periodOf(before, day)).toEqual(periodOf(now, addDays(period.from, -1)));
      }),
    );
  });

  test('PR1 every period has its days in their order', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...periodWords), (day, rule) => {
        expect(isPeriodRule(periodOf(rule, day))).toBe(true);
      }),
    );
  });
});
