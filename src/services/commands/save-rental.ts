import { wholeRental } from '../rentals/whole-rental.ts';
import { newRental } from '@domain/rentals/new-rental.ts';
import { assetLabel, type Rental } from '@domain/rentals/rental.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import { commit } from '@storage/journal/write.ts';
import { noCompany, nowOf, sign, type Books } from '../books.ts';
import type { RentalInput } from '../contracts/rentals.ts';
import { rentalFault } from '../rentals/rental-fault.ts';

export async function saveRental(books: Books, input: RentalInput): Promise<Result<Rental>> {
  const newId = books.deps.ids.next();
  return commit(books.db, sign(books, 'save-rental'), async (writer) => {
    const company = await writer.get('company', 'company');
    if (!company) return noCompany();
    const current = input.id ? await writer.get('rentals', input.id) : undefined;
    if (input.id && !current) return refuse('NotFound', 'rental-missing');
    if (current && input.rev !== undefined && input.rev !== current.rev) {
      return refuse('Conflict', 'rental-changed-elsewhere', { asset: assetLabel(current.asset) });
    }
    const customerId = input.customerId ?? current?.customerId ?? '';
    const customer = customerId === '' ? undefined : await writer.get('customers', customerId);
    if (customerId !== '' && !customer) return refuse('NotFound', 'customer-missing', {}, 'customerId');
    const created = current ?? newRental(newId, { createdAt: nowOf(books) });
    const rental = wholeRental(created, input, company, customer);
    const fault = await rentalFault(writer, rental, current);
    if (fault) return fault;
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
