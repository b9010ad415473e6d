import type { ReportJob } from '@documents/job.ts';
import { billingReportJob, type BillingPaper } from '@documents/reports/billing-report.ts';
import type { PipelineStage } from '@domain/pipeline/setup.ts';
import type { Result } from '@domain/result.ts';

/** Makes a PDF of a report, or says which characters it cannot draw. */
export type ReportPrinter = (job: ReportJob) => Promise<Result<Uint8Array>>;

/**
 * D3: the report on paper. One that cannot be printed, for a character that no font has, is told in its stage: the
 * month does not wait for it.
 */
export async function printReport(
  paper: BillingPaper,
  stage: PipelineStage,
  print: ReportPrinter,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const made = await print(billingReportJob(paper));
  if (made.ok) return Uint8Array.from(made.value);
  const characters = made.error.params?.['characters'] ?? made.error.params?.['character'] ?? '';
  stage.findings.push({
    code: 'not-printed',
    count: 1,
    examples: characters === '' ? [] : [String(characters)],
  });
  return null;
}
