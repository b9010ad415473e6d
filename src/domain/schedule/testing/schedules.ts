import * as fc from 'fast-check';
import { addDays } from '../../dates/calendar.ts';
import type { MonthDay, Recurrence, Schedule, Weekday } from '../schedule.ts';

/** A schedule at eight in Paris, every day from the first of 2026 unless told otherwise. */
export const scheduleOf = (parts: Partial<Schedule> = {}): Schedule => ({
  recurrence: { every: 'day', interval: 1 },
  start: '2026-01-01',
  time: '08:00',
  timeZone: 'Europe/Paris',
  end: '',
  closedDays: 'stay',
  closed: { weekends: false, holidays: false },
  ...parts,
});

const dates = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));

const interval = fc.integer({ min: 1, max: 14 });
const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;

const monthDay: fc.Arbitrary<MonthDay> = fc.oneof(
  fc.integer({ min: 1, max: 31 }).map((day) => ({ day })),
  fc.constant<MonthDay>({ day: 'last' }),
  fc.record({ nth: fc.constantFrom(1, 2, 3, 4, 5, -1), weekday }),
);

const recurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.constant<Recurrence>({ every: 'once' }),
  fc.record({ every: fc.constant('day'), interval }),
  fc.record({
    every: fc.constant('week'),
    interval,
    weekdays: fc.uniqueArray(weekday, { minLength: 1 }),
  }),
  fc.record({ every: fc.constant('month'), interval, on: monthDay }),
  fc.record({ every: fc.constant('year'), interval }),
);

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

/** Any schedule of fifty years in four zones, some with an end. */
export const anySchedule = (): fc.Arbitrary<Schedule> =>
  fc
    .record({
      recurrence,
      start: dates,
      time,
      timeZone: fc.constantFrom('Europe/Paris', 'Africa/Conakry', 'America/Sao_Paulo', 'Asia/Kolkata'),
      length: fc.option(fc.integer({ min: 0, max: 3000 })),
      closedDays: fc.constantFrom('stay', 'after', 'before', 'skip'),
      closed: fc.record({ weekends: fc.boolean(), holidays: fc.boolean() }),
    })
    .map(({ length, ...schedule }) => ({
      ...schedule,
      end: length === null ? '' : addDays(schedule.start, length),
    }));
