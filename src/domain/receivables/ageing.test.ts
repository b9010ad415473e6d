import { describe, expect, it } from 'vitest';
import type { Minor } from '../money/currency.ts';
import { addDays } from '../dates/calendar.ts';
import { ageingOf, ageingSteps, ageOf, firstDueDates } from './ageing.ts';

const day = '2026-11-30';

describe('ageing', () => {
  it.each([
    ['2026-12-15', 'not-due'],
    ['2026-11-30', 'not-due'],
    ['2026-11-29', '1-30'],
    ['2026-10-31', '1-30'],
    ['2026-10-30', '31-60'],
    ['2026-10-01', '31-60'],
    ['2026-09-30', '61-90'],
    ['2026-09-01', '61-90'],
    ['2026-08-31', 'more'],
    ['2024-02-29', 'more'],
  ])('P7 on 30 November what was due on %s is %s', (dueDate, step) => {
    expect(ageOf(dueDate, day)).toBe(step);
  });

  it('P7 the first due dates of the steps say the same as the days between', () => {
    const first = firstDueDates(day);
    expect(first.map(([step]) => step)).toEqual(ageingSteps);
    for (let back = -40; back < 140; back += 1) {
      const dueDate = addDays(day, -back);
      expect(first.find(([, from]) => dueDate >= from)?.[0]).toBe(ageOf(dueDate, day));
    }
  });

  it('P7 every debt stands in one step, and the steps add up to what is due', () => {
    const debts = [
      { dueDate: '2026-12-10', due: 10_000 as Minor },
      { dueDate: '2026-11-20', due: 2_500 as Minor },
      { dueDate: '2026-11-05', due: 1_200 as Minor },
      { dueDate: '2026-10-15', due: 40_000 as Minor },
      { dueDate: '2026-09-15', due: 7_000 as Minor },
      { dueDate: '2025-12-31', due: 99 as Minor },
    ];
    expect(ageingOf(debts, day)).toEqual({
      'not-due': 10_000,
      '1-30': 3_700,
      '31-60': 40_000,
      '61-90': 7_000,
      more: 99,
    });
  });
});
