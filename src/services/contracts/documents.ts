import type { Result } from '@domain/result.ts';
import type { HandedOut } from '../archive/leaving-files.ts';
import type { LongTask } from '../ports.ts';

export interface DocumentServices {
  /** To look at; from the cache where it is there. Nothing leaves the house. */
  previewPdf(id: string, task?: LongTask): Promise<Result<Blob>>;
  /** One document, in the archive before it leaves (B7). */
  takeOut(id: string, how: HandedOut, task?: LongTask): Promise<Result<{ file: Blob; fileName: string }>>;
  /** Downloads: what they hold is in the archive when they are answered. */
  pdf(ids: string[], task?: LongTask): Promise<Result<Blob>>;
  pdfZip(ids: string[], task?: LongTask): Promise<Result<Blob>>;
  /** A screen that will show documents opens their worker ahead. */
  getReady(): void;
  fileName(id: string): Promise<string>;
}
