import { idText } from '@domain/ids.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { BooksDatabase } from './database.ts';

const SLICE = 500;

/** The invoices of packed ids, in their order; one that is gone meanwhile is left out. */
export async function invoicesByIds(
  db: BooksDatabase,
  ids: Uint32Array,
  onProgress?: (done: number, total: number) => void,
): Promise<Invoice[]> {
  const invoices: Invoice[] = [];
  const total = ids.length / 4;
  for (let from = 0; from < total; from += SLICE) {
    const length = Math.min(SLICE, total - from);
    const slice = Array.from({ length }, (_, at) => idText(ids, from + at));
    for (const invoice of await db.invoices.bulkGet(slice)) if (invoice) invoices.push(invoice);
    onProgress?.(from + length, total);
  }
  return invoices;
}
