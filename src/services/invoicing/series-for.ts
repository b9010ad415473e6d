import type { DocumentKind, NumberSeries } from '@domain/invoicing/invoice.ts';
import type { BooksDatabase } from '@storage/database.ts';

/** The series that this device numbers a kind of document in: no two devices share one. */
export async function seriesFor(db: BooksDatabase, kind: DocumentKind): Promise<NumberSeries | undefined> {
  const device = await db.metaRow('device');
  const series = await db.numberSeries.toArray();
  return series.find((one) => one.kind === kind && one.deviceId === device?.id);
}
