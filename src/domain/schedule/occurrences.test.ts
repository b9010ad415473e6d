import { describe, expect, test } from 'vitest';
import { closuresOf } from './closed-days.ts';
import { nextOccurrences, occurrencesUntil, settledAt } from './occurrences.ts';
import type { Recurrence, Schedule } from './schedule.ts';
import { scheduleOf } from './testing/schedules.ts';

const none = closuresOf([]);

const keys = (schedule: Schedule, count: number, holidays = none) =>
  nextOccurrences(schedule, holidays, {}, count).map(({ key }) => key.slice(0, 10));
const dates = (schedule: Schedule, count: number, holidays = none) =>
  nextOccurrences(schedule, holidays, {}, count).map(({ date }) => date);
const instants = (schedule: Schedule, count: number) =>
  nextOccurrences(schedule, none, {}, count).map(({ at }) => at.slice(0, 16));

describe('the days of a schedule', () => {
  test.each<[string, Recurrence, string, string[]]>([
    ['every day', { every: 'day', interval: 1 }, '2024-02-28', ['2024-02-28', '2024-02-29', '2024-03-01']],
    [
      'every third day',
      { every: 'day', interval: 3 },
      '2026-02-26',
      ['2026-02-26', '2026-03-01', '2026-03-04'],
    ],
    [
      'every month',
      { every: 'month', interval: 1, on: { day: 2 } },
      '2026-11-30',
      ['2026-12-02', '2027-01-02'],
    ],
    [
      'every quarter',
      { every: 'month', interval: 3, on: { day: 5 } },
      '2026-11-05',
      ['2026-11-05', '2027-02-05', '2027-05-05'],
    ],
    ['once', { every: 'once' }, '2026-11-30', ['2026-11-30']],
  ])('SC1 A4 %s is counted from the start', (_, recurrence, start, expected) => {
    expect(keys(scheduleOf({ recurrence, start }), expected.length)).toEqual(expected);
  });

  test('SC1 A4 the 31st stays the 31st after a short month', () => {
    const schedule = scheduleOf({
      recurrence: { every: 'month', interval: 1, on: { day: 31 } },
      start: '2026-01-31',
    });
    expect(keys(schedule, 14)).toEqual([
      '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31',
      '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28',
    ]); // prettier-ignore
  });

  test.each<[string, Recurrence, string, string[]]>([
    [
      'the 30th in a leap year',
      { every: 'month', interval: 1, on: { day: 30 } },
      '2024-01-30',
      ['2024-01-30', '2024-02-29', '2024-03-30'],
    ],
    [
      'the last day',
      { every: 'month', interval: 1, on: { day: 'last' } },
      '2024-01-31',
      ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30'],
    ],
    [
      '29 February',
      { every: 'year', interval: 1 },
      '2024-02-29',
      ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    [
      '29 February at the turn of 2100',
      { every: 'year', interval: 4 },
      '2096-02-29',
      ['2096-02-29', '2100-02-28', '2104-02-29'],
    ],
    ['every year', { every: 'year', interval: 1 }, '2026-03-31', ['2026-03-31', '2027-03-31']],
  ])('SC2 A4 %s', (_, recurrence, start, expected) => {
    expect(keys(scheduleOf({ recurrence, start }), expected.length)).toEqual(expected);
  });

  test.each<[string, Recurrence, string, string[]]>([
    [
      'the last Friday',
      { every: 'month', interval: 1, on: { nth: -1, weekday: 5 } },
      '2026-01-01',
      ['2026-01-30', '2026-02-27', '2026-03-27', '2026-04-24', '2026-05-29'],
    ],
    [
      'the second Tuesday',
      { every: 'month', interval: 1, on: { nth: 2, weekday: 2 } },
      '2026-09-08',
      ['2026-09-08', '2026-10-13', '2026-11-10'],
    ],
    [
      'the first Monday of each quarter',
      { every: 'month', interval: 3, on: { nth: 1, weekday: 1 } },
      '2026-01-06',
      ['2026-04-06', '2026-07-06'],
    ],
    [
      'a fifth Friday only where there is one',
      { every: 'month', interval: 1, on: { nth: 5, weekday: 5 } },
      '2026-01-01',
      ['2026-01-30', '2026-05-29', '2026-07-31', '2026-10-30'],
    ],
  ])('SC3 A4 %s', (_, recurrence, start, expected) => {
    expect(keys(scheduleOf({ recurrence, start }), expected.length)).toEqual(expected);
  });

  test.each<[string, Recurrence, string, string[]]>([
    [
      'Monday and Thursday',
      { every: 'week', interval: 1, weekdays: [4, 1] },
      '2026-11-24',
      ['2026-11-26', '2026-11-30', '2026-12-03'],
    ],
    [
      'every second Sunday',
      { every: 'week', interval: 2, weekdays: [7] },
      '2026-11-28',
      ['2026-11-29', '2026-12-13'],
    ],
    [
      'every second week from a Sunday',
      { every: 'week', interval: 2, weekdays: [1, 7] },
      '2026-11-29',
      ['2026-11-29', '2026-12-07', '2026-12-13'],
    ],
  ])('SC4 A4 %s', (_, recurrence, start, expected) => {
    expect(keys(scheduleOf({ recurrence, start }), expected.length)).toEqual(expected);
  });

  test('SC7 A4 the end is a day that can still be one, the start the first', () => {
    const recurrence: Recurrence = { every: 'week', interval: 1, weekdays: [1] };
    expect(keys(scheduleOf({ recurrence, start: '2026-11-02', end: '2026-11-16' }), 9)).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
    ]);
    const moved = scheduleOf({
      recurrence: { every: 'month', interval: 1, on: { day: 'last' } },
      start: '2026-01-31',
      end: '2026-01-31',
      closedDays: 'after',
      closed: { weekends: true, holidays: false },
    });
    expect(dates(moved, 9)).toEqual(['2026-02-02']);
  });
});

