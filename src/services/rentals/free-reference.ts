import { rentalReference } from '@domain/rentals/reference.ts';
import type { Rental } from '@domain/rentals/rental.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { BooksDatabase } from '@storage/database.ts';
import type { Books } from '../books.ts';
import { invoicesOf, sheetsOf } from './read-sheets.ts';

/** C5: the reference of a per-rental invoice made now. Two in one second: the later one is a second later. */
export async function freeReference(
  books: Books,
  db: BooksDatabase,
  rental: Rental,
  company: Company,
): Promise<string> {
  const known = await invoicesOf(db, await sheetsOf({ db }, rental.id));
  const taken = new Set([...known.values()].map((invoice) => invoice.reference));
  let now = books.deps.clock.now();
  while (taken.has(rentalReference(rental.no, now, company.timeZone))) now += 1000;
  return rentalReference(rental.no, now, company.timeZone);
}
