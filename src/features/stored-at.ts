import type { ImportBatch } from '@domain/intake/plan.ts';

const places: Record<string, string> = {
  customers: '/customers',
  products: '/products',
  rentals: '/rentals?part=all',
  timesheets: '/rentals',
};

/** Where to look at what an import stored. */
export const storedAt = ({ id, kind }: Pick<ImportBatch, 'id' | 'kind'>): string =>
  places[kind] ?? `/transactions?batch=${id}`;
