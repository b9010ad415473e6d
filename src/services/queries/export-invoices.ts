import type { Result } from '@domain/result.ts';
import type { Books } from '../books.ts';
import type { ExportFormat, InvoiceQuery } from '../contracts/invoices.ts';
import type { LongTask } from '../ports.ts';
import { invoicesInView, whenAndWhere } from './invoices.ts';

/** What the list shows, on all its pages and in its order, as a file; written away from the page. */
export async function exportInvoices(
  books: Books,
  query: InvoiceQuery,
  format: ExportFormat,
  task?: LongTask,
): Promise<Result<Blob>> {
  const { index, places } = await invoicesInView(books, query);
  const ids = new Uint32Array(places.length * 4);
  places.forEach((row, at) => ids.set(index.columns.cells.id.subarray(row * 4, row * 4 + 4), at * 4));
  const { today } = await whenAndWhere(books, undefined);
  return books.deps.exporter.invoices(books.db.name, ids, { format, today }, task);
}
