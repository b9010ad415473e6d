import { dateOfNumber, weekdayOfNumber } from './day-number.ts';
import type { Holiday, Schedule } from './schedule.ts';

/** Looked through for an open day before a day is left where it is (SC12). */
const FURTHEST = 366;

/** When a business is closed, as far as a schedule asks. */
export interface Closures {
  /** Of a list that a person keeps: days of each year (`MM-DD`), and dates. */
  holidays: ReadonlySet<string>;
  /** SC14: weekdays, 1 is Monday. */
  weekend: ReadonlySet<number>;
}

export const closuresOf = (
  days: readonly Pick<Holiday, 'on'>[],
  weekend: readonly number[] = [6, 7],
): Closures => ({ holidays: new Set(days.map(({ on }) => on)), weekend: new Set(weekend) });

/** SC11: a day of each year or a date. */
const isHoliday = (date: string, { holidays }: Closures): boolean =>
  holidays.has(date) || holidays.has(date.slice(5));

/** SC8: where a day comes to lie; null = it falls out. */
export function movedDay(
  day: number,
  { closed, closedDays }: Pick<Schedule, 'closed' | 'closedDays'>,
  closures: Closures,
): number | null {
  if (closedDays === 'stay' || (!closed.weekends && !closed.holidays)) return day;
  const isClosed = (one: number) =>
    (closed.weekends && closures.weekend.has(weekdayOfNumber(one))) ||
    (closed.holidays && isHoliday(dateOfNumber(one), closures));
  if (!isClosed(day)) return day;
  if (closedDays === 'skip') return null;
  const step = closedDays === 'after' ? 1 : -1;
  for (let away = 1; away <= FURTHEST; away += 1) {
    if (!isClosed(day + away * step)) return day + away * step;
  }
  return day;
}

/** The furthest that a day can lie from where the rule put it. */
export const furthestMove = ({ closed, closedDays }: Schedule): number =>
  closedDays === 'stay' || closedDays === 'skip' || (!closed.weekends && !closed.holidays) ? 0 : FURTHEST;
