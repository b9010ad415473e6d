import { addDays } from '../dates/calendar.ts';
import { furthestMove, movedDay, type Closures } from './closed-days.ts';
import { dateOfNumber, dayNumber } from './day-number.ts';
import { nominalDays } from './nominal-days.ts';
import type { Occurrence, Schedule } from './schedule.ts';
import { dayAt, instantOf } from './wall-clock.ts';

/** A day that is closed may have moved so that a change of zones puts it a day off. */
const ZONE_DAYS = 2;

/** Where to begin: after an occurrence by its key, at an instant (milliseconds, that one included), or both. */
export interface From {
  after?: string;
  at?: number;
}

/** SC10: the due times of a schedule in their order, from somewhere on. Endless without an end: take what is needed. */
export function* occurrencesFrom(
  schedule: Schedule,
  closures: Closures,
  { after = '', at }: From = {},
): Generator<Occurrence> {
  const begin = at === undefined ? -Infinity : dayNumber(dayAt(at, schedule.timeZone)) - ZONE_DAYS;
  const fromKey = after === '' ? -Infinity : dayNumber(after.slice(0, 10));
  for (const day of nominalDays(schedule, Math.max(begin - furthestMove(schedule), fromKey))) {
    const key = `${dateOfNumber(day)}T${schedule.time}`;
    if (key <= after) continue;
    const moved = movedDay(day, schedule, closures);
    if (moved === null || moved < begin) continue;
    const date = dateOfNumber(moved);
    const ms = instantOf(date, schedule.time, schedule.timeZone);
    if (at !== undefined && ms < at) continue;
    yield { key, date, at: new Date(ms).toISOString() };
  }
}

/** The first `count` from somewhere on. */
export function nextOccurrences(
  schedule: Schedule,
  closures: Closures,
  from: From,
  count: number,
): Occurrence[] {
  const found: Occurrence[] = [];
  if (count <= 0) return found;
  for (const occurrence of occurrencesFrom(schedule, closures, from)) {
    found.push(occurrence);
    if (found.length >= count) break;
  }
  return found;
}

/** All up to an instant, that one included. */
export function occurrencesUntil(
  schedule: Schedule,
  closures: Closures,
  from: From,
  until: number,
): Occurrence[] {
  const found: Occurrence[] = [];
  for (const occurrence of occurrencesFrom(schedule, closures, from)) {
    if (Date.parse(occurrence.at) > until) break;
    found.push(occurrence);
  }
  return found;
}

/** What is not before any occurrence: nothing is left to run. */
const OVER = '9999-12-31T24:00';

/** A key that stands behind everything due up to an instant, and before all that comes. */
export function settledAt(schedule: Schedule, closures: Closures, until: number): string {
  const [next] = nextOccurrences(schedule, closures, { at: until + 1 }, 1);
  return next ? `${addDays(next.key.slice(0, 10), -1)}T24:00` : OVER;
}
