import { addDays, addMonths, daysBetween, firstOfMonth, lastOfMonth, monthOf } from '../dates/calendar.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { Comparison } from './report.ts';

/** Both days belong to it. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
}

const isMonthEnd = (day: PlainDate) => lastOfMonth(day) === day;
const isWholeMonths = ({ from, to }: Period) => firstOfMonth(from) === from && isMonthEnd(to);

const monthNumber = (day: PlainDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** The last day of a month stays the last day of a month. */
const monthsBefore = (day: PlainDate, months: number, isEnd: boolean) =>
  isEnd ? lastOfMonth(addMonths(firstOfMonth(day), -months)) : addMonths(day, -months);

/**
 * RP2: whole months are compared with as many whole months before, other days with as many days before; a year before
 * it is the same days, and the end of a month stays one.
 */
export function comparedPeriod({ from, to }: Period, compare: Comparison): Period | null {
  if (compare === 'none') return null;
  if (compare === 'year-before') {
    return { from: addMonths(from, -12), to: monthsBefore(to, 12, isMonthEnd(to)) };
  }
  if (isWholeMonths({ from, to })) {
    const months = monthNumber(to) - monthNumber(from) + 1;
    return { from: addMonths(from, -months), to: monthsBefore(to, months, true) };
  }
  const before = addDays(from, -1);
  return { from: addDays(before, -daysBetween(from, to)), to: before };
}

export type Step = 'day' | 'month' | 'year';

const MOST_DAYS = 62;
const MOST_MONTHS = 60;

/** RP3: up to two months are told by day, up to five years by month, longer ones by year. */
export function stepOf({ from, to }: Period): Step {
  if (daysBetween(from, to) < MOST_DAYS) return 'day';
  return monthNumber(to) - monthNumber(from) < MOST_MONTHS ? 'month' : 'year';
}

/** The day, month or year that a date belongs to. */
export const bucketOf = (date: PlainDate, step: Step): string =>
  step === 'day' ? date : step === 'month' ? monthOf(date) : date.slice(0, 4);

/** Every day, month or year of a period, in order. */
export function bucketsOf({ from, to }: Period, step: Step): string[] {
  const buckets: string[] = [];
  if (step === 'day') {
    for (let day = from; day <= to; day = addDays(day, 1)) buckets.push(day);
  } else if (step === 'month') {
    for (let day = firstOfMonth(from); day <= to; day = addMonths(day, 1)) buckets.push(monthOf(day));
  } else {
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
      buckets.push(String(year).padStart(4, '0'));
    }
  }
  return buckets;
}

export type When = 'now' | 'before' | null;

const isIn = (date: PlainDate, { from, to }: Period) => date >= from && date <= to;

/** Where a date belongs; the period asked for comes first where both hold it. */
export function whenOf(date: PlainDate, period: Period, compared: Period | null): When {
  if (isIn(date, period)) return 'now';
  return compared !== null && isIn(date, compared) ? 'before' : null;
}

/** A bucket of the compared period stands beside the one in the same place of the period asked for. */
export function alignedBuckets(period: Period, compared: Period | null, step: Step): Map<string, string> {
  const own = bucketsOf(period, step);
  const aligned = new Map<string, string>();
  const last = own.at(-1) ?? '';
  if (compared) bucketsOf(compared, step).forEach((bucket, at) => aligned.set(bucket, own[at] ?? last));
  return aligned;
}
