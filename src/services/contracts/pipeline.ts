import type { LayoutSample, SourceLook } from '@domain/pipeline/job.ts';
import type { BooksSource, PipelineRun, PipelineSetup } from '@domain/pipeline/setup.ts';
import type { Result } from '@domain/result.ts';
import type { LongTask } from '../ports.ts';

export type PipelineSetupInput = Partial<Omit<PipelineSetup, 'rev'>>;

export interface PipelineRunRequest {
  setupId: string;
  /** `YYYY-MM`. */
  period: string;
  /** By the name of their source; several may be of one. A source without any is what was last read of it. */
  files?: { source: string; file: File }[];
  /** What whoever sent the orders says is in them: rows, and the amount in minor units. A difference stops the run. */
  expected?: { rows?: number; amount?: number };
}

export interface InvoicedRun {
  run: PipelineRun;
  /** Customers for whom no document could be made, and why; their transactions are open in the books. */
  left: { customer: string; reason: string }[];
}

/** Whom an answered run bills: ids of customers, and the names of those who are not in the books yet. */
export interface PipelineBuyers {
  customerIds: string[];
  entered: string[];
}

/** D1–D6: from orders of several files to a file that the customer pre-validates, and to what is invoiced. */
export interface PipelineServices {
  setups(): Promise<PipelineSetup[]>;
  setup(id: string): Promise<PipelineSetup | undefined>;
  save(setup: PipelineSetupInput): Promise<Result<PipelineSetup>>;
  remove(id: string): Promise<Result<PipelineSetup>>;
  /** Header and first rows of a file, or of the customers or products of these books, to choose columns. */
  look(file: File | BooksSource): Promise<Result<SourceLook>>;
  /** The first rows of the report as this setup would make it, over the files given or those last read. */
  sample(setup: PipelineSetupInput, files?: PipelineRunRequest['files']): Promise<Result<LayoutSample>>;
  /** A run that stopped is a value too: its stages say where. */
  run(request: PipelineRunRequest, task?: LongTask): Promise<Result<PipelineRun>>;
  /** The newest first. */
  runs(setupId?: string): Promise<PipelineRun[]>;
  runOf(id: string): Promise<PipelineRun | undefined>;
  /** A file that the run read or made, checked against its hash. */
  file(runId: string, sha256: string): Promise<Result<Blob>>;
  /** The customer's answer: accepted, contested and comments per line. Until it is invoiced a newer one takes its place. */
  answer(runId: string, file: File, task?: LongTask): Promise<Result<PipelineRun>>;
  /** Whom the accepted lines are billed to: asked before documents are issued. */
  buyers(runId: string): Promise<PipelineBuyers>;
  /** What is accepted becomes transactions and drafts, or issued invoices; what is contested is held. */
  invoice(runId: string, options?: { issue?: boolean }, task?: LongTask): Promise<Result<InvoicedRun>>;
}
