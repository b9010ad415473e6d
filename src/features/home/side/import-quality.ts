import type { ImportBatch } from '@domain/intake/plan.ts';

/** Whether an import still counts, and whether all of the file was taken. */
export function importSign({
  undoneAt,
  control,
}: Pick<ImportBatch, 'undoneAt' | 'control'>): 'void' | 'partly' | 'paid' {
  if (undoneAt !== null) return 'void';
  return control.rejected.rows > 0 ? 'partly' : 'paid';
}

const places: Record<string, string> = {
  customers: '/customers',
  products: '/products',
  rentals: '/rentals?part=all',
  timesheets: '/rentals',
};

/** Where to look at what an import stored. */
export const storedAt = ({ id, kind }: Pick<ImportBatch, 'id' | 'kind'>): string =>
  places[kind] ?? `/transactions?batch=${id}`;
