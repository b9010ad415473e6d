import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueOf } from '../automation/due.ts';
import type { Automation } from '../automation/automation.ts';
import { closuresOf } from './closed-days.ts';
import { nextOccurrences, occurrencesUntil, settledAt } from './occurrences.ts';
import type { Occurrence, Schedule } from './schedule.ts';
import { anySchedule } from './testing/schedules.ts';

const holidays = closuresOf([{ on: '01-01' }, { on: '05-01' }, { on: '12-25' }, { on: '2012-04-09' }]);
const first = (schedule: Schedule, count = 12) => nextOccurrences(schedule, holidays, {}, count);
const ms = ({ at }: Occurrence) => Date.parse(at);
/** A moment in or around the first due times of a schedule. */
const moment = fc.record({
  nth: fc.nat({ max: 11 }),
  off: fc.constantFrom(-86_400_000, -1, 0, 1, 3_600_000),
});
const momentIn = (schedule: Schedule, { nth, off }: { nth: number; off: number }): number => {
  const times = first(schedule);
  return times.length === 0
    ? Date.parse(`${schedule.start}T00:00:00Z`)
    : ms(times[nth % times.length]!) + off;
};

describe('any schedule', () => {
  test('SC10 A4 comes in order, and nothing twice', () => {
    fc.assert(
      fc.property(anySchedule(), (schedule) => {
        const times = first(schedule, 20);
        const keys = times.map(({ key }) => key);
        expect(keys).toEqual([...new Set(keys)].sort());
        expect(times.map(ms)).toEqual(times.map(ms).sort((a, b) => a - b));
      }),
    );
  });

  test('SC7 SC9 A4 is called by days between start and end, and its time', () => {
    fc.assert(
      fc.property(anySchedule(), (schedule) => {
        for (const { key } of first(schedule)) {
          const [day = '', time] = key.split('T');
          expect(day >= schedule.start && (schedule.end === '' || day <= schedule.end)).toBe(true);
          expect(time).toBe(schedule.time);
        }
      }),
    );
  });

  test('SC10 A4 two windows that meet have what one over both has', () => {
    fc.assert(
      fc.property(anySchedule(), moment, moment, (schedule, one, other) => {
        const [cut, until] = [momentIn(schedule, one), momentIn(schedule, other)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const whole = occurrencesUntil(schedule, holidays, {}, until);
        const before = occurrencesUntil(schedule, holidays, {}, cut);
        expect([...before, ...occurrencesUntil(schedule, holidays, { at: cut + 1 }, until)]).toEqual(whole);
        const after = before.at(-1)?.key ?? '';
        expect([...before, ...occurrencesUntil(schedule, holidays, { after }, until)]).toEqual(whole);
      }),
    );
  });

  test('SC10 RU2 RU3 A4 what is caught up late is what would have run at its times', () => {
    fc.assert(
      fc.property(anySchedule(), moment, fc.array(moment, { maxLength: 4 }), (schedule, begin, looks) => {
        const began = momentIn(schedule, begin);
        const end = Math.max(began, ...looks.map((look) => momentIn(schedule, look)));
        const expected = nextOccurrences(schedule, holidays, { at: began + 1 }, 100).filter(
          (one) => ms(one) <= end,
        );
        const ran: Occurrence[] = [];
        let automation = {
          schedule,
          isPaused: false,
          settledUpTo: settledAt(schedule, holidays, began),
        } as Automation;
        // Looks in any order: a clock that goes back finds nothing (RU10).
        for (const look of [...looks.map((one) => momentIn(schedule, one)), end]) {
          for (const occurrence of dueOf(automation, holidays, look)) {
            ran.push(occurrence);
            automation = { ...automation, settledUpTo: occurrence.key };
          }
        }
        expect(ran).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

/** Counts how often a day was looked at. */
class Looked extends Set<string> {
  times = 0;
  override has(day: string): boolean {
    this.times += 1;
    return super.has(day);
  }
}

test('SC10 A4 the next twelve of a rule of a hundred years ago do not count through the hundred years', () => {
  const schedule: Schedule = {
    recurrence: { every: 'day', interval: 1 },
    start: '1926-01-01',
    time: '08:00',
    timeZone: 'Europe/Paris',
    end: '',
    closedDays: 'after',
    closed: { weekends: false, holidays: true },
  };
  const looked = new Looked(['01-01']);
  const closures = { ...closuresOf([]), holidays: looked };
  expect(nextOccurrences(schedule, closures, { at: Date.UTC(2026, 10, 30) }, 12)).toHaveLength(12);
  // A year around, for days that moved here: each is looked at as a date and as a day of the year.
  expect(looked.times).toBeLessThan(2 * 400);
});
