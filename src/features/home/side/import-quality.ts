import type { ImportBatch } from '@domain/intake/plan.ts';

/** Whether an import still counts, and whether all of the file was taken. */
export function importSign({
  undoneAt,
  control,
}: Pick<ImportBatch, 'undoneAt' | 'control'>): 'void' | 'partly' | 'paid' {
  if (undoneAt !== null) return 'void';
  return control.rejected.rows > 0 ? 'partly' : 'paid';
}
