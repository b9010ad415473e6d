import { describe, expect, it } from 'vitest';
import type { Schedule } from '@domain/schedule/schedule.ts';
import { blankSchedule, formOfSchedule, scheduleFaults, scheduleOf } from './schedule-form.ts';

const today = '2026-11-30';
const zone = 'Europe/Paris';
const plain: Omit<Schedule, 'recurrence'> = {
  start: '2026-12-01',
  time: '07:30',
  timeZone: 'Africa/Conakry',
  end: '2027-12-31',
  closedDays: 'after',
  closed: { weekends: false, holidays: true },
};

const recurrences: Schedule['recurrence'][] = [
  { every: 'day', interval: 3 },
  { every: 'week', interval: 2, weekdays: [1, 5] },
  { every: 'month', interval: 1, on: { day: 31 } },
  { every: 'month', interval: 6, on: { day: 'last' } },
  { every: 'month', interval: 1, on: { nth: -1, weekday: 5 } },
  { every: 'year', interval: 1 },
];

describe('a schedule while it is written', () => {
  it.each(recurrences.map((recurrence) => [JSON.stringify(recurrence), recurrence] as const))(
    'A4 %s goes through the form unchanged',
    (_, recurrence) => {
      const schedule = { ...plain, recurrence };
      expect(scheduleOf(formOfSchedule(schedule, today, zone))).toEqual(schedule);
    },
  );

  it('A4 what is once has no last day, and by hand only is no schedule', () => {
    const once = formOfSchedule({ ...plain, recurrence: { every: 'once' } }, today, zone);
    expect(scheduleOf(once)).toEqual({ ...plain, recurrence: { every: 'once' }, end: '' });
    expect(scheduleOf(formOfSchedule(null, today, zone))).toBeNull();
  });

  it('A4 what is hidden keeps what was typed', () => {
    const form = { ...blankSchedule(today, zone), monthBy: 'nth' as const, nth: '2' as const };
    expect(scheduleOf({ ...form, every: 'day' })?.recurrence).toEqual({ every: 'day', interval: 1 });
    expect(scheduleOf(form)?.recurrence).toEqual({
      every: 'month',
      interval: 1,
      on: { nth: 2, weekday: 5 },
    });
  });

  it.each([
    ['no number', { interval: '' }, 'schedule.interval'],
    ['a fraction', { interval: '1.5' }, 'schedule.interval'],
    ['no step at all', { interval: '0' }, 'schedule.interval'],
    ['no weekday', { every: 'week' as const, weekdays: [] }, 'schedule.weekdays'],
    ['the 32nd', { monthDay: '32' }, 'schedule.monthDay'],
    ['no first day', { start: '' as const }, 'schedule.start'],
    ['an end before the start', { end: '2026-11-29' }, 'schedule.end'],
    ['no time', { time: '' }, 'schedule.time'],
    ['half past twenty-four', { time: '24:30' }, 'schedule.time'],
  ])('A4 %s is said at its field, and gives no schedule', (_, part, field) => {
    const form = { ...blankSchedule(today, zone), ...part };
    expect(scheduleFaults(form).map((fault) => fault.field)).toEqual([field]);
    expect(scheduleOf(form)).toBeNull();
  });

  it('A4 what does not show is not at fault', () => {
    const form = { ...blankSchedule(today, zone), weekdays: [], monthDay: '32', monthBy: 'last' as const };
    expect(scheduleFaults(form)).toEqual([]);
    expect(scheduleFaults({ ...form, isOn: false, interval: '' })).toEqual([]);
  });
});