describe('the time of a schedule', () => {
  const daily: Recurrence = { every: 'day', interval: 1 };

  test.each<[string, string, string[]]>([
    ['Europe/Paris', '2026-03-28', ['2026-03-28T07:00', '2026-03-29T06:00', '2026-03-30T06:00']],
    ['Europe/Paris', '2026-10-24', ['2026-10-24T06:00', '2026-10-25T07:00', '2026-10-26T07:00']],
    ['Africa/Conakry', '2026-03-28', ['2026-03-28T08:00', '2026-03-29T08:00', '2026-03-30T08:00']],
    ['America/Sao_Paulo', '2018-11-03', ['2018-11-03T11:00', '2018-11-04T10:00', '2018-11-05T10:00']],
    ['America/Sao_Paulo', '2026-11-03', ['2026-11-03T11:00', '2026-11-04T11:00', '2026-11-05T11:00']],
    ['Asia/Kolkata', '2026-03-28', ['2026-03-28T02:30', '2026-03-29T02:30', '2026-03-30T02:30']],
  ])('SC5 A4 eight in the morning in %s from %s', (timeZone, start, expected) => {
    expect(instants(scheduleOf({ recurrence: daily, start, time: '08:00', timeZone }), 3)).toEqual(expected);
  });

  test.each<[string, string, string, string, string[]]>([
    [
      'left out',
      'Europe/Paris',
      '02:30',
      '2026-03-28',
      ['2026-03-28T01:30', '2026-03-29T01:00', '2026-03-30T00:30'],
    ],
    [
      'at the very change',
      'Europe/Paris',
      '02:00',
      '2026-03-28',
      ['2026-03-28T01:00', '2026-03-29T01:00', '2026-03-30T00:00'],
    ],
    [
      'just after it',
      'Europe/Paris',
      '03:00',
      '2026-03-28',
      ['2026-03-28T02:00', '2026-03-29T01:00', '2026-03-30T01:00'],
    ],
    [
      'twice',
      'Europe/Paris',
      '02:30',
      '2026-10-24',
      ['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T01:30'],
    ],
    [
      'left out at midnight',
      'America/Sao_Paulo',
      '00:00',
      '2018-11-03',
      ['2018-11-03T03:00', '2018-11-04T03:00', '2018-11-05T02:00'],
    ],
    [
      'twice before midnight',
      'America/Sao_Paulo',
      '23:30',
      '2019-02-15',
      ['2019-02-16T01:30', '2019-02-17T01:30', '2019-02-18T02:30'],
    ],
    [
      'on a day that was never',
      'Pacific/Apia',
      '09:00',
      '2011-12-29',
      ['2011-12-29T19:00', '2011-12-30T10:00', '2011-12-30T19:00'],
    ],
  ])('SC6 A4 a time that comes %s in %s, %s', (_, timeZone, time, start, expected) => {
    const schedule = scheduleOf({ recurrence: daily, start, time, timeZone });
    expect(instants(schedule, 3)).toEqual(expected);
    expect(keys(schedule, 3)).toHaveLength(3);
  });
});

