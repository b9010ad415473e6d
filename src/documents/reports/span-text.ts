import { lastOfMonth } from '@domain/dates/calendar.ts';
import type { Language } from '@domain/parties/parties.ts';
import { formatDate, formatMonth, formatPeriod } from '@i18n/format/dates.ts';
import type { ReportTable } from '@domain/reports/report.ts';
import type { ReportWords } from '@i18n/wording/report-words.ts';
import { filled } from '@i18n/wording/wording.ts';

/** A whole month or year by its name, everything else from day to day. */
export function spanText({ from, to }: { from: string; to: string }, language: Language): string {
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  const isMonth = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && lastOfMonth(to) === to;
  return isMonth ? formatMonth(to.slice(0, 7), language) : formatPeriod(from, to, language);
}

/** The time that a report tells of; what is open is told as of its last day. */
export const periodText = (
  table: Pick<ReportTable, 'from' | 'to' | 'basis'>,
  { asOf }: Pick<ReportWords, 'asOf'>,
  language: Language,
): string =>
  table.basis === 'open' ? filled(asOf, { date: formatDate(table.to, language) }) : spanText(table, language);
