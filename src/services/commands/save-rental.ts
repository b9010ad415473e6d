import { wholeRental, type RentalFields } from '../rentals/whole-rental.ts';
import { checkRental } from '@domain/rentals/check-rental.ts';
import { newRental } from '@domain/rentals/new-rental.ts';
import { assetLabel, type Rental } from '@domain/rentals/rental.ts';
import { dateIn, sumHalves, workedHalves, type TimeSheet } from '@domain/rentals/time-sheet.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { firstFault, noCompany, nowOf, sign, type Books } from '../books.ts';
import type { RentalInput } from '../contracts/rentals.ts';
import { sheetsOf } from '../rentals/read-sheets.ts';

export async function saveRental(books: Books, input: RentalInput): Promise<Result<Rental>> {
  const newId = books.deps.ids.next();
  return commit(books.db, sign(books, 'save-rental'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const current = input.id ? await writer.get('rentals', input.id) : undefined;
    if (input.id && !current) return refuse('NotFound', 'rental-missing');
    const customerId = input.customerId ?? current?.customerId ?? '';
    const customer = customerId === '' ? undefined : await writer.get('customers', customerId);
    if (customerId !== '' && !customer) return refuse('NotFound', 'customer-missing', {}, 'customerId');
    const created = current ?? newRental(newId, { createdAt: nowOf(books) });
    const rental = wholeRental(created, input, company, customer);
    const fault = firstFault(checkRental(rental));
    if (fault) return fault;
    const outside = current && workOutside(rental, await sheetsOf(writer, rental.id));
    if (outside) return outside;
    const no = current?.no ?? (await writer.nextNo('rental'));
    return ok({
      value: writer.put('rentals', { ...rental, no }),
      subjects: [
        { kind: 'rental', id: rental.id },
        { kind: 'customer', id: rental.customerId },
      ],
      summary: { key: current ? 'rental-changed' : 'rental-created', params: { no } },
    });
  });
}

/** New dates may not leave work behind: it would be billed by nothing. */
function workOutside(rental: RentalFields, sheets: readonly TimeSheet[]): Result<never> | null {
  for (const { month, days } of sheets) {
    if (sumHalves(workedHalves(days)) === 0) continue;
    for (const [at, code] of Array.from(days).entries()) {
      const date = dateIn(month, at + 1);
      const isOutside = date < rental.start || (rental.end !== null && date > rental.end);
      if (isOutside && (code === 'W' || code === 'H')) {
        const params = { date, asset: assetLabel(rental.asset) };
        return refuse('InvalidState', 'rental-work-outside', params, date < rental.start ? 'start' : 'end');
      }
    }
  }
  return null;
}