describe('closed days', () => {
  const weekends = { weekends: true, holidays: false };
  const both = { weekends: true, holidays: true };
  const first: Recurrence = { every: 'month', interval: 1, on: { day: 1 } };
  const french = closuresOf([{ on: '01-01' }, { on: '05-01' }, { on: '2026-04-06' }]);

  test.each<[Schedule['closedDays'], Schedule['closed'], string[]]>([
    ['stay', both, ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01']],
    ['after', weekends, ['2026-01-01', '2026-02-02', '2026-03-02', '2026-04-01', '2026-05-01']],
    ['after', both, ['2026-01-02', '2026-02-02', '2026-03-02', '2026-04-01', '2026-05-04']],
    ['before', both, ['2025-12-31', '2026-01-30', '2026-02-27', '2026-04-01', '2026-04-30']],
    ['skip', both, ['2026-04-01', '2026-06-01', '2026-07-01', '2026-09-01', '2026-10-01']],
    [
      'after',
      { weekends: false, holidays: true },
      ['2026-01-02', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-02'],
    ],
  ])('SC8 A4 %s with %j', (closedDays, closed, expected) => {
    const schedule = scheduleOf({ recurrence: first, start: '2026-01-01', closedDays, closed });
    expect(dates(schedule, 5, french)).toEqual(expected);
  });

  test.each<[string, number[], string[]]>([
    ['Saturday and Sunday', [6, 7], ['2026-02-02', '2026-05-01', '2026-08-03', '2026-11-02']],
    ['Friday and Saturday', [5, 6], ['2026-02-01', '2026-05-03', '2026-08-02', '2026-11-01']],
    ['Friday', [5], ['2026-02-01', '2026-05-02', '2026-08-01', '2026-11-01']],
  ])('SC14 A4 where %s are the weekend the first of the month moves off them', (_, weekend, expected) => {
    const schedule = scheduleOf({
      recurrence: { every: 'month', interval: 3, on: { day: 1 } },
      start: '2026-02-01',
      closedDays: 'after',
      closed: weekends,
    });
    expect(dates(schedule, 4, closuresOf([], weekend))).toEqual(expected);
  });

  test('SC8 A4 three days that move onto one Monday are three, each for its own day', () => {
    const schedule = scheduleOf({
      recurrence: { every: 'day', interval: 1 },
      start: '2026-11-27',
      closedDays: 'after',
      closed: weekends,
    });
    expect(nextOccurrences(schedule, none, {}, 5).map(({ key, date }) => [key.slice(0, 10), date])).toEqual([
      ['2026-11-27', '2026-11-27'],
      ['2026-11-28', '2026-11-30'],
      ['2026-11-29', '2026-11-30'],
      ['2026-11-30', '2026-11-30'],
      ['2026-12-01', '2026-12-01'],
    ]);
  });

  test('SC9 A4 the key is the day by the rule, wherever it moves', () => {
    const schedule = scheduleOf({
      recurrence: first,
      start: '2026-01-01',
      closedDays: 'before',
      closed: both,
    });
    expect(nextOccurrences(schedule, french, {}, 1)).toEqual([
      { key: '2026-01-01T08:00', date: '2025-12-31', at: '2025-12-31T07:00:00.000Z' },
    ]);
  });

  test('SC11 A4 a date is closed in its year only, a day of the year in each', () => {
    const schedule = scheduleOf({
      recurrence: { every: 'year', interval: 1 },
      start: '2026-04-06',
      closedDays: 'after',
      closed: { weekends: false, holidays: true },
    });
    expect(dates(schedule, 2, french)).toEqual(['2026-04-07', '2027-04-06']);
    expect(dates({ ...schedule, start: '2026-05-01' }, 2, french)).toEqual(['2026-05-02', '2027-05-02']);
  });

  test('SC12 A4 where no day is open it stays', () => {
    const all = closuresOf(
      Array.from({ length: 366 }, (_, at) => ({
        on: new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(5, 10),
      })),
    );
    const schedule = scheduleOf({
      recurrence: first,
      start: '2026-01-01',
      closedDays: 'after',
      closed: both,
    });
    expect(dates(schedule, 1, all)).toEqual(['2026-01-01']);
  });
});

describe('windows', () => {
  const schedule = scheduleOf({
    recurrence: { every: 'month', interval: 1, on: { day: 1 } },
    start: '2026-01-01',
    closedDays: 'before',
    closed: { weekends: true, holidays: true },
  });
  const holidays = closuresOf([{ on: '01-01' }]);
  const at = (text: string) => Date.parse(text);

  test('SC10 A4 an instant is in the window that ends with it and in the one that begins with it', () => {
    const due = at('2026-01-30T07:00:00Z');
    expect(occurrencesUntil(schedule, holidays, {}, due).map(({ key }) => key)).toEqual([
      '2026-01-01T08:00',
      '2026-02-01T08:00',
    ]);
    expect(occurrencesUntil(schedule, holidays, {}, due - 1)).toHaveLength(1);
    expect(nextOccurrences(schedule, holidays, { at: due }, 1)[0]!.key).toBe('2026-02-01T08:00');
    expect(nextOccurrences(schedule, holidays, { at: due + 1 }, 1)[0]!.key).toBe('2026-03-01T08:00');
  });

  test('SC10 A4 what is settled at an instant is all that was due, and nothing that comes', () => {
    const due = at('2026-01-30T07:00:00Z');
    for (const now of [due - 1, due]) {
      const settled = settledAt(schedule, holidays, now);
      expect(occurrencesUntil(schedule, holidays, { after: settled }, now)).toEqual([]);
      expect(nextOccurrences(schedule, holidays, { after: settled }, 3)).toEqual(
        nextOccurrences(schedule, holidays, { at: now + 1 }, 3),
      );
    }
    const once = scheduleOf({ recurrence: { every: 'once' }, start: '2026-01-01' });
    expect(
      nextOccurrences(once, none, { after: settledAt(once, none, at('2026-06-01T00:00:00Z')) }, 1),
    ).toEqual([]);
  });
});
