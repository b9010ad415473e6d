import type { ReportJob } from '@documents/job.ts';
import type { PipelineStage } from '@domain/pipeline/setup.ts';
import type { Refusal, Result } from '@domain/result.ts';

/** Makes a PDF of a report, or says which characters it cannot draw. */
export type ReportPrinter = (job: ReportJob) => Promise<Result<Uint8Array>>;

/** D3: a report that no font can print is told in its stage: the month does not wait for it. */
export function notPrinted({ params }: Refusal): PipelineStage['findings'][number] {
  const characters = params?.['characters'] ?? params?.['character'] ?? '';
  return { code: 'not-printed', count: 1, examples: characters === '' ? [] : [String(characters)] };
}
