import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../result.ts';
import type { NumberSeries } from './invoice.ts';
import { checkNotAhead, checkPeriodOpen, checkSeries, previewNumber, takeNumber } from './numbering.ts';
import { checkPattern, formatNumber } from './number-pattern.ts';

const series: NumberSeries = {
  id: 's',
  rev: 0,
  kind: 'invoice',
  deviceId: 'd',
  pattern: 'F-{YYYY}-{0000}',
  next: 418,
  yearlyReset: true,
  year: 0,
  lastIssueDate: '',
};

const reasonOf = (result: Result<unknown>): string | null => (result.ok ? null : result.error.reason);

function taken(from: NumberSeries, date: string): { number: string; series: NumberSeries } {
  const result = takeNumber(from, date);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

describe('patterns', () => {
  test.each([
    ['F-{YYYY}-{0000}', 418, 'F-2026-0418'],
    ['{YY}{MM}-{000}', 7, '2603-007'],
    ['INV{0}', 12, 'INV12'],
    ['F-{YYYY}-{0000}', 12_345, 'F-2026-12345'],
    ['a+b_c/{00}', 1, 'a+b_c/01'],
  ])('N1 %s with %i is %s', (pattern, n, number) => {
    expect(formatNumber(pattern, '2026-03-05', n)).toBe(number);
    expect(reasonOf(checkPattern(pattern))).toBe(null);
  });

  test.each([
    ['F-{YYYY}', false, 'pattern-needs-one-sequence'],
    ['{00}-{000}', false, 'pattern-needs-one-sequence'],
    ['F-{DD}-{0000}', false, 'pattern-unknown-part'],
    ['F-{}-{0000}', false, 'pattern-unknown-part'],
    ['F {0000}', false, 'pattern-character'],
    ['Fé{0000}', false, 'pattern-character'],
    ['F#{0000}', false, 'pattern-character'],
    ['F-{0000', false, 'pattern-needs-one-sequence'],
    ['}F-{0000}', false, 'pattern-character'],
    ['F-{MM}-{0000}', true, 'pattern-needs-year'],
    [`${'A'.repeat(30)}{000000}`, false, 'pattern-too-long'],
  ])('N1 %s (yearly: %s) is refused as %s', (pattern, yearly, reason) => {
    expect(reasonOf(checkPattern(pattern, yearly))).toBe(reason);
  });

  test('N2 a pattern that passes makes lawful numbers up to a million', () => {
    const part = fc.constantFrom(
      'F',
      '-',
      '_',
      '/',
      '{YYYY}',
      '{YY}',
      '{MM}',
      '{0000}',
      '{0}',
      'é',
      ' ',
      '{x}',
    );
    const pattern = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(pattern, fc.integer({ min: 1, max: 999_999 }), (pattern, n) => {
        fc.pre(checkPattern(pattern).ok);
        expect(formatNumber(pattern, '2026-03-05', n)).toMatch(/^[A-Za-z0-9+\-_/]{1,35}$/);
      }),
      { numRuns: 300 },
    );
  });

  test('N2 a sequence that outgrows its pattern is refused, not cut', () => {
    const full = { ...series, pattern: `${'A'.repeat(29)}{000000}`, next: 1_000_000, yearlyReset: false };
    expect(reasonOf(takeNumber(full, '2026-03-05'))).toBe('number-too-long');
  });
});

