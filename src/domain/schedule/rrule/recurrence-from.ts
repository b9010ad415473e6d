import { weekdayOf } from '../../dates/calendar.ts';
import type { PlainDate } from '../../dates/plain-date.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { MonthDay, Recurrence, Schedule, Weekday } from '../schedule.ts';
import { clampedDays, weekdayCodes } from './words.ts';

/** Parts of a rule by their name, in capitals. */
export type RuleParts = Record<string, string>;

type Found = Result<Pick<Schedule, 'recurrence' | 'start'>>;

/** Of every frequency; what stands in none of the lists is refused. */
const anywhere = ['FREQ', 'INTERVAL', 'UNTIL', 'COUNT', 'WKST', 'BYHOUR', 'BYMINUTE', 'BYSECOND'];
const alsoIn: Record<string, readonly string[]> = {
  DAILY: ['BYDAY'],
  WEEKLY: ['BYDAY'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'],
  YEARLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'BYMONTH'],
};

/** What a rule repeats, counted from its start. */
export function recurrenceFrom(parts: RuleParts, start: PlainDate): Found {
  const { FREQ, COUNT, INTERVAL = '1' } = parts;
  if (FREQ === undefined || COUNT === '1') return ok({ recurrence: { every: 'once' }, start });
  const also = alsoIn[FREQ];
  if (!also) return unsupported(`FREQ=${FREQ}`);
  const foreign = Object.keys(parts).find((name) => !anywhere.includes(name) && !also.includes(name));
  if (foreign) return unsupported(`${foreign}=${parts[foreign]}`);
  const interval = Number(INTERVAL);
  if (!Number.isInteger(interval) || interval < 1 || interval > 999)
    return unsupported(`INTERVAL=${INTERVAL}`);
  if (FREQ === 'DAILY') return daily(parts, interval, start);
  if (FREQ === 'WEEKLY') return weekly(parts, interval, start);
  return FREQ === 'MONTHLY' ? monthly(parts, interval, start) : yearly(parts, interval, start);
}

const unsupported = (part: string) => refuse('Unsupported', 'rrule-unsupported', { part });

/** Every day, but only on some weekdays, is every week on these. */
function daily({ BYDAY }: RuleParts, interval: number, start: PlainDate): Found {
  if (BYDAY === undefined) return ok({ recurrence: { every: 'day', interval }, start });
  const weekdays = weekdaysOf(BYDAY);
  if (!weekdays || interval !== 1) return unsupported(`BYDAY=${BYDAY}`);
  return ok({ recurrence: { every: 'week', interval, weekdays }, start });
}

function weekly({ BYDAY, WKST = 'MO' }: RuleParts, interval: number, start: PlainDate): Found {
  if (WKST !== 'MO' && interval > 1) return unsupported(`WKST=${WKST}`);
  const weekdays = BYDAY === undefined ? [weekdayOf(start) as Weekday] : weekdaysOf(BYDAY);
  if (!weekdays) return unsupported(`BYDAY=${BYDAY}`);
  return ok({ recurrence: { every: 'week', interval, weekdays }, start });
}

function monthly(parts: RuleParts, interval: number, start: PlainDate): Found {
  const on = monthDayOf(parts, Number(start.slice(8, 10)));
  return on.ok ? ok({ recurrence: { every: 'month', interval, on: on.value }, start }) : on;
}

/** A day of one month each year is a day of every twelfth month. */
function yearly(parts: RuleParts, interval: number, start: PlainDate): Found {
  const { BYMONTH, BYDAY, BYMONTHDAY } = parts;
  const month = Number(start.slice(5, 7));
  if (BYMONTH === undefined && BYDAY === undefined && BYMONTHDAY === undefined) {
    if (start.endsWith('02-29')) return unsupported('29-02');
    return ok({ recurrence: { every: 'year', interval }, start });
  }
  if (BYMONTH === undefined)
    return unsupported(BYDAY === undefined ? `BYMONTHDAY=${BYMONTHDAY}` : `BYDAY=${BYDAY}`);
  const wanted = Number(BYMONTH);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 12) return unsupported(`BYMONTH=${BYMONTH}`);
  const isLeapDay = wanted === 2 && BYMONTHDAY === '-1' && start.endsWith('02-29');
  if (isLeapDay) return ok({ recurrence: { every: 'year', interval }, start });
  const on = monthDayOf(parts, Number(start.slice(8, 10)));
  if (!on.ok) return on;
  const recurrence: Recurrence = { every: 'month', interval: interval * 12, on: on.value };
  if (recurrence.interval > 999) return unsupported(`INTERVAL=${interval}`);
  if (wanted === month) return ok({ recurrence, start });
  const year = Number(start.slice(0, 4)) + (wanted > month ? 0 : interval);
  return ok({ recurrence, start: `${year}-${String(wanted).padStart(2, '0')}-01` });
}

/** The standard lets a day fall out that a month lacks; a schedule takes its last day. Where the two differ it is refused. */
function monthDayOf({ BYDAY, BYMONTHDAY, BYSETPOS }: RuleParts, startDay: number): Result<MonthDay> {
  if (BYDAY !== undefined) {
    if (BYMONTHDAY !== undefined) return unsupported(`BYDAY=${BYDAY}`);
    const on = nthOf(BYDAY, BYSETPOS);
    return on ? ok(on) : unsupported(`BYDAY=${BYDAY}`);
  }
  if (BYMONTHDAY === '-1' && BYSETPOS === undefined) return ok({ day: 'last' });
  const days = (BYMONTHDAY ?? String(startDay)).split(',').map(Number);
  const [day] = days;
  if (days.length === 1 && BYSETPOS === undefined && day !== undefined && day >= 1 && day <= 28)
    return ok({ day });
  const last = days.at(-1) ?? 0;
  const isClamped = BYSETPOS === '-1' && last >= 29 && last <= 31 && isSame(days, clampedDays(last));
  return isClamped ? ok({ day: last }) : unsupported(`BYMONTHDAY=${BYMONTHDAY ?? startDay}`);
}

const isSame = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join();

/** `2TU`, `-1FR`, or `FR` with a `BYSETPOS`. */
function nthOf(byDay: string, bySetPos: string | undefined): MonthDay | null {
  const [, sign = '', nthOfDay = '', code = ''] = /^([+-]?)(\d?)([A-Z]{2})$/.exec(byDay) ?? [];
  const weekday = (weekdayCodes.indexOf(code as (typeof weekdayCodes)[number]) + 1) as Weekday | 0;
  const said = nthOfDay === '' ? bySetPos : bySetPos === undefined ? `${sign}${nthOfDay}` : undefined;
  const nth = ([1, 2, 3, 4, 5, -1] as const).find((one) => one === Number(said));
  return weekday === 0 || nth === undefined ? null : { nth, weekday };
}

function weekdaysOf(byDay: string): Weekday[] | null {
  const days = byDay
    .split(',')
    .map((code) => weekdayCodes.indexOf(code as (typeof weekdayCodes)[number]) + 1);
  return days.length > 0 && days.every((day) => day > 0)
    ? ([...new Set(days)].sort((a, b) => a - b) as Weekday[])
    : null;
}
