import { weekdayOf } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { MonthDay, Recurrence, Schedule, Weekday } from '@domain/schedule/schedule.ts';

/** A schedule while it is written: what is hidden now keeps what was typed. */
export interface ScheduleForm {
  /** False = by hand only. */
  isOn: boolean;
  every: Recurrence['every'];
  /** As typed. */
  interval: string;
  weekdays: Weekday[];
  monthBy: 'day' | 'last' | 'nth';
  monthDay: string;
  nth: '1' | '2' | '3' | '4' | '5' | '-1';
  weekday: Weekday;
  start: PlainDate | '';
  end: PlainDate | '';
  time: string;
  timeZone: string;
  closedDays: Schedule['closedDays'];
  weekends: boolean;
  holidays: boolean;
}

const FIRST_HOUR = '08:00';

export function blankSchedule(today: PlainDate, timeZone: string): ScheduleForm {
  const weekday = weekdayOf(today) as Weekday;
  return {
    isOn: true,
    every: 'month',
    interval: '1',
    weekdays: [weekday],
    monthBy: 'day',
    monthDay: '1',
    nth: '-1',
    weekday: 5,
    start: today,
    end: '',
    time: FIRST_HOUR,
    timeZone,
    closedDays: 'stay',
    weekends: true,
    holidays: true,
  };
}

/** Null = by hand only: should it be switched on, it starts with what is usual. */
export function formOfSchedule(schedule: Schedule | null, today: PlainDate, timeZone: string): ScheduleForm {
  const blank = blankSchedule(today, timeZone);
  if (!schedule) return { ...blank, isOn: false };
  const { recurrence, closed, ...rest } = schedule;
  return { ...blank, ...rest, ...closed, ...partsOf(recurrence), every: recurrence.every };
}

function partsOf(recurrence: Recurrence): Partial<ScheduleForm> {
  if (recurrence.every === 'once') return {};
  const interval = String(recurrence.interval);
  if (recurrence.every === 'week') return { interval, weekdays: recurrence.weekdays };
  return recurrence.every === 'month' ? { interval, ...monthParts(recurrence.on) } : { interval };
}

function monthParts(on: MonthDay): Partial<ScheduleForm> {
  if ('nth' in on) return { monthBy: 'nth', nth: String(on.nth) as ScheduleForm['nth'], weekday: on.weekday };
  return on.day === 'last' ? { monthBy: 'last' } : { monthBy: 'day', monthDay: String(on.day) };
}

function monthDayOf({ monthBy, monthDay, nth, weekday }: ScheduleForm): MonthDay {
  if (monthBy === 'last') return { day: 'last' };
  if (monthBy === 'day') return { day: Number(monthDay) };
  return { nth: Number(nth) as 1 | 2 | 3 | 4 | 5 | -1, weekday };
}

function recurrenceOf(form: ScheduleForm): Recurrence {
  const interval = Number(form.interval);
  switch (form.every) {
    case 'once':
      return { every: 'once' };
    case 'week':
      return { every: 'week', interval, weekdays: form.weekdays.toSorted((a, b) => a - b) };
    case 'month':
      return { every: 'month', interval, on: monthDayOf(form) };
    default:
      return { every: form.every, interval };
  }
}

export type ScheduleFaultKey =
  'faultInterval' | 'faultWeekdays' | 'faultMonthDay' | 'faultStart' | 'faultEnd' | 'faultTime';

const isWhole = (text: string, from: number, to: number): boolean =>
  /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to;

const LONGEST_STEP = 999;

/** What keeps it from being a schedule, at the field it is about. */
export function scheduleFaults(form: ScheduleForm): { field: string; key: ScheduleFaultKey }[] {
  if (!form.isOn) return [];
  const { every, start, end } = form;
  const checks: [boolean, string, ScheduleFaultKey][] = [
    [every === 'once' || isWhole(form.interval, 1, LONGEST_STEP), 'schedule.interval', 'faultInterval'],
    [every !== 'week' || form.weekdays.length > 0, 'schedule.weekdays', 'faultWeekdays'],
    [
      every !== 'month' || form.monthBy !== 'day' || isWhole(form.monthDay, 1, 31),
      'schedule.monthDay',
      'faultMonthDay',
    ],
    [start !== '', 'schedule.start', 'faultStart'],
    [every === 'once' || end === '' || end >= start, 'schedule.end', 'faultEnd'],
    [/^([01]\d|2[0-3]):[0-5]\d$/.test(form.time), 'schedule.time', 'faultTime'],
  ];
  return checks.flatMap(([isRight, field, key]) => (isRight ? [] : [{ field, key }]));
}

/** Null while it is by hand only or something is wrong with it. */
export function scheduleOf(form: ScheduleForm): Schedule | null {
  if (!form.isOn || scheduleFaults(form).length > 0) return null;
  return {
    recurrence: recurrenceOf(form),
    start: form.start,
    time: form.time,
    timeZone: form.timeZone,
    end: form.every === 'once' ? '' : form.end,
    closedDays: form.closedDays,
    closed: { weekends: form.weekends, holidays: form.holidays },
  };
}
