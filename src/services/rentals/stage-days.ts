import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { dateIn, halvesAt } from '@domain/rentals/time-sheet.ts';
import { assetLabel } from '@domain/rentals/rental.ts';
import type { Company } from '@domain/parties/parties.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { lockFault } from '../books.ts';
import type { DayChange } from '../contracts/rentals.ts';
import { changedSheets, type ChangedSheet } from './day-changes.ts';

/** Decides and stages days inside the caller's transaction. B23: none of them in a closed period. */
export async function stageDays(
  writer: Writer,
  changes: readonly DayChange[],
  company: Company,
  today: PlainDate,
): Promise<Result<{ changed: ChangedSheet[]; invoices: BillingDocuments }>> {
  const changed = await changedSheets(writer, changes, today);
  if (!changed.ok) return changed;
  const invoices = await invoicesOn(writer, changed.value);
  const locked = changed.value.map((sheet) => lockedDay(sheet, invoices)).find((fault) => fault);
  if (locked) return locked;
  const dates = changed.value.flatMap(({ before, days }) => days.map((day) => dateIn(before.month, day)));
  const closed = lockFault(company, dates);
  if (closed) return closed;
  for (const { after } of changed.value) writer.put('timeSheets', after);
  return ok({ changed: changed.value, invoices });
}

export type BillingDocuments = ReadonlyMap<string, Invoice>;

/** The documents that bill days of these sheets, or that their month was billed with. */
export async function invoicesOn(writer: Writer, sheets: readonly ChangedSheet[]): Promise<BillingDocuments> {
  const ids = new Set(
    sheets.flatMap(({ before: { claims, monthly } }) => [
      ...claims.map(({ invoiceId }) => invoiceId),
      ...(monthly.invoiceId ? [monthly.invoiceId] : []),
    ]),
  );
  const found = await writer.getMany('invoices', [...ids]);
  return new Map(found.flatMap((invoice) => (invoice ? [[invoice.id, invoice]] : [])));
}

function lockedDay({ rental, before, days }: ChangedSheet, invoices: BillingDocuments): Result<never> | null {
  for (const { invoiceId, halves } of before.claims) {
    const number = invoices.get(invoiceId)?.number;
    const day = number ? days.find((at) => halvesAt(halves, at) > 0) : undefined;
    if (number && day !== undefined) {
      const date = dateIn(before.month, day);
      return refuse('Locked', 'rental-day-locked', { date, number, asset: assetLabel(rental.asset) });
    }
  }
  return null;
}
