import type { ClosingManifest } from '@domain/closing/closing.ts';
import type { PlainMonth } from '@domain/dates/plain-date.ts';
import type { Result } from '@domain/result.ts';
import type { LongTask } from '../ports.ts';

/** A package that was checked: every file, the chain, and whether these books know its head. */
export interface CheckedPackage {
  manifest: ClosingManifest;
  files: number;
  entries: number;
  /** `ours`: the head is in our journal · `other`: of other books · `differs`: ours says something else there. */
  head: 'ours' | 'other' | 'differs';
}

export interface ClosingServices {
  /** A month in one zip: documents, lists, payments, control totals, the journal and how to verify them. */
  create(
    request: { month: PlainMonth },
    task?: LongTask,
  ): Promise<Result<{ file: Blob; fileName: string; manifest: ClosingManifest }>>;
  verify(file: Blob, task?: LongTask): Promise<Result<CheckedPackage>>;
}
