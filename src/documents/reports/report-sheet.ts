import type { ReportTable } from '@domain/reports/report.ts';
import { formatDate, formatMonth, formatPeriod } from '@i18n/format/dates.ts';
import { lastOfMonth } from '@domain/dates/calendar.ts';
import type { Language } from '@domain/parties/parties.ts';
import type { ReportWords } from '@i18n/wording/report-words.ts';
import { filled } from '@i18n/wording/wording.ts';
import type { ReportJob } from '../job.ts';
import { typesetter, type Typesetter } from '../layout/typesetter.ts';
import type { Measure } from '../operations.ts';
import type { Paper } from './paper.ts';

/** What every part of a report on paper needs. */
export interface ReportSheet {
  job: ReportJob;
  table: ReportTable;
  words: ReportWords;
  language: Language;
  set: Typesetter;
  measure: Measure;
  paper: Paper;
}

export const reportSheet = (job: ReportJob, measure: Measure, paper: Paper): ReportSheet => ({
  job,
  table: job.table,
  words: job.words,
  language: job.language,
  set: typesetter(measure),
  measure,
  paper,
});

/** A whole month by its name, everything else from day to day; what is open, on its day. */
export function spanText(
  { from, to, isOpen }: { from: string; to: string; isOpen: boolean },
  words: Pick<ReportWords, 'asOf'>,
  language: Language,
): string {
  if (isOpen) return filled(words.asOf, { date: formatDate(to, language) });
  const isWhole = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && lastOfMonth(to) === to;
  return isWhole ? formatMonth(to.slice(0, 7), language) : formatPeriod(from, to, language);
}
