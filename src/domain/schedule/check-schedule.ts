import { isPlainDate, isTimeZone } from '../dates/calendar.ts';
import { refuse, type Refusal, type Result } from '../result.ts';

import type { Holiday, MonthDay, Recurrence, Schedule } from './schedule.ts';

const LONGEST_INTERVAL = 999;

/** What is wrong with a schedule, each with its field. */
export function checkSchedule(schedule: Schedule): Refusal[] {
  const { start, end, time, timeZone } = schedule;
  const faults: Refusal[] = [];
  const wrong = (reason: string, field: string, params = {}) =>
    faults.push(refuse('ValidationError', reason, params, field).error);
  if (!isPlainDate(start)) wrong('date-invalid', 'schedule.start', { value: start });
  if (end !== '' && !isPlainDate(end)) wrong('date-invalid', 'schedule.end', { value: end });
  if (end !== '' && isPlainDate(start) && isPlainDate(end) && end < start)
    wrong('schedule-ends-before', 'schedule.end', { start, end });
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) wrong('time-invalid', 'schedule.time', { value: time });
  if (!isTimeZone(timeZone)) wrong('time-zone-unknown', 'schedule.timeZone', { value: timeZone });
  if (!['stay', 'after', 'before', 'skip'].includes(schedule.closedDays))
    wrong('schedule-unknown', 'schedule.closedDays', { value: schedule.closedDays });
  const recurrence = recurrenceFault(schedule.recurrence);
  if (recurrence) wrong(recurrence.reason, recurrence.field, recurrence.params);
  return faults;
}

interface Fault {
  reason: string;
  field: string;
  params: Record<string, string>;
}

function recurrenceFault(recurrence: Recurrence): Fault | null {
  const fault = (reason: string, field: string, value: unknown) => ({
    reason,
    field: `schedule.recurrence.${field}`,
    params: { value: typeof value === 'string' ? value : JSON.stringify(value ?? null) },
  });
  if (recurrence.every === 'once') return null;
  if (!['day', 'week', 'month', 'year'].includes(recurrence.every))
    return fault('schedule-unknown', 'every', recurrence.every);
  const { interval } = recurrence;
  if (!Number.isInteger(interval) || interval < 1 || interval > LONGEST_INTERVAL)
    return fault('schedule-interval', 'interval', interval);
  if (recurrence.every === 'week' && !areWeekdays(recurrence.weekdays))
    return fault('schedule-weekdays', 'weekdays', recurrence.weekdays);
  if (recurrence.every === 'month' && !isMonthDay(recurrence.on))
    return fault('schedule-month-day', 'on', recurrence.on);
  return null;
}

const isWeekday = (day: unknown): boolean => Number.isInteger(day) && Number(day) >= 1 && Number(day) <= 7;

const areWeekdays = (days: readonly unknown[]): boolean =>
  Array.isArray(days) && days.length > 0 && days.every(isWeekday);

function isMonthDay(on: MonthDay): boolean {
  if (typeof on !== 'object' || on === null) return false;
  if ('nth' in on) return [1, 2, 3, 4, 5, -1].includes(on.nth) && isWeekday(on.weekday);
  return on.day === 'last' || (Number.isInteger(on.day) && on.day >= 1 && on.day <= 31);
}

/** SC11: `MM-DD` (29 February too) or a date, each with a name, none twice; in the order in which they are kept. */
export function checkHolidays(days: readonly Holiday[]): Result<Holiday[]> {
  const kept: Holiday[] = [];
  for (const [at, { on, name }] of days.entries()) {
    const isDay = isPlainDate(on) || isPlainDate(`2024-${on}`);
    if (!isDay) return refuse('ValidationError', 'holiday-invalid', { value: on }, `days.${at}.on`);
    if (kept.some((other) => other.on === on))
      return refuse('ValidationError', 'holiday-twice', { value: on }, `days.${at}.on`);
    kept.push({ on, name: name.trim() });
  }
  return { ok: true, value: kept.sort((a, b) => (a.on < b.on ? -1 : 1)) };
}
