import type { ReportTable } from '@domain/reports/report.ts';
import type { Language } from '@domain/parties/parties.ts';
import { localeOf } from '@i18n/format/locale.ts';
import type { NumberLocale } from '@i18n/format/numbers.ts';
import type { ReportWords } from '@i18n/wording/report-words.ts';
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
  /** How the numbers on it are written. */
  locale: NumberLocale;
  set: Typesetter;
  measure: Measure;
  paper: Paper;
}

export const reportSheet = (job: ReportJob, measure: Measure, paper: Paper): ReportSheet => ({
  job,
  table: job.table,
  words: job.words,
  language: job.language,
  locale: localeOf(job.language, job.seller.country),
  set: typesetter(measure),
  measure,
  paper,
});
