import type { Result } from '@domain/result.ts';
import type { LongTask } from '../ports.ts';

export interface DocumentServices {
  pdf(ids: string[], task?: LongTask): Promise<Result<Blob>>;
  pdfZip(ids: string[], task?: LongTask): Promise<Result<Blob>>;
  /** A screen that will show documents opens their worker ahead. */
  getReady(): void;
  fileName(id: string): Promise<string>;
}
