import type { PipelineRun, PipelineSetup } from '@domain/pipeline/setup.ts';
import type { Result } from '@domain/result.ts';
import type { LongTask } from '../ports.ts';

export interface PipelineRunRequest {
  setupId: string;
  /** `YYYY-MM`. */
  period: string;
  /** By the name of their source; a source without one is what the last run read. */
  files: { source: string; file: File }[];
}

/** D1–D6: from orders of several files to a file that the customer pre-validates, and to what is invoiced. */
export interface PipelineServices {
  setups(): Promise<PipelineSetup[]>;
  setup(id: string): Promise<PipelineSetup | undefined>;
  save(setup: Partial<PipelineSetup> & { name: string }): Promise<Result<PipelineSetup>>;
  remove(id: string): Promise<Result<PipelineSetup>>;
  /** Header and first rows of a file, to choose its columns. */
  look(file: File): Promise<Result<{ columns: string[]; sample: string[][]; rows: number }>>;
  run(request: PipelineRunRequest, task?: LongTask): Promise<Result<PipelineRun>>;
  runs(setupId?: string): Promise<PipelineRun[]>;
  runOf(id: string): Promise<PipelineRun | undefined>;
  file(runId: string, sha256: string): Promise<Result<Blob>>;
  /** The customer's answer: accepted, contested and comments per line. */
  answer(runId: string, file: File): Promise<Result<PipelineRun>>;
  /** What is accepted becomes transactions and drafts; what is contested is held. */
  invoice(runId: string, options: { issue: boolean }, task?: LongTask): Promise<Result<PipelineRun>>;
}
