import * as fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, test } from 'vitest';
import { closuresOf } from '../closed-days.ts';
import { nextOccurrences } from '../occurrences.ts';
import type { Schedule } from '../schedule.ts';
import { anySchedule, scheduleOf } from '../testing/schedules.ts';
import { readRRule } from './read-rrule.ts';
import { writeRRule } from './write-rrule.ts';

const usual = { timeZone: 'Europe/Paris', today: '2026-11-30' };
const none = closuresOf([]);
const times = (schedule: Schedule, count = 12) =>
  nextOccurrences(schedule, none, {}, count).map(({ key, at }) => `${key} ${at}`);
const read = (text: string): Schedule => {
  const schedule = readRRule(text, usual);
  if (!schedule.ok) throw new Error(JSON.stringify(schedule.error));
  return schedule.value;
};

describe('recurrence rules', () => {
  test.each<[Partial<Schedule>, string]>([
    [{ recurrence: { every: 'once' }, start: '2026-12-02' }, 'FREQ=DAILY;COUNT=1'],
    [{ recurrence: { every: 'day', interval: 3 } }, 'FREQ=DAILY;INTERVAL=3'],
    [
      { recurrence: { every: 'week', interval: 2, weekdays: [4, 1] } },
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=MO',
    ],
    [{ recurrence: { every: 'month', interval: 1, on: { day: 2 } } }, 'FREQ=MONTHLY;BYMONTHDAY=2'],
    [{ recurrence: { every: 'month', interval: 1, on: { day: 'last' } } }, 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    [
      { recurrence: { every: 'month', interval: 1, on: { day: 31 } } },
      'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
    ],
    [
      { recurrence: { every: 'month', interval: 3, on: { nth: -1, weekday: 5 } } },
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR',
    ],
    [{ recurrence: { every: 'year', interval: 1 }, start: '2024-03-31' }, 'FREQ=YEARLY'],
    [
      { recurrence: { every: 'year', interval: 1 }, start: '2024-02-29' },
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
    ],
    [{ end: '2026-03-31' }, 'FREQ=DAILY;UNTIL=20260331T060000Z'],
  ])('SC13 A4 %j is %s', (parts, rule) => {
    const schedule = scheduleOf(parts);
    expect(writeRRule(schedule).split('\n')[1]).toBe(`RRULE:${rule}`);
    expect(times(read(writeRRule(schedule)))).toEqual(times(schedule));
  });

  test('SC13 A4 what happens to closed days comes back, others pass over it', () => {
    const schedule = scheduleOf({ closedDays: 'before', closed: { weekends: true, holidays: true } });
    expect(writeRRule(schedule)).toBe(
      'DTSTART;TZID=Europe/Paris:20260101T080000\nRRULE:FREQ=DAILY\nX-QUITTANCE-CLOSED-DAYS:before,weekends,holidays',
    );
    expect(read(writeRRule(schedule))).toEqual(schedule);
  });

  test.each<[string, Partial<Schedule>]>([
    [
      'FREQ=MONTHLY;BYMONTHDAY=2',
      { start: '2026-11-30', recurrence: { every: 'month', interval: 1, on: { day: 2 } } },
    ],
    [
      'RRULE:FREQ=WEEKLY;BYDAY=SU,MO',
      { start: '2026-11-30', recurrence: { every: 'week', interval: 1, weekdays: [1, 7] } },
    ],
    [
      'DTSTART:20260101T060000Z\r\nRRULE:FREQ=DAILY;INTER\r\n VAL=2',
      { timeZone: 'UTC', time: '06:00', recurrence: { every: 'day', interval: 2 } },
    ],
    [
      'DTSTART;TZID=Asia/Kolkata:20260101T093000\nRRULE:FREQ=WEEKLY',
      { timeZone: 'Asia/Kolkata', time: '09:30', recurrence: { every: 'week', interval: 1, weekdays: [4] } },
    ],
    [
      'DTSTART;VALUE=DATE:20260110\nRRULE:FREQ=MONTHLY',
      { start: '2026-01-10', time: '00:00', recurrence: { every: 'month', interval: 1, on: { day: 10 } } },
    ],
    [
      'DTSTART:20260101T080000\nRRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR',
      { recurrence: { every: 'week', interval: 1, weekdays: [1, 2, 3, 4, 5] } },
    ],
    [
      'DTSTART:20260101T080000\nRRULE:FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1',
      { recurrence: { every: 'month', interval: 1, on: { nth: -1, weekday: 5 } } },
    ],
    [
      'DTSTART:20260101T080000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      { start: '2026-03-01', recurrence: { every: 'month', interval: 12, on: { nth: -1, weekday: 7 } } },
    ],
    [
      'DTSTART:20260501T080000\nRRULE:FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=4',
      { start: '2028-03-01', recurrence: { every: 'month', interval: 24, on: { day: 4 } } },
    ],
    ['DTSTART:20260101T080000\nRRULE:FREQ=DAILY;COUNT=3', { end: '2026-01-03' }],
    ['DTSTART:20260101T080000\nRRULE:FREQ=DAILY;UNTIL=20260105', { end: '2026-01-05' }],
    ['DTSTART:20260101T080000\nRRULE:FREQ=DAILY;UNTIL=20260105T065959Z', { end: '2026-01-04' }],
    ['DTSTART:20260101T100000\nRRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=15', { time: '08:15' }],
    [
      'BEGIN:VEVENT\nSUMMARY:Month: end\nDTSTART;TZID=Europe/Paris:20260101T080000\nRRULE:FREQ=DAILY\nEND:VEVENT',
      {},
    ],
    ['DTSTART;TZID=Europe/Paris:20260101T080000', { recurrence: { every: 'once' } }],
  ])('SC13 A4 %j is read', (text, parts) => {
    expect(read(text)).toEqual(scheduleOf(parts));
  });

  test.each<[string, string]>([
    ['FREQ=HOURLY', 'FREQ=HOURLY'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', 'BYMONTHDAY=31'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'BYMONTHDAY=1,15'],
    ['FREQ=MONTHLY;BYMONTHDAY=-2', 'BYMONTHDAY=-2'],
    ['FREQ=MONTHLY;BYDAY=FR', 'BYDAY=FR'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', 'BYDAY=FR'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'BYDAY=1MO'],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO', 'WKST=SU'],
    ['FREQ=WEEKLY;BYMONTH=3', 'BYMONTH=3'],
    ['FREQ=YEARLY;BYYEARDAY=100', 'BYYEARDAY=100'],
    ['FREQ=DAILY;BYHOUR=8,12', 'BYHOUR=8,12'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL=0'],
    ['FREQ=DAILY;COUNT=99999', 'COUNT=99999'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20261231', 'UNTIL + COUNT'],
    ['RRULE:FREQ=DAILY\nEXDATE:20260105T080000', 'EXDATE'],
    ['DTSTART:20240229T080000\nRRULE:FREQ=YEARLY', '29-02'],
    ['DTSTART:20260131T080000\nRRULE:FREQ=MONTHLY', 'BYMONTHDAY=31'],
  ])('SC13 A4 %j is refused for %s', (text, part) => {
    expect(readRRule(text, usual)).toMatchObject({
      error: { name: 'Unsupported', reason: 'rrule-unsupported', params: { part } },
    });
  });

  test.each([
    '',
    'every month',
    'FREQ=',
    'RRULE:',
    'DTSTART:20261399T080000\nRRULE:FREQ=DAILY',
    'FREQ=DAILY;FREQ=WEEKLY',
  ])('SC13 A4 %j is no rule', (text) => {
    expect(readRRule(text, usual)).toMatchObject({ error: { reason: 'rrule-invalid' } });
  });

  test('SC13 A4 whatever a schedule says is read back with the same due times', () => {
    fc.assert(
      fc.property(anySchedule(), (schedule) => {
        expect(times(read(writeRRule(schedule)), 8)).toEqual(times(schedule, 8));
      }),
      { numRuns: 150 },
    );
  });

  test('SC1 SC2 SC3 SC4 SC5 A4 an independent count of the rule comes to the same due times', () => {
    fc.assert(
      fc.property(anySchedule(), (rule) => {
        // Another library leaves out the times that a change of the clocks leaves out: none of these is one.
        const schedule: Schedule = { ...rule, closedDays: 'stay', time: '08:15' };
        const theirs = new RRuleTemporal({
          rruleString: writeRRule(schedule).split('\n').slice(0, 2).join('\n'),
        });
        const counted = theirs.all((_date, at) => at < 8).slice(0, 8);
        expect(times(schedule, 8).map((one) => one.split(' ')[1])).toEqual(
          counted.map((date) => new Date(date.epochMilliseconds).toISOString()),
        );
      }),
      { numRuns: 150 },
    );
  });
});
