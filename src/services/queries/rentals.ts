import type { PlainDate } from '@domain/dates/plain-date.ts';
import { checkRental } from '@domain/rentals/check-rental.ts';
import { coverageOf } from '@domain/rentals/coverage.ts';
import { newRental } from '@domain/rentals/new-rental.ts';
import { overlapsOf } from '@domain/rentals/overlaps.ts';
import { assetLabel, type Rental } from '@domain/rentals/rental.ts';
import { fold, holds, wordsOf } from '@domain/texts/search.ts';
import { companyOf, type Books } from '../books.ts';
import { nameOf } from '../columns/customer-names.ts';
import { wholeRental } from '../rentals/whole-rental.ts';
import type { PageOf } from '../contracts/page.ts';
import type { ListedRental, RentalInput, RentalQuery, RentalServices } from '../contracts/rentals.ts';
import { pageOfEntries, type SortKeys } from './page.ts';

const sortKeys: SortKeys<ListedRental> = {
  no: (rental) => rental.no,
  asset: (rental) => fold(assetLabel(rental.asset)),
  customer: (rental) => fold(rental.customerName),
  start: (rental) => rental.start,
  dailyRate: (rental) => Number(rental.dailyRate),
};

export async function listRentals(books: Books, query: RentalQuery = {}): Promise<PageOf<ListedRental>> {
  const rentals = (await allRentals(books)).filter((rental) => fits(rental, query));
  return pageOfEntries(rentals, query, sortKeys, { sort: 'no', direction: 'asc' });
}

export function fits(rental: ListedRental, query: RentalQuery): boolean {
  const { month, customerId, active, search } = query;
  if (month !== undefined && coverageOf(rental, month, LAST_DAY) === null) return false;
  if (customerId !== undefined && rental.customerId !== customerId) return false;
  if (active !== undefined && rental.active !== active) return false;
  const words = wordsOf(search);
  return words.length === 0 || holds(textOf(rental), words);
}

const LAST_DAY: PlainDate = '9999-12-31';

const textOf = ({ no, asset, customerName }: ListedRental): string =>
  fold(`${no}\n${asset.name}\n${asset.plate}\n${customerName}`);

/** In the order of their numbers. */
export async function allRentals(books: Books): Promise<ListedRental[]> {
  const [rentals, customers] = await Promise.all([
    books.db.rentals.toArray(),
    books.columns.customers.entries(),
  ]);
  const overlaps = overlapsOf(rentals);
  return rentals
    .map((rental) => ({
      ...rental,
      customerName: nameOf(customers, rental.customerId),
      overlaps: (overlaps.get(rental.id) ?? []).map(({ no }) => no),
    }))
    .sort((a, b) => a.no - b.no);
}

export const rentalById = async (books: Books, id: string): Promise<ListedRental | undefined> =>
  (await allRentals(books)).find((rental) => rental.id === id);

export async function checkTyped(books: Books, input: RentalInput): ReturnType<RentalServices['check']> {
  const company = await companyOf(books);
  const all = await allRentals(books);
  const current = all.find(({ id }) => id === input.id);
  const customers = await books.columns.customers.entries();
  const customer = customers.get(input.customerId ?? current?.customerId ?? '')?.record;
  const base: Omit<Rental, 'rev' | 'no'> = current ?? newRental(input.id ?? 'new');
  const typed = wholeRental(base, input, { currency: company?.currency ?? 'EUR' }, customer);
  const others = all.filter(({ id }) => id !== typed.id);
  const same = overlapsOf<ListedRental>([...others, { ...(current ?? blankListed), ...typed }]);
  return { faults: checkRental(typed), overlaps: same.get(typed.id) ?? [] };
}

const blankListed: ListedRental = { ...newRental('new'), rev: 0, no: 0, customerName: '', overlaps: [] };
