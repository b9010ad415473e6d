import { beyond, daysFromHalves, sumHalves, workedHalves } from '@domain/rentals/time-sheet.ts';
import { ok, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { noCompany, sign, todayOf, type Books } from '../books.ts';
import type { DayChange, DaysSet } from '../contracts/rentals.ts';
import { takenBack, type ChangedSheet } from '../rentals/day-changes.ts';
import { stageDays, type BillingDocuments } from '../rentals/stage-days.ts';

/** C2: days of any rentals and months in one transaction. R7: what is on an issued document stays. */
export async function setDays(books: Books, changes: DayChange[]): Promise<Result<DaysSet>> {
  return commit(books.db, sign(books, 'set-days'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const staged = await stageDays(writer, changes, company, todayOf(books, company));
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

/** Never in silence: the month's invoice is out, so this work comes on the next one. */
function laterWork({ rental, before, after }: ChangedSheet, invoices: BillingDocuments): DaysSet['later'] {
  const number = before.monthly.invoiceId && invoices.get(before.monthly.invoiceId)?.number;
  const added = sumHalves(beyond(workedHalves(after.days), workedHalves(before.days)));
  return number && added > 0 ? [{ rentalId: rental.id, number, days: daysFromHalves(added) }] : [];
}
