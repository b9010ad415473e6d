import type { PlainDate } from '../dates/plain-date.ts';
import type { MonthDay, Schedule, Weekday } from './schedule.ts';

/** A recurrence with its interval left out where it is 1. */
type RecurrenceInput =
  | { every: 'once' }
  | { every: 'day' | 'year'; interval?: number }
  | { every: 'week'; interval?: number; weekdays: Weekday[] }
  | { every: 'month'; interval?: number; on: MonthDay };

/** What is said of a schedule; the rest is as usual. */
export type ScheduleInput = Partial<Omit<Schedule, 'recurrence' | 'closed'>> & {
  recurrence: RecurrenceInput;
  closed?: Partial<Schedule['closed']>;
};

/** Left out is what stays as it was; of a new one eight in the morning at the place of business from today on, on open and closed days alike. */
export const wholeSchedule = (
  { recurrence, closed, ...said }: ScheduleInput,
  usual: { timeZone: string; today: PlainDate },
  before: Schedule | null = null,
): Schedule => ({
  start: usual.today,
  time: '08:00',
  timeZone: usual.timeZone,
  end: '',
  closedDays: 'stay',
  ...before,
  ...said,
  recurrence:
    recurrence.every === 'once' ? { every: 'once' } : { ...recurrence, interval: recurrence.interval ?? 1 },
  closed: { weekends: false, holidays: false, ...before?.closed, ...closed },
});
