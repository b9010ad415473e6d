import { addDays } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { codeOf, type DayCode } from '@domain/rentals/time-sheet.ts';
import type { DayChange } from '@services/services.ts';

/** Days in a row that become the same. */
export interface DaySpan {
  from: PlainDate;
  to: PlainDate;
  code: DayCode;
}

/** What days are to become, in words that a person can check: days in a row together. */
export function daySpans(changes: readonly DayChange[]): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const { date, status, half } of changes.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const code = codeOf(status, half);
    const last = spans.at(-1);
    if (last?.code === code && date <= addDays(last.to, 1)) last.to = date;
    else spans.push({ from: date, to: date, code });
  }
  return spans;
}
