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
const pack = { rentalNumbers: 'series' } as const;
const blank = (kind: 'invoice' | 'credit-note') => ({ kind, reference: '' });
const drafts = (count: number) =>
  Array.from({ length: count }, () => ({ kind: 'invoice', reference: '' }) as const);
const ranges = (count: number, date = '2026-11-27', lockedUntil = '') =>
  numberRanges(drafts(count), { series: [series], date, today: date, lockedUntil, pack });

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
      issueDays(kinds.map(blank), { series: [series, other], today: '2026-11-27', lockedUntil, pack }, after);
    expect(of('')).toEqual({ earliest: '2026-11-14', latest: '2026-12-04' });
    expect(of('', ['credit-note', 'invoice']).earliest).toBe('2026-11-20');
    expect(of('2026-11-30', ['credit-note', 'invoice']).earliest).toBe('2026-12-01');
    expect(of('', ['credit-note'], '2026-11-29').earliest).toBe('2026-11-29');
    expect(issueDays(drafts(1), { series: [], today: '2026-11-27', lockedUntil: '', pack }).earliest).toBe(
      '',
    );
    for (const date of [of('').earliest, of('').latest]) {
      expect(
        numberRanges(drafts(1), { series: [series], date, today: '2026-11-27', lockedUntil: '', pack }).ok,
      ).toBe(true);
    }
    const ahead = {
      series: [series],
      date: '2026-12-05',
      today: '2026-11-27',
      lockedUntil: '' as const,
      pack,
    };
    expect(numberRanges(drafts(1), ahead)).toMatchObject({ error: { reason: 'issue-date-ahead' } });
  });

  it('B1 credit notes take the numbers of their own series', () => {
    const both = numberRanges([blank('invoice'), blank('credit-note')], {
      series: [series, { ...series, id: 'c', kind: 'credit-note', pattern: 'A-{YYYY}-{0000}', next: 7 }],
      date: '2026-11-27',
      today: '2026-11-27',
      lockedUntil: '',
      pack,
    });
    expect(both).toMatchObject({
      ok: true,
      value: [{ first: 'F-2026-0422' }, { kind: 'credit-note', first: 'A-2026-0007' }],
    });
  });

  it('B1 without a series for the kind it is refused', () => {
    expect(
      numberRanges([blank('credit-note')], {
        series: [series],
        date: '2026-11-27',
        today: '2026-11-27',
        lockedUntil: '',
        pack,
      }).ok,
    ).toBe(false);
  });

  describe('C4 R5 a rental draft whose reference becomes its number', () => {
    const rental = (month: string) => ({ kind: 'invoice', reference: `LOC-1-${month}` }) as const;
    const mixed = [rental('202609'), ...drafts(2), rental('202610')];
    const early = { series: [series], date: '2026-10-31', today: '2026-11-27', lockedUntil: '' } as const;

    it('C4 R5 is named by it, and takes none of the series from the others', () => {
      const taken = numberRanges(mixed, {
        ...early,
        date: '2026-11-27',
        pack: { rentalNumbers: 'reference' },
      });
      expect(taken).toMatchObject({
        ok: true,
        value: [
          { byReference: true, numbers: ['LOC-1-202609', 'LOC-1-202610'], drafts: [mixed[0], mixed[3]] },
          { byReference: false, first: 'F-2026-0422', last: 'F-2026-0423', count: 2 },
        ],
      });
    });

    it('C4 R5 stands beside a number of the series where the country wants one', () => {
      expect(numberRanges(mixed, { ...early, date: '2026-11-27', pack })).toMatchObject({
        value: [{ byReference: false, first: 'F-2026-0422', last: 'F-2026-0425' }],
      });
    });

    it('B23 N6 may be dated before the last of the series, but not in a locked period', () => {
      const terms = { ...early, pack: { rentalNumbers: 'reference' } } as const;
      expect(numberRanges([mixed[0]!], terms)).toMatchObject({
        ok: true,
        value: [{ first: 'LOC-1-202609' }],
      });
      expect(issueDays([mixed[0]!], terms).earliest).toBe('');
      expect(issueDays(mixed, terms).earliest).toBe('2026-11-14');
      expect(numberRanges([mixed[0]!], { ...terms, lockedUntil: '2026-10-31' })).toMatchObject({
        error: { reason: 'period-locked' },
      });
    });
  });
});
