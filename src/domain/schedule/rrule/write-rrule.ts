import type { PlainDate } from '../../dates/plain-date.ts';
import { dateOfNumber } from '../day-number.ts';
import { nominalDays } from '../nominal-days.ts';
import type { MonthDay, Recurrence, Schedule } from '../schedule.ts';
import { instantOf } from '../wall-clock.ts';
import { closedDaysName, clampedDays, weekdayCodes } from './words.ts';

/**
 * SC13: a schedule as RFC 5545 says it. It begins with its first day, so that other programs count as we do. What
 * happens to closed days is our own property, which others pass over: they see the days by the rule.
 */
export function writeRRule(schedule: Schedule): string {
  const [first] = nominalDays(schedule, -Infinity);
  const start = first === undefined ? schedule.start : dateOfNumber(first);
  const { time, timeZone, closedDays, closed } = schedule;
  const lines = [
    `DTSTART;TZID=${timeZone}:${compact(start)}T${time.replace(':', '')}00`,
    `RRULE:${[...ruleOf(schedule.recurrence, start), ...untilOf(schedule)].join(';')}`,
  ];
  const kinds = [closed.weekends && 'weekends', closed.holidays && 'holidays'].filter(Boolean);
  if (closedDays !== 'stay' && kinds.length > 0)
    lines.push(`${closedDaysName}:${[closedDays, ...kinds].join(',')}`);
  return lines.join('\n');
}

function ruleOf(recurrence: Recurrence, start: PlainDate): string[] {
  switch (recurrence.every) {
    case 'once':
      return ['FREQ=DAILY', 'COUNT=1'];
    case 'day':
      return ['FREQ=DAILY', ...everyOf(recurrence.interval)];
    case 'week': {
      const days = [...new Set(recurrence.weekdays)]
        .sort((a, b) => a - b)
        .map((day) => weekdayCodes[day - 1]);
      return ['FREQ=WEEKLY', ...everyOf(recurrence.interval), `BYDAY=${days.join(',')}`, 'WKST=MO'];
    }
    case 'month':
      return ['FREQ=MONTHLY', ...everyOf(recurrence.interval), ...dayOf(recurrence.on)];
    case 'year': {
      // Theirs of 29 February would fall out in other years, ours is the last day of the month.
      const leap = start.endsWith('02-29') ? ['BYMONTH=2', 'BYMONTHDAY=-1'] : [];
      return ['FREQ=YEARLY', ...everyOf(recurrence.interval), ...leap];
    }
  }
}

const everyOf = (interval: number): string[] => (interval === 1 ? [] : [`INTERVAL=${interval}`]);

function dayOf(on: MonthDay): string[] {
  if ('nth' in on) return [`BYDAY=${on.nth}${weekdayCodes[on.weekday - 1]}`];
  if (on.day === 'last') return ['BYMONTHDAY=-1'];
  if (on.day <= 28) return [`BYMONTHDAY=${on.day}`];
  // The last of those that the month has.
  return [`BYMONTHDAY=${clampedDays(on.day).join(',')}`, 'BYSETPOS=-1'];
}

/** In UTC, as the standard wants it where the start has a zone. */
function untilOf({ recurrence, end, time, timeZone }: Schedule): string[] {
  if (end === '' || recurrence.every === 'once') return [];
  const until = new Date(instantOf(end, time, timeZone)).toISOString();
  return [`UNTIL=${until.replace(/[-:]|\.\d+/g, '')}`];
}

const compact = (date: PlainDate): string => date.replaceAll('-', '');
