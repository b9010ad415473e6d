import type { PrintJob } from '@documents/job.ts';
import type { Result } from '@domain/result.ts';

/** What a document worker does; it keeps fonts and logos ready, so ending it is all there is to cancelling. */
export interface DocumentWorkshop {
  /** Adds to the file that is being made. */
  append(jobs: PrintJob[]): Promise<Result<void>>;
  /** The one file of all that was added, each font once. */
  finish(): Result<Uint8Array>;
  /** One file for each job. */
  files(jobs: PrintJob[]): Promise<Result<Uint8Array[]>>;
}