describe('taking numbers', () => {
  test('N3 numbers follow one another without gap, and a refusal takes none', () => {
    const first = taken(series, '2026-11-14');
    expect(takeNumber(first.series, '2026-11-13').ok).toBe(false);
    const second = taken(first.series, '2026-11-14');
    expect([first.number, second.number]).toEqual(['F-2026-0418', 'F-2026-0419']);
    expect(second.series).toMatchObject({ next: 420, year: 2026, lastIssueDate: '2026-11-14' });
    expect(series.next).toBe(418);
  });

  test('N3 any run of dates gives each year its numbers, without gap and without double', () => {
    const dates = fc.array(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    );
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 500 }), (drawn, start) => {
        const days = drawn.map((date) => date.toISOString().slice(0, 10)).sort();
        let state: NumberSeries = { ...series, next: start };
        const numbers = days.map((day) => {
          const { number, series: after } = taken(state, day);
          state = after;
          return number;
        });
        const firstYear = days[0]?.slice(0, 4);
        const counts = new Map<string, number>();
        const expected = days.map((day) => {
          const year = day.slice(0, 4);
          const n = counts.get(year) ?? (year === firstYear ? start : 1);
          counts.set(year, n + 1);
          return `F-${year}-${String(n).padStart(4, '0')}`;
        });
        expect(numbers).toEqual(expected);
      }),
    );
  });

  test('N4 the start is free until a document stands in the series', () => {
    const used = taken(series, '2026-11-14').series;
    expect(reasonOf(checkSeries({ ...series, next: 1 }, series))).toBe(null);
    expect(reasonOf(checkSeries({ ...used, next: 500 }, used))).toBe('series-in-use');
    expect(reasonOf(checkSeries({ ...used, pattern: 'G-{YYYY}-{000}' }, used))).toBe(null);
    expect(reasonOf(checkSeries({ ...series, next: 0 }))).toBe('sequence-not-whole');
    expect(reasonOf(checkSeries({ ...series, next: 1.5 }))).toBe('sequence-not-whole');
    expect(reasonOf(checkSeries({ ...series, pattern: 'F-{0000}' }))).toBe('pattern-needs-year');
  });

  test('N9 a pattern makes the numbers of one series only', () => {
    const creditNotes: NumberSeries = { ...series, id: 'c', kind: 'credit-note' };
    expect(reasonOf(checkSeries(creditNotes, undefined, [series]))).toBe('pattern-taken');
    expect(reasonOf(checkSeries({ ...creditNotes, pattern: 'A-{YYYY}-{0000}' }, undefined, [series]))).toBe(
      null,
    );
    expect(reasonOf(checkSeries(series, series, [series]))).toBe(null);
  });

  test('N5 a yearly series starts again at 1, another goes on', () => {
    const yearly = taken(series, '2026-12-31').series;
    expect(taken(yearly, '2027-01-01').number).toBe('F-2027-0001');
    const endless = taken({ ...series, yearlyReset: false }, '2026-12-31').series;
    expect(taken(endless, '2027-01-01').number).toBe('F-2027-0419');
  });

  test('N6 a date before the last one is refused and says from which day on', () => {
    const { series: after } = taken(series, '2026-11-14');
    expect(takeNumber(after, '2026-11-13')).toEqual({
      ok: false,
      error: {
        name: 'InvalidState',
        reason: 'issue-date-before-last',
        params: { date: '2026-11-13', last: '2026-11-14' },
        field: 'issueDate',
      },
    });
  });

  test('N6 what is no day takes no number', () => {
    expect(reasonOf(takeNumber(series, '2026-02-30'))).toBe('date-invalid');
    expect(reasonOf(takeNumber(series, ''))).toBe('date-invalid');
  });

  test('N7 a closed period takes nothing, the day after it does', () => {
    expect(reasonOf(takeNumber(series, '2026-10-31', '2026-10-31'))).toBe('period-locked');
    expect(reasonOf(takeNumber(series, '2026-11-01', '2026-10-31'))).toBe(null);
    expect(checkPeriodOpen('2026-10-31', '').ok).toBe(true);
    expect(checkPeriodOpen('2026-10-31', '2026-10-31')).toMatchObject({ error: { name: 'Locked' } });
  });

  test('N10 a week ahead is the furthest day', () => {
    expect(checkNotAhead('2026-12-31', '2026-12-28').ok).toBe(true);
    expect(checkNotAhead('2027-01-04', '2026-12-28').ok).toBe(true);
    expect(checkNotAhead('2027-01-05', '2026-12-28')).toMatchObject({
      error: { reason: 'issue-date-ahead', params: { latest: '2027-01-04' } },
    });
  });

  test('N8 the preview is the number that comes', () => {
    const used = taken(series, '2026-11-14').series;
    for (const [state, day] of [
      [series, '2026-11-14'],
      [used, '2026-11-14'],
      [used, '2027-02-01'],
    ] as const) {
      expect(previewNumber(state, day)).toBe(taken(state, day).number);
    }
  });
});
