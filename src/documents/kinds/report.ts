import type { ReportJob } from '../job.ts';
import { layOutReport } from '../reports/lay-out-report.ts';
import { defineDocumentKind } from './define.ts';

/** A2: key figures, chart, tables and how they were worked out. It brings its own words. */
export default defineDocumentKind<ReportJob>({
  id: 'report',
  layOut: (job, _wording, measure) => layOutReport(job, measure),
});
