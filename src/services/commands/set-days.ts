import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import {
  dateIn,
  daysFromHalves,
  halvesAt,
  beyond,
  sumHalves,
  workedHalves,
} from '@domain/rentals/time-sheet.ts';
import { assetLabel } from '@domain/rentals/rental.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { noCompany, sign, todayOf, type Books } from '../books.ts';
import type { DayChange, DaysSet } from '../contracts/rentals.ts';
import { changedSheets, takenBack, type ChangedSheet } from '../rentals/day-changes.ts';

/** C2: days of any rentals and months in one transaction. R7: what is on an issued document stays. */
export async function setDays(books: Books, changes: DayChange[]): Promise<Result<DaysSet>> {
  return commit(books.db, sign(books, 'set-days'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const staged = await stageDays(writer, changes, todayOf(books, company));
    if (!staged.ok) return staged;
    const { changed, invoices } = staged.value;
    const count = changed.reduce((sum, { days }) => sum + days.length, 0);
    const rentals = [...new Set(changed.map(({ rental }) => rental.id))];
    return ok({
      value: {
        count,
        undo: changed.flatMap(takenBack),
        later: changed.flatMap((sheet) => laterWork(sheet, invoices)),
      },
      subjects: rentals.map((id) => ({ kind: 'rental', id })),
      summary: { key: 'days-set', params: { count, rentals: rentals.length } },
    });
  });
}

/** Decides and stages days inside the caller's transaction. */
export async function stageDays(
  writer: Writer,
  changes: readonly DayChange[],
  today: PlainDate,
): Promise<Result<{ changed: ChangedSheet[]; invoices: Invoices }>> {
  const changed = await changedSheets(writer, changes, today);
  if (!changed.ok) return changed;
  const invoices = await invoicesOn(writer, changed.value);
  const locked = changed.value.map((sheet) => lockedDay(sheet, invoices)).find((fault) => fault);
  if (locked) return locked;
  for (const { after } of changed.value) writer.put('timeSheets', after);
  return ok({ changed: changed.value, invoices });
}

type Invoices = ReadonlyMap<string, Invoice>;

/** The documents that bill days of these sheets, or that their month was billed with. */
export async function invoicesOn(writer: Writer, sheets: readonly ChangedSheet[]): Promise<Invoices> {
  const ids = new Set(
    sheets.flatMap(({ before: { claims, monthly } }) => [
      ...claims.map(({ invoiceId }) => invoiceId),
      ...(monthly.invoiceId ? [monthly.invoiceId] : []),
    ]),
  );
  const found = await writer.getMany('invoices', [...ids]);
  return new Map(found.flatMap((invoice) => (invoice ? [[invoice.id, invoice]] : [])));
}

function lockedDay({ rental, before, days }: ChangedSheet, invoices: Invoices): Result<never> | null {
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

/** Never in silence: the month's invoice is out, so this work comes on the next one. */
function laterWork({ rental, before, after }: ChangedSheet, invoices: Invoices): DaysSet['later'] {
  const number = before.monthly.invoiceId && invoices.get(before.monthly.invoiceId)?.number;
  const added = sumHalves(beyond(workedHalves(after.days), workedHalves(before.days)));
  return number && added > 0 ? [{ rentalId: rental.id, number, days: daysFromHalves(added) }] : [];
}
