import { addDays, isPlainDate, yearOf } from '../dates/calendar.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { NumberSeries } from './invoice.ts';
import { checkPattern, formatNumber, LONGEST_NUMBER } from './number-pattern.ts';

/** The next number and the series as it stands after; both are stored in the transaction that issues, or neither. */
export function takeNumber<S extends NumberSeries>(
  series: S,
  issueDate: PlainDate,
  lockedUntil: PlainDate | '' = '',
): Result<{ number: string; series: S }> {
  if (!isPlainDate(issueDate)) {
    return refuse('ValidationError', 'date-invalid', { value: issueDate }, 'issueDate');
  }
  const locked = checkPeriodOpen(issueDate, lockedUntil);
  if (!locked.ok) return locked;
  if (issueDate < series.lastIssueDate) {
    return refuse(
      'InvalidState',
      'issue-date-before-last',
      { date: issueDate, last: series.lastIssueDate },
      'issueDate',
    );
  }
  const n = nextIn(series, issueDate);
  const number = formatNumber(series.pattern, issueDate, n);
  if (number.length > LONGEST_NUMBER) {
    return refuse('InvalidState', 'number-too-long', { number, longest: LONGEST_NUMBER }, 'pattern');
  }
  return ok({
    number,
    series: { ...series, next: n + 1, year: yearOf(issueDate), lastIssueDate: issueDate },
  });
}

export const previewNumber = (series: NumberSeries, date: PlainDate): string =>
  formatNumber(series.pattern, date, nextIn(series, date));

/** B23: nothing dated on or before the lock changes. */
export function checkPeriodOpen(date: PlainDate, lockedUntil: PlainDate | ''): Result<void> {
  if (lockedUntil === '' || date > lockedUntil) return ok(undefined);
  return refuse('Locked', 'period-locked', { date, lockedUntil }, 'issueDate');
}

/** A few days ahead is an invoice that goes out next week; beyond that it is a slip of the pen. */
const DAYS_AHEAD = 7;

export const latestIssueDate = (today: PlainDate): PlainDate => addDays(today, DAYS_AHEAD);

/** B23: nothing earlier may follow in a series, so that a date far ahead would close it until then. */
export function checkNotAhead(issueDate: PlainDate, today: PlainDate): Result<void> {
  const latest = latestIssueDate(today);
  if (issueDate <= latest) return ok(undefined);
  return refuse('ValidationError', 'issue-date-ahead', { date: issueDate, latest }, 'issueDate');
}

/** A series as a person set it: free start, but no jump once documents stand in it (it would leave a gap), and no pattern twice. */
export function checkSeries(
  series: NumberSeries,
  stored?: NumberSeries,
  all: readonly NumberSeries[] = [],
): Result<NumberSeries> {
  const pattern = checkPattern(series.pattern, series.yearlyReset);
  if (!pattern.ok) return pattern;
  if (!Number.isSafeInteger(series.next) || series.next < 1) {
    return refuse('ValidationError', 'sequence-not-whole', {}, 'next');
  }
  if (stored && stored.lastIssueDate !== '' && series.next !== stored.next) {
    return refuse('InvalidState', 'series-in-use', { next: stored.next }, 'next');
  }
  if (all.some(({ id, pattern }) => id !== series.id && pattern === series.pattern)) {
    return refuse('Conflict', 'pattern-taken', { pattern: series.pattern }, 'pattern');
  }
  return ok(series);
}

/** 1 in a new year of a yearly series; the free start counts in the year of the first document. */
function nextIn(series: NumberSeries, date: PlainDate): number {
  const startsAgain = series.yearlyReset && series.year !== 0 && yearOf(date) !== series.year;
  return startsAgain ? 1 : series.next;
}
