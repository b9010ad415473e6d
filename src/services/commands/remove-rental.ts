import { sumHalves, workedHalves } from '@domain/rentals/time-sheet.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { sign, type Books } from '../books.ts';
import type { RemovedRental } from '../contracts/rentals.ts';
import { sheetsOf } from '../rentals/read-sheets.ts';

/** A rental with work, or that was billed, is history: it is ended or made inactive instead. */
export async function removeRental(books: Books, id: string): Promise<Result<RemovedRental>> {
  return commit(books.db, sign(books, 'remove-rental'), async (writer) => {
    const rental = await writer.get('rentals', id);
    if (!rental) return refuse('NotFound', 'rental-missing');
    const sheets = await sheetsOf(writer, id);
    const isUsed = sheets.some(
      ({ days, claims, monthly }) =>
        claims.length > 0 ||
        monthly.invoiceId !== null ||
        monthly.voids > 0 ||
        sumHalves(workedHalves(days)) > 0,
    );
    if (isUsed) return refuse('InvalidState', 'rental-has-days', { no: rental.no });
    writer.remove('rentals', id);
    for (const sheet of sheets) writer.remove('timeSheets', sheet.id);
    return ok({
      value: { rental, sheets },
      subjects: [{ kind: 'rental', id }],
      summary: { key: 'rental-removed', params: { no: rental.no } },
    });
  });
}

/** Undo of {@link removeRental}: the very record, with its short number and its days. */
export async function restoreRental(books: Books, { rental, sheets }: RemovedRental): Promise<Result<void>> {
  return commit(books.db, sign(books, 'restore-rental'), async (writer) => {
    if (await writer.get('rentals', rental.id)) return refuse('Conflict', 'rental-exists');
    if (!(await writer.get('customers', rental.customerId))) return refuse('NotFound', 'customer-missing');
    writer.put('rentals', rental);
    for (const sheet of sheets) writer.put('timeSheets', sheet);
    return ok({
      value: undefined,
      subjects: [{ kind: 'rental', id: rental.id }],
      summary: { key: 'rental-restored', params: { no: rental.no } },
    });
  });
}
