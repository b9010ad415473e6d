import { yearOf } from '../dates/calendar.ts';
import type { IssuedSeries, NumberSeries } from '../invoicing/invoice.ts';
import { formatNumber } from '../invoicing/number-pattern.ts';
import type { DocumentRecord } from './document-record.ts';

/** The series of a record; one that was issued before records told it is read from its number. */
export function seriesOf({ series, invoice }: DocumentRecord): IssuedSeries {
  if (series) return series;
  const number = invoice.number ?? '';
  const digits = /\d+(?=\D*$)/.exec(number)?.[0] ?? '';
  const before = number.slice(0, number.lastIndexOf(digits));
  const after = number.slice(before.length + digits.length);
  const year = (invoice.issueDate ?? '').slice(0, 4);
  const pattern = before.replace(year, '{YYYY}') + `{${'0'.repeat(digits.length)}}` + after;
  return { pattern, yearlyReset: pattern.includes('{YYYY}'), sequence: Number(digits) };
}

type Restored = Omit<NumberSeries, 'rev'>;

/** The series as it stands after this document: the next number follows the highest of the newest year. */
export function seriesAfter(
  record: DocumentRecord,
  before: Restored | undefined,
  deviceId: string,
): Restored {
  const { pattern, yearlyReset, sequence } = seriesOf(record);
  const date = record.invoice.issueDate ?? '';
  const year = yearOf(date);
  const own = { id: record.invoice.seriesId ?? '', kind: record.invoice.kind, deviceId };
  if (!before || before.lastIssueDate === '') {
    return { ...own, pattern, yearlyReset, next: sequence + 1, year, lastIssueDate: date };
  }
  const isLater = date > before.lastIssueDate;
  const startsAgain = yearlyReset && year !== before.year;
  const next = startsAgain
    ? year > before.year
      ? sequence + 1
      : before.next
    : Math.max(before.next, sequence + 1);
  return {
    ...before,
    ...(isLater && { pattern, yearlyReset, lastIssueDate: date }),
    next,
    year: Math.max(year, before.year),
  };
}

/** Numbers that should stand between those that are there: a series has no gap, so their documents are missing. */
export function missingNumbers(records: readonly DocumentRecord[]): string[] {
  const runs = new Map<string, DocumentRecord[]>();
  for (const record of records) {
    if (record.invoice.seriesId === null) continue;
    const { yearlyReset } = seriesOf(record);
    const year = yearlyReset ? yearOf(record.invoice.issueDate ?? '') : '';
    const run = `${record.invoice.seriesId} ${year}`;
    runs.set(run, [...(runs.get(run) ?? []), record]);
  }
  return [...runs.values()].flatMap(missingIn);
}

/** A damaged file may claim any number: a list of this length says enough. */
const MOST = 1000;

function missingIn(run: readonly DocumentRecord[]): string[] {
  const bySequence = run
    .map((record) => ({ record, ...seriesOf(record) }))
    .toSorted((a, b) => a.sequence - b.sequence);
  const missing: string[] = [];
  let expected = bySequence[0]?.sequence ?? 0;
  for (const { record, pattern, sequence } of bySequence) {
    for (; expected < sequence && missing.length < MOST; expected += 1) {
      missing.push(formatNumber(pattern, record.invoice.issueDate ?? '', expected));
    }
    expected = Math.max(expected, sequence + 1);
  }
  return missing;
}
