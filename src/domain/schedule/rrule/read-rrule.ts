import { isPlainDate, isTimeZone } from '../../dates/calendar.ts';
import type { PlainDate } from '../../dates/plain-date.ts';
import { ok, refuse, type Result } from '../../result.ts';
import { dateOfNumber } from '../day-number.ts';
import { nominalDays } from '../nominal-days.ts';
import type { Schedule } from '../schedule.ts';
import { dayAt, instantOf } from '../wall-clock.ts';
import { closedDaysName } from './words.ts';
import { recurrenceFrom, type RuleParts } from './recurrence-from.ts';

/** More than so many of a `COUNT` are not counted through. */
const MOST_COUNT = 10_000;

interface Start {
  date: PlainDate;
  time: string;
  timeZone: string;
}

/**
 * SC13: the schedule that a rule of RFC 5545 means, alone (`FREQ=…`) or with its `DTSTART`, or the lines of an event.
 * What a schedule cannot say is refused by its name, never left out.
 */
export function readRRule(text: string, usual: { timeZone: string; today: PlainDate }): Result<Schedule> {
  const lines = linesOf(text);
  const barred = lines.find(({ name }) => name === 'EXDATE' || name === 'RDATE' || name === 'EXRULE');
  if (barred) return unsupported(barred.name);
  const rules = lines.filter(({ name }) => name === 'RRULE');
  if (rules.length > 1) return unsupported('RRULE × 2');
  const start = startOf(
    lines.find(({ name }) => name === 'DTSTART'),
    usual,
  );
  const parts = partsOf(rules[0]?.value ?? '');
  const says = rules.length === 1 ? parts?.['FREQ'] : lines.find(({ name }) => name === 'DTSTART');
  if (!start || !parts || says === undefined)
    return refuse('ValidationError', 'rrule-invalid', { value: text.trim().slice(0, 100) });
  const timed = withTime(start, parts);
  if (!timed.ok) return timed;
  const found = recurrenceFrom(parts, start.date);
  if (!found.ok) return found;
  const schedule = { ...timed.value, ...found.value, end: '', ...closedOf(lines) };
  return withEnd(schedule, parts);
}

const unsupported = (part: string) => refuse('Unsupported', 'rrule-unsupported', { part });

interface Line {
  name: string;
  params: string;
  value: string;
}

/** Long lines are folded: one that begins with a blank goes on. A rule may stand alone. */
function linesOf(text: string): Line[] {
  return text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      if (/^FREQ=/i.test(line)) return { name: 'RRULE', params: '', value: line };
      const [, name = '', params = '', value = ''] = /^([\w-]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? [];
      return { name: name.toUpperCase(), params, value };
    });
}

function partsOf(value: string): RuleParts | null {
  const parts: RuleParts = {};
  for (const part of value.toUpperCase().split(';').filter(Boolean)) {
    const [name = '', said = ''] = part.split('=');
    if (name === '' || said === '' || name in parts) return null;
    parts[name] = said;
  }
  return parts;
}

function startOf(line: Line | undefined, usual: { timeZone: string; today: PlainDate }): Start | null {
  if (!line) return { date: usual.today, time: '08:00', timeZone: usual.timeZone };
  const at = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)00(Z)?)?$/.exec(line.value.toUpperCase());
  if (!at) return null;
  const [, year, month, day, hour = '00', minute = '00', utc] = at;
  const date = `${year}-${month}-${day}`;
  const zone = /;TZID="?([^;":]+)/i.exec(line.params)?.[1] ?? usual.timeZone;
  const timeZone = utc ? 'UTC' : zone;
  const isReal = isPlainDate(date) && Number(hour) < 24 && Number(minute) < 60;
  return isReal && isTimeZone(timeZone) ? { date, time: `${hour}:${minute}`, timeZone } : null;
}

/** The time may be said by the rule; one a day. */
function withTime(
  { date, time, timeZone }: Start,
  { BYHOUR, BYMINUTE, BYSECOND = '0' }: RuleParts,
): Result<Pick<Schedule, 'start' | 'time' | 'timeZone'>> {
  const [hour = '', minute = ''] = time.split(':');
  const part = (said: string | undefined, usual: string) => (said ?? usual).padStart(2, '0');
  const own = `${part(BYHOUR, hour)}:${part(BYMINUTE, minute)}`;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(own)) return unsupported(`BYHOUR=${BYHOUR ?? ''}`);
  if (BYSECOND !== '0' && BYSECOND !== '00') return unsupported(`BYSECOND=${BYSECOND}`);
  return ok({ start: date, time: own, timeZone });
}

function closedOf(lines: readonly Line[]): Pick<Schedule, 'closedDays' | 'closed'> {
  const said = (lines.find(({ name }) => name === closedDaysName)?.value ?? '').split(',');
  const closedDays = (['after', 'before', 'skip'] as const).find((how) => how === said[0]) ?? 'stay';
  return {
    closedDays,
    closed: { weekends: said.includes('weekends'), holidays: said.includes('holidays') },
  };
}

/** By `UNTIL`, or by the last day that `COUNT` leaves. */
function withEnd(schedule: Schedule, { UNTIL, COUNT }: RuleParts): Result<Schedule> {
  if (UNTIL !== undefined && COUNT !== undefined) return unsupported('UNTIL + COUNT');
  if (UNTIL !== undefined) {
    const end = endBy(UNTIL, schedule);
    return end === null ? unsupported(`UNTIL=${UNTIL}`) : ok({ ...schedule, end });
  }
  if (COUNT === undefined || schedule.recurrence.every === 'once') return ok(schedule);
  const count = Number(COUNT);
  if (!Number.isInteger(count) || count < 1 || count > MOST_COUNT) return unsupported(`COUNT=${COUNT}`);
  let last: number | undefined;
  let counted = 0;
  for (const day of nominalDays(schedule, -Infinity)) {
    last = day;
    counted += 1;
    if (counted === count) break;
  }
  return ok({ ...schedule, end: last === undefined ? '' : dateOfNumber(last) });
}

/** The last day whose time is not after it. */
function endBy(until: string, { time, timeZone }: Schedule): PlainDate | null {
  const [, year, month, day, hour, minute, , utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(until) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isPlainDate(date)) return null;
  if (hour === undefined || minute === undefined) return date;
  const ms = utc
    ? Date.parse(`${date}T${hour}:${minute}:59Z`)
    : instantOf(date, `${hour}:${minute}`, timeZone);
  if (Number.isNaN(ms)) return null;
  const last = dayAt(ms, timeZone);
  return instantOf(last, time, timeZone) <= ms ? last : dayBefore(last);
}

const dayBefore = (date: PlainDate): PlainDate =>
  Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
