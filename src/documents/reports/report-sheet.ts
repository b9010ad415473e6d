import type { ReportTable } from '@domain/reports/report.ts';
import type { Language } from '@domain/parties/parties.ts';
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
