import { expect, it } from 'vitest';
import { daysOfMonth } from './day-cells.ts';

it('SC14 the month shades the weekend of the business: Fridays and Saturdays of November 2026', () => {
  const shaded = (weekend: number[]) =>
    daysOfMonth('2026-11', () => null, weekend).flatMap(({ day, isWeekend }) => (isWeekend ? day : []));
  expect(shaded([5, 6])).toEqual([6, 7, 13, 14, 20, 21, 27, 28]);
  expect(shaded([6, 7])).toEqual([1, 7, 8, 14, 15, 21, 22, 28, 29]);
});
