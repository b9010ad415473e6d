import { todayIn } from '@domain/dates/calendar.ts';
import type { MonthDay, Schedule, Weekday } from '@domain/schedule/schedule.ts';
import { wholeSchedule, type ScheduleInput } from '@domain/schedule/whole-schedule.ts';
import type { Services } from '@services/services.ts';
import { valueOf } from './automation-error.ts';

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

type SpokenWeekday = number | string;

/** What one says in a line: `{ every: 'month', day: 2, time: '08:00' }`. */
interface PlainSchedule extends Omit<Partial<Schedule>, 'recurrence' | 'closed'> {
  every: 'once' | 'day' | 'week' | 'month' | 'year';
  interval?: number;
  /** Of a month. */
  day?: number | 'last';
  /** 1 is Monday, or `friday`. With `nth` of a month, else of a week. */
  weekday?: SpokenWeekday;
  weekdays?: SpokenWeekday[];
  nth?: 1 | 2 | 3 | 4 | 5 | -1 | 'last';
  /** Closed on weekends, closed on holidays. */
  weekends?: boolean;
  holidays?: boolean;
}

export type SpokenSchedule = PlainSchedule | ScheduleInput | { rrule: string; timeZone?: string };

/** The whole schedule of whatever was said; the rest as usual at the place of business. */
export async function scheduleFrom(services: Services, said: SpokenSchedule): Promise<Schedule> {
  const company = await services.company.get();
  const timeZone = said.timeZone ?? company?.timeZone ?? 'UTC';
  const usual = { timeZone, today: todayIn(Date.now(), timeZone) };
  return wholeSchedule(await scheduleInputOf(services, said), usual);
}

/** What was said, in the shape that the services take. */
export async function scheduleInputOf(services: Services, said: SpokenSchedule): Promise<ScheduleInput> {
  if (!('rrule' in said)) return 'recurrence' in said ? said : ofPlainWords(said);
  const timeZone = said.timeZone ?? (await services.company.get())?.timeZone ?? 'UTC';
  return valueOf(services.automations.fromRRule(said.rrule, timeZone));
}

function ofPlainWords({
  every,
  interval,
  day,
  weekday,
  weekdays,
  nth,
  weekends,
  holidays,
  ...rest
}: PlainSchedule): ScheduleInput {
  const days = (weekdays ?? (weekday === undefined ? [] : [weekday])).map(weekdayOf);
  const closed = {
    ...(weekends === undefined ? {} : { weekends }),
    ...(holidays === undefined ? {} : { holidays }),
  };
  if (every === 'week')
    return { ...rest, closed, recurrence: { every, interval: interval ?? 1, weekdays: days } };
  if (every === 'month') {
    const nthDay = nth === 'last' ? -1 : nth;
    const on: MonthDay = nthDay ? { nth: nthDay, weekday: days[0]! } : { day: day ?? 1 };
    return { ...rest, closed, recurrence: { every, interval: interval ?? 1, on } };
  }
  if (every === 'once') return { ...rest, closed, recurrence: { every } };
  return { ...rest, closed, recurrence: { every, interval: interval ?? 1 } };
}

/** What is no weekday is refused when the schedule is checked. */
const weekdayOf = (said: SpokenWeekday): Weekday =>
  (typeof said === 'number' ? said : weekdayNames.indexOf(said.toLowerCase()) + 1) as Weekday;
