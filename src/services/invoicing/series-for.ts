import type { DocumentKind, NumberSeries } from '@domain/invoicing/invoice.ts';
import type { BooksDatabase } from '@storage/database.ts';

/** The series that this device numbers each kind of document in: no two devices share one. */
export async function deviceSeries(db: BooksDatabase): Promise<Map<DocumentKind, NumberSeries>> {
  const device = await db.metaRow('device');
  const all = await db.numberSeries.toArray();
  return new Map(
    all.filter(({ deviceId }) => deviceId === device?.id).map((series) => [series.kind, series]),
  );
}

export const seriesFor = async (db: BooksDatabase, kind: DocumentKind): Promise<NumberSeries | undefined> =>
  (await deviceSeries(db)).get(kind);
