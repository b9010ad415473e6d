import type { DocumentKind, NumberSeries } from '@domain/invoicing/invoice.ts';
import type { BooksDatabase } from '@storage/database.ts';
import type { Writer } from '@storage/journal/writer.ts';

/** The series that this device numbers each kind of document in: no two devices share one. */
async function deviceSeries(db: BooksDatabase): Promise<Map<DocumentKind, NumberSeries>> {
  const device = await db.metaRow('device');
  const all = await db.numberSeries.toArray();
  return new Map(
    all.filter(({ deviceId }) => deviceId === device?.id).map((series) => [series.kind, series]),
  );
}

export const seriesFor = async (db: BooksDatabase, kind: DocumentKind): Promise<NumberSeries | undefined> =>
  (await deviceSeries(db)).get(kind);

/** The same inside a command, with the numbers that it has taken itself. */
export async function stagedSeries(writer: Writer): Promise<Map<DocumentKind, NumberSeries>> {
  const stored = await deviceSeries(writer.db);
  const now = await writer.getMany(
    'numberSeries',
    [...stored.values()].map(({ id }) => id),
  );
  return new Map(now.flatMap((series) => (series ? [[series.kind, series]] : [])));
}
