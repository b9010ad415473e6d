import type { Instant, PlainDate } from '../dates/plain-date.ts';
import type { Stored } from '../parties/parties.ts';

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Which day of a month: a day that a month lacks is its last day; `nth` -1 is the last such weekday. */
export type MonthDay = { day: number } | { day: 'last' } | { nth: 1 | 2 | 3 | 4 | 5 | -1; weekday: Weekday };

/** How often something is due, counted from the start of the schedule and never from the last run. */
export type Recurrence =
  | { every: 'once' }
  | { every: 'day'; interval: number }
  | { every: 'week'; interval: number; weekdays: Weekday[] }
  | { every: 'month'; interval: number; on: MonthDay }
  | { every: 'year'; interval: number };

/** When something runs by itself (A4). */
export interface Schedule {
  recurrence: Recurrence;
  /** The anchor: the first day that can be one. */
  start: PlainDate;
  /** `HH:MM` on the clock of the time zone. */
  time: string;
  /** IANA zone. */
  timeZone: string;
  /** The last day that can be one; empty = for good. */
  end: PlainDate | '';
  /** What happens to a day that is closed: it stays, moves to the next or the last open day, or falls out. */
  closedDays: 'stay' | 'after' | 'before' | 'skip';
  /** What makes a day closed. */
  closed: { weekends: boolean; holidays: boolean };
}

/** One due time of a schedule. */
export interface Occurrence {
  /** Its name for good, the day and time by the rule before any move: `2026-01-31T08:00`. */
  key: string;
  /** The day it falls on, after closed days. */
  date: PlainDate;
  at: Instant;
}

/** A day on which the business is closed: `MM-DD` each year, or one date. */
export interface Holiday {
  on: string;
  name: string;
}

/** The holidays that a person keeps, id `holidays`; without a record those of the country pack count. */
export interface HolidayList extends Stored {
  days: Holiday[];
}
