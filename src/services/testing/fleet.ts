import type { DayChange, RentalInput, Services } from '../services.ts';
import { openTestBooks, testDeps } from './open-books.ts';
import { addCustomer, valueOf } from './outcomes.ts';

let opened = 0;

/** Books of a fleet owner in Conakry; today is 20 November 2026. */
export async function openFleet(country = 'GN', name = `fleet-${(opened += 1)}`, deps = testDeps()) {
  const open = await openTestBooks(name, deps);
  valueOf(await open.services.company.setUp({ name: 'Kaloum', country, chargesTax: true, locale: 'fr' }));
  const customer = await addCustomer(open.services, 'Société des Carrières');
  return { ...open, customer };
}

export const addRental = async (services: Services, customerId: string, more: RentalInput = {}) =>
  valueOf(
    await services.rentals.save({
      customerId,
      asset: { name: 'Toyota Hilux', plate: 'GN-001-AA' },
      dailyRate: '50000',
      start: '2025-01-01',
      ...more,
    }),
  );

export const daysOf = (
  rentalId: string,
  month: string,
  days: number[],
  more: Partial<DayChange> = {},
): DayChange[] =>
  days.map((day) => ({
    rentalId,
    date: `${month}-${String(day).padStart(2, '0')}`,
    status: 'work',
    ...more,
  }));

export const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, at) => from + at);
