import type { DocumentJob } from '@documents/job.ts';
import type { Result } from '@domain/result.ts';

/** What a document worker does; it keeps fonts and logos ready and nothing else, so ending it is cancelling. */
export interface DocumentWorkshop {
  /** One file of all jobs, each font once. */
  pdf(jobs: DocumentJob[]): Result<Uint8Array>;
  /** One file for each job. */
  files(jobs: DocumentJob[]): Result<Uint8Array[]>;
}
