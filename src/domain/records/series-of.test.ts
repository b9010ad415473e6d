import { describe, expect, it } from 'vitest';
import { takeNumber } from '../invoicing/numbering.ts';
import type { NumberSeries } from '../invoicing/invoice.ts';
import { recordOf, type DocumentRecord } from './document-record.ts';
import { isSameSeller } from './same-seller.ts';
import { missingNumbers, seriesAfter, seriesOf } from './series-of.ts';
import { issuedDocument } from './testing/issued-document.ts';

const record = recordOf(issuedDocument())!;

/** Documents of a series, numbered as the books number them. */
function issuedOn(
  dates: readonly string[],
  pattern: string,
  yearlyReset: boolean,
  next = 1,
): DocumentRecord[] {
  let series: NumberSeries = {
    id: 's',
    rev: 1,
    kind: 'invoice',
    deviceId: 'd',
    pattern,
    next,
    yearlyReset,
    year: 0,
    lastIssueDate: '',
  };
  return dates.map((issueDate) => {
    const taken = takeNumber(series, issueDate);
    if (!taken.ok) throw new Error(taken.error.reason);
    series = taken.value.series;
    return {
      ...record,
      invoice: { ...record.invoice, seriesId: 's', number: taken.value.number, issueDate },
      series: { pattern, yearlyReset, sequence: series.next - 1 },
    };
  });
}

const nextAfter = (records: readonly DocumentRecord[], date: string) => {
  const series = records.reduce<ReturnType<typeof seriesAfter> | undefined>(
    (before, one) => seriesAfter(one, before, 'device'),
    undefined,
  );
  const taken = takeNumber({ rev: 1, ...series! }, date);
  return taken.ok ? taken.value.number : taken.error.reason;
};

const dates = ['2025-12-30', '2025-12-31', '2026-01-02', '2026-02-03', '2026-02-03'];

describe('numbers that go on from records', () => {
  it('N3 the next number follows the last one, in whatever order the files are read', () => {
    const yearly = issuedOn(dates, 'F-{YYYY}-{0000}', true);
    const running = issuedOn(dates, 'INV{00000}', false, 418);
    for (const records of [
      yearly,
      yearly.toReversed(),
      [yearly[3]!, yearly[0]!, yearly[4]!, yearly[1]!, yearly[2]!],
    ]) {
      expect(nextAfter(records, '2026-03-01')).toBe('F-2026-0004');
      expect(nextAfter(records, '2026-02-02')).toBe('issue-date-before-last');
      expect(nextAfter(records, '2027-01-01')).toBe('F-2027-0001');
    }
    expect(nextAfter(running.toReversed(), '2026-03-01')).toBe('INV00423');
  });

  it('N3 says which numbers are missing between those that are there', () => {
    const [first, second, third, fourth, fifth] = issuedOn(dates, 'F-{YYYY}-{0000}', true);
    expect(missingNumbers([first!, second!, third!, fourth!, fifth!])).toEqual([]);
    expect(missingNumbers([fifth!, first!, third!])).toEqual(['F-2026-0002']);
    const far = { ...fifth!, series: { ...fifth!.series!, sequence: 9_000_000 } };
    expect(missingNumbers([third!, far]).length).toBe(1000);
  });

  it('B25 a document that does not tell its series is numbered on by its number', () => {
    const [, , old] = issuedOn(dates, 'FA-{YYYY}/{000}-B', true);
    expect(seriesOf({ ...old!, series: null })).toEqual({
      pattern: 'FA-{YYYY}/{000}-B',
      yearlyReset: true,
      sequence: 1,
    });
  });
});

describe('whose document it is', () => {
  const ours = { name: 'Atelier', country: 'FR', taxIds: [{ scheme: 'SIREN', value: '123 456 782' }] };
  it('B25 an identifier decides; without one the name and the country', () => {
    expect(
      isSameSeller(ours, { ...ours, name: 'Renamed', taxIds: [{ scheme: 'SIREN', value: '123456782' }] }),
    ).toBe(true);
    expect(isSameSeller(ours, { ...ours, taxIds: [{ scheme: 'SIREN', value: '987654324' }] })).toBe(false);
    expect(isSameSeller(ours, { ...ours, name: ' ATELIER', taxIds: [] })).toBe(true);
    expect(isSameSeller(ours, { ...ours, country: 'BE', taxIds: [] })).toBe(false);
  });
});
