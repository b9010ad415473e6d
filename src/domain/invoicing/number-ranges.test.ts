import { describe, expect, it } from 'vitest';
import type { NumberSeries } from './invoice.ts';
import { issueDays, numberRanges } from './number-ranges.ts';

const series: NumberSeries = {
  id: 's',
  rev: 1,
  kind: 'invoice',
  deviceId: 'd',
  pattern: 'F-{YYYY}-{0000}',
  next: 422,
  yearlyReset: true,
  year: 2026,
  lastIssueDate: '2026-11-14',
};
const drafts = (count: number) => Array.from({ length: count }, () => ({ kind: 'invoice' }) as const);
const ranges = (count: number, date = '2026-11-27', lockedUntil = '') =>
  numberRanges(drafts(count), { series: [series], date, today: date, lockedUntil });

describe('the numbers that issuing will take', () => {
  it('B2 one draft takes the next number, several a range without a gap', () => {
    expect(ranges(1)).toMatchObject({ ok: true, value: [{ first: 'F-2026-0422', last: 'F-2026-0422' }] });
    expect(ranges(14)).toMatchObject({
      ok: true,
      value: [{ first: 'F-2026-0422', last: 'F-2026-0435', count: 14 }],
    });
  });

  it('B2 a new year starts the range again', () => {
    expect(ranges(2, '2027-01-02')).toMatchObject({
      ok: true,
      value: [{ first: 'F-2027-0001', last: 'F-2027-0002' }],
    });
  });

  it('B23 a date before the last issued one, or in a locked period, is refused before the dialog promises numbers', () => {
    expect(ranges(2, '2026-11-01')).toMatchObject({ ok: false, error: { reason: 'issue-date-before-last' } });
    expect(ranges(2, '2026-11-27', '2026-12-31')).toMatchObject({
      ok: false,
      error: { reason: 'period-locked' },
    });
  });

  it('B23 N6 N7 N10 the days on which they may be dated', () => {
    const other = { ...series, kind: 'credit-note' as const, lastIssueDate: '2026-11-20' };
    const of = (lockedUntil: string, kinds: ('invoice' | 'credit-note')[] = ['invoice'], after = '') =>
      issueDays(kinds, { series: [series, other], today: '2026-11-27', lockedUntil }, after);
    expect(of('')).toEqual({ earliest: '2026-11-14', latest: '2026-12-04' });
    expect(of('', ['credit-note', 'invoice']).earliest).toBe('2026-11-20');
    expect(of('2026-11-30', ['credit-note', 'invoice']).earliest).toBe('2026-12-01');
    expect(of('', ['credit-note'], '2026-11-29').earliest).toBe('2026-11-29');
    expect(issueDays(['invoice'], { series: [], today: '2026-11-27', lockedUntil: '' }).earliest).toBe('');
    for (const date of [of('').earliest, of('').latest]) {
      expect(
        numberRanges(drafts(1), { series: [series], date, today: '2026-11-27', lockedUntil: '' }).ok,
      ).toBe(true);
    }
    const ahead = { series: [series], date: '2026-12-05', today: '2026-11-27', lockedUntil: '' as const };
    expect(numberRanges(drafts(1), ahead)).toMatchObject({ error: { reason: 'issue-date-ahead' } });
  });

  it('B1 credit notes take the numbers of their own series', () => {
    const both = numberRanges([{ kind: 'invoice' }, { kind: 'credit-note' }], {
      series: [series, { ...series, id: 'c', kind: 'credit-note', pattern: 'A-{YYYY}-{0000}', next: 7 }],
      date: '2026-11-27',
      today: '2026-11-27',
      lockedUntil: '',
    });
    expect(both).toMatchObject({
      ok: true,
      value: [{ first: 'F-2026-0422' }, { kind: 'credit-note', first: 'A-2026-0007' }],
    });
  });

  it('B1 without a series for the kind it is refused', () => {
    expect(
      numberRanges([{ kind: 'credit-note' }], {
        series: [series],
        date: '2026-11-27',
        today: '2026-11-27',
        lockedUntil: '',
      }).ok,
    ).toBe(false);
  });
});
