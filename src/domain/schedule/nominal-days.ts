import { dayNumber, dayNumberOf, daysOfMonth, weekdayOfNumber } from './day-number.ts';
import type { MonthDay, Recurrence, Schedule } from './schedule.ts';

/** A stretch of time that a rule repeats: its number, and the days in it that are due, in order. */
interface Cycle {
  /** The number of the cycle that a day lies in; may be one too low, never too high. */
  at(day: number): number;
  days(cycle: number): number[];
}

/** The days that a schedule means, before closed days, from a day on (SC1 to SC4, SC7). Endless without an end. */
export function* nominalDays(schedule: Schedule, from: number): Generator<number> {
  const start = dayNumber(schedule.start);
  const end = schedule.end === '' ? LAST_DAY : dayNumber(schedule.end);
  const first = Math.max(start, from);
  if (schedule.recurrence.every === 'once') {
    if (start >= first && start <= end) yield start;
    return;
  }
  const cycles = cycleOf(schedule.recurrence, start);
  for (let cycle = Math.max(cycles.at(first), 0); ; cycle += 1) {
    for (const day of cycles.days(cycle)) {
      if (day > end) return;
      if (day >= first) yield day;
    }
    if (cycle > LAST_CYCLE) return;
  }
}

/** 9999-12-31: the last day that a date can be. */
const LAST_DAY = dayNumberOf(9999, 12, 31);
const LAST_CYCLE = LAST_DAY - dayNumberOf(1, 1, 1);

function cycleOf(recurrence: Exclude<Recurrence, { every: 'once' }>, start: number): Cycle {
  const { interval } = recurrence;
  switch (recurrence.every) {
    case 'day':
      return dayCycle(start, interval);
    case 'week':
      return weekCycle(start, interval, recurrence.weekdays);
    case 'month':
      return monthCycle(start, interval, recurrence.on);
    case 'year':
      return monthCycle(start, interval * 12, { day: partsOf(start).day });
  }
}

const dayCycle = (start: number, interval: number): Cycle => ({
  at: (day) => Math.floor((day - start) / interval),
  days: (cycle) => [start + cycle * interval],
});

function weekCycle(start: number, interval: number, weekdays: readonly number[]): Cycle {
  const monday = start + 1 - weekdayOfNumber(start);
  const offsets = [...new Set(weekdays)].sort((a, b) => a - b).map((weekday) => weekday - 1);
  const length = interval * 7;
  return {
    at: (day) => Math.floor((day - monday) / length),
    days: (cycle) => offsets.map((offset) => monday + cycle * length + offset),
  };
}

function monthCycle(start: number, interval: number, on: MonthDay): Cycle {
  const first = partsOf(start);
  const anchor = first.year * 12 + first.month - 1;
  return {
    at: (day) => {
      const { year, month } = partsOf(day);
      return Math.floor((year * 12 + month - 1 - anchor) / interval);
    },
    days: (cycle) => {
      const months = anchor + cycle * interval;
      return dayIn(Math.floor(months / 12), (months % 12) + 1, on);
    },
  };
}

/** The day of a month, or none (SC3). */
function dayIn(year: number, month: number, on: MonthDay): number[] {
  const length = daysOfMonth(year, month);
  const first = dayNumberOf(year, month, 1);
  if (!('nth' in on)) return [first + Math.min(on.day === 'last' ? length : on.day, length) - 1];
  if (on.nth === -1) {
    const last = first + length - 1;
    return [last - ((weekdayOfNumber(last) - on.weekday + 7) % 7)];
  }
  const day = first + ((on.weekday - weekdayOfNumber(first) + 7) % 7) + (on.nth - 1) * 7;
  return day < first + length ? [day] : [];
}

function partsOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
