import type { PlainDate, PlainMonth } from './plain-date.ts';

/** A real day of the calendar, by plain arithmetic: imports ask it for every row. */
export function isPlainDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const [year, month, day] = [numberAt(text, 0, 4), numberAt(text, 5, 7), numberAt(text, 8, 10)];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export const addDays = (date: PlainDate, days: number): PlainDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** Counted from the anchor, never step by step: the 31st stays the 31st or the last day. */
export const addMonths = (anchor: PlainDate, months: number): PlainDate =>
  Temporal.PlainDate.from(anchor).add({ months }).toString();

export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;

/** 1 is Monday. */
export const weekdayOf = (date: PlainDate): number => Temporal.PlainDate.from(date).dayOfWeek;

export const monthOf = (date: PlainDate): PlainMonth => date.slice(0, 7);

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

export const firstOfMonth = (date: PlainMonth): PlainDate => `${monthOf(date)}-01`;

export function lastOfMonth(date: PlainMonth): PlainDate {
  const days = daysInMonth(yearOf(date), Number(date.slice(5, 7)));
  return `${monthOf(date)}-${String(days).padStart(2, '0')}`;
}

/** The day it is now in the business's zone, not in the browser's. */
export const todayIn = (nowMs: number, timeZone: string): PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** Milliseconds since the epoch at which a day begins in the business's zone. */
export const startOfDay = (date: PlainDate, timeZone: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;

/** A name of the zone database, no mere offset: that knows no summer. */
export function isTimeZone(zone: string): boolean {
  if (zone === '' || /^[+-]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** NaN when one of the characters is no digit. */
function numberAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}
