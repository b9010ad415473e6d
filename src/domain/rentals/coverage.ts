import { firstOfMonth, lastOfMonth } from '../dates/calendar.ts';
import type { PlainDate, PlainMonth } from '../dates/plain-date.ts';
import type { Rental } from './rental.ts';
import { codeAt, dayOf, sumHalves, workedHalves, type Halves } from './time-sheet.ts';

/** First and last day, both in it. */
export interface DayRange {
  from: PlainDate;
  to: PlainDate;
}

const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b);
const earlier = (a: PlainDate, b: PlainDate) => (a < b ? a : b);

/** R1: null when no day of the month is covered. */
export function coverageOf(
  { start, end }: Pick<Rental, 'start' | 'end'>,
  month: PlainMonth,
  today: PlainDate,
): DayRange | null {
  const from = later(start, firstOfMonth(month));
  const to = earlier(earlier(end ?? lastOfMonth(month), lastOfMonth(month)), today);
  return from <= to ? { from, to } : null;
}

const daysOfRange = (range: DayRange | null): number =>
  range === null ? 0 : dayOf(range.to) - dayOf(range.from) + 1;

/** The halves within a range of the same month; nothing outside of it. */
export function halvesWithin(halves: Halves, range: DayRange | null): Halves {
  if (range === null) return '0'.repeat(halves.length);
  const [before, to] = [dayOf(range.from) - 1, dayOf(range.to)];
  return '0'.repeat(before) + halves.slice(before, to) + '0'.repeat(Math.max(halves.length - to, 0));
}

export interface DayCounts {
  /** In halves of a day. */
  worked: number;
  /** Days. */
  other: number;
  covered: number;
}

/** R2. */
export function countDays(days: string, range: DayRange | null): DayCounts {
  if (range === null) return { worked: 0, other: 0, covered: 0 };
  let other = 0;
  for (let day = dayOf(range.from); day <= dayOf(range.to); day += 1) {
    const code = codeAt(days, day);
    if (code !== 'W' && code !== 'H') other += 1;
  }
  return {
    worked: sumHalves(halvesWithin(workedHalves(days), range)),
    other,
    covered: daysOfRange(range),
  };
}
