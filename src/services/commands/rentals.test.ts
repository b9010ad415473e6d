import { describe, expect, it } from 'vitest';
import type { DayChange, RentalInput, Services } from '../services.ts';
import { openTestBooks, testDeps } from '../testing/open-books.ts';
import { addCustomer, valueOf } from '../testing/outcomes.ts';

let opened = 0;

/** Books of a fleet owner in Conakry; today is 20 November 2026. */
async function openFleet(country = 'GN', name = `fleet-${(opened += 1)}`) {
  const open = await openTestBooks(name, testDeps());
  valueOf(await open.services.company.setUp({ name: 'Kaloum', country, chargesTax: true, locale: 'fr' }));
  const customer = await addCustomer(open.services, 'Société des Carrières');
  return { ...open, customer };
}

const addRental = async (services: Services, customerId: string, more: RentalInput = {}) =>
  valueOf(
    await services.rentals.save({
      customerId,
      asset: { name: 'Toyota Hilux', plate: 'GN-001-AA' },
      dailyRate: '50000',
      start: '2025-01-01',
      ...more,
    }),
  );

const daysOf = (rentalId: string, month: string, days: number[], more: Partial<DayChange> = {}): DayChange[] =>
  days.map((day) => ({
    rentalId,
    date: `${month}-${String(day).padStart(2, '0')}`,
    status: 'work',
    ...more,
  }));

const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, at) => from + at);

describe('the monthly run', () => {
  it('C3 50,000 GNF × 22 days is 1,100,000, VAT 198,000, total 1,298,000', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id, { end: '2025-01-25' });
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(22))));
    const run = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    expect(run.outcomes[0]).toMatchObject({
      state: 'made',
      reference: 'LOC-1-202501',
      worked: '22',
      other: 3,
      withoutTax: 1_100_000,
      tax: 198_000,
      withTax: 1_298_000,
    });
    const draft = (await services.invoices.get(run.outcomes[0]!.invoiceId))!;
    expect(draft.body.lines[0]).toMatchObject({
      description: '22 jours travaillés, 3 non travaillés',
      quantity: '22',
      unitPrice: '50000',
    });
    expect(draft).toMatchObject({ status: 'draft', rental: { plate: 'GN-001-AA', month: '2025-01' } });
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('R1 C3 from 15 January to 15 February, January has 17 days, 14 worked and 3 others', async () => {
    const { services, customer } = await openFleet();
    const rental = await addRental(services, customer.id, { start: '2025-01-15', end: '2025-02-15' });
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(14, 15))));
    const { outcomes } = valueOf(await services.rentals.preview({ year: 2025, month: 1 }));
    expect(outcomes[0]).toMatchObject({
      covered: { from: '2025-01-15', to: '2025-01-31' },
      worked: '14',
      other: 3,
    });
  });
});
