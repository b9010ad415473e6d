import type { PromiseExtended } from 'dexie';
import type { PlainMonth } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { LinesOf } from '@domain/rentals/billed-minimum.ts';
import type { TimeSheet } from '@domain/rentals/time-sheet.ts';
import type { BooksDatabase } from '@storage/database.ts';

/** A rental's sheets in the order of their months: they lie side by side under its id. */
export const sheetsOf = ({ db }: { db: BooksDatabase }, rentalId: string): PromiseExtended<TimeSheet[]> =>
  db.timeSheets.where('id').startsWith(`${rentalId}.`).toArray();

export const sheetsIn = ({ db }: { db: BooksDatabase }, month: PlainMonth): PromiseExtended<TimeSheet[]> =>
  db.timeSheets.where('month').equals(month).toArray();

/** The documents that bill days of these sheets, and those that their months were billed with. */
export async function invoicesOf(
  db: BooksDatabase,
  sheets: readonly Pick<TimeSheet, 'claims' | 'monthly'>[],
): Promise<Map<string, Invoice>> {
  const ids = sheets.flatMap(({ claims, monthly }) => [
    ...claims.map(({ invoiceId }) => invoiceId),
    ...(monthly.invoiceId ? [monthly.invoiceId] : []),
  ]);
  const found = await db.invoices.bulkGet([...new Set(ids)]);
  return new Map(found.flatMap((invoice) => (invoice ? [[invoice.id, invoice]] : [])));
}

/** The lines of the few documents that bill a minimum: their prices are those it is taken back at (R9). */
export async function minimumLinesOf(
  db: BooksDatabase,
  sheets: readonly Pick<TimeSheet, 'claims'>[],
): Promise<LinesOf> {
  const ids = sheets.flatMap(({ claims }) =>
    claims.filter(({ topUp }) => topUp !== 0).map(({ invoiceId }) => invoiceId),
  );
  if (ids.length === 0) return () => [];
  const bodies = await db.invoiceBodies.bulkGet([...new Set(ids)]);
  const linesOf = new Map(bodies.flatMap((body) => (body ? [[body.id, body.lines]] : [])));
  return (invoiceId) => linesOf.get(invoiceId) ?? [];
}
