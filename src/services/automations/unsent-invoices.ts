import { addDays } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { Books } from '../books.ts';
import { standsFor } from '../columns/customer-names.ts';
import { invoicesInView } from '../queries/invoices.ts';
import { listedAt } from '../columns/invoices/listed.ts';
import { dayNumber } from '../columns/invoices/days.ts';

/**
 * Whoever switches this on has years of paper behind him: what was issued longer ago than this many days and never
 * mailed went out another way, and is not mailed by itself.
 */
const LATELY = 92;

export interface Sendable {
  /** Those to be sent now. */
  ready: Invoice[];
  /** Drafts, and documents of walk-in customers. */
  held: Invoice[];
}

/** Where `unsent` begins, seen from the day of a run. */
export const sinceWhen = (day: PlainDate): PlainDate => addDays(day, -LATELY);

/** A11: issued in the last months, never mailed, never noted as handed over. */
export async function unsentInvoices(books: Books, day: PlainDate): Promise<Sendable> {
  const mailed = await mailedSubjects(books);
  const view = await invoicesInView(books, { from: sinceWhen(day), voided: false, sort: 'number' });
  const rows = view.places.map((place) => listedAt(view.index.columns, place, dayNumber(day)));
  const unsent = rows.filter(({ id, number, sent }) => number !== null && sent === '' && !mailed.has(id));
  return sendableOf(
    books,
    unsent.map(({ id }) => id),
  );
}

/** What can be sent of these: what earlier steps of a run made, whatever became of it since. */
export async function sendableOf(books: Books, ids: readonly string[]): Promise<Sendable> {
  const found = await books.db.invoices.bulkGet([...new Set(ids)]);
  const invoices = found.flatMap((invoice) => (invoice && invoice.voided === null ? [invoice] : []));
  const customers = await books.columns.customers.entries();
  // Nobody reads what is sent to "walk-in"; a draft is not sent at all.
  const isReady = (invoice: Invoice) =>
    invoice.number !== null && !standsFor(customers, invoice.customerId)?.walkIn;
  return { ready: invoices.filter(isReady), held: invoices.filter((invoice) => !isReady(invoice)) };
}

/** Every record that any mail carries, or carried. */
async function mailedSubjects(books: Books): Promise<ReadonlySet<string>> {
  const entries = await books.columns.outbox.entries();
  return new Set([...entries.values()].map(({ subjectId }) => subjectId));
}
