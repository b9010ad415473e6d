import type { PlainDate } from '../dates/plain-date.ts';

/** Days since 1970-01-01, by plain arithmetic: years of a schedule are looked through for its next days. */
export const dayNumber = (date: PlainDate): number =>
  dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

/** Months beyond the year count on; the day must be there. */
export function dayNumberOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY);
}

export const dateOfNumber = (number: number): PlainDate => new Date(number * DAY).toISOString().slice(0, 10);

/** 1 is Monday; 1970-01-01 was a Thursday. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

export const daysOfMonth = (year: number, month: number): number =>
  dayNumberOf(year, month + 1, 1) - dayNumberOf(year, month, 1);

const DAY = 86_400_000;
