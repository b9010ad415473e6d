import { describe, expect, it } from 'vitest';
import { commitImport } from './commit-import.ts';
import { undoImport } from './undo-import.ts';
import { DEFAULT_CHOICES } from '@domain/intake/session/default-choices.ts';
import { planOf, planned } from '../testing/import-session.ts';
import { addRental, daysOf, openFleet } from '../testing/fleet.ts';
import { valueOf } from '../testing/outcomes.ts';

describe('imported rentals and time sheets', () => {
  const file = { name: 'pontage.csv', size: 10 };

  it('A3 C2 days come in one transaction, and an undo gives back what was there', async () => {
    const { services, books, customer } = await openFleet();
    const rental = await addRental(services, customer.id);
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', [1], { status: 'idle' })));
    const days = [1, 2, 3].map((day) => ({
      rentalId: rental.id,
      date: `2025-01-0${day}`,
      code: 'W' as const,
    }));
    const session = planned(planOf('days-1', [], { kind: 'timesheets', days }));
    const { batchId } = valueOf(await commitImport(books, session, file, DEFAULT_CHOICES));
    const sheet = async () => (await services.rentals.sheet(rental.id, '2025-01'))!.days.slice(0, 4);
    expect(await sheet()).toBe('WWW.');
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', [3], { status: 'maintenance' })));
    valueOf(await undoImport(books, batchId));
    // The day that a person changed since is theirs.
    expect(await sheet()).toBe('I.M.');
    expect(await services.audit.verify()).toMatchObject({ ok: true });
  });

  it('A3 an import whose days are billed is not undone', async () => {
    const { services, books, customer } = await openFleet();
    const rental = await addRental(services, customer.id);
    const days = [{ rentalId: rental.id, date: '2025-01-02', code: 'H' as const }];
    const session = planned(planOf('days-2', [], { kind: 'timesheets', days }));
    const { batchId } = valueOf(await commitImport(books, session, file, DEFAULT_CHOICES));
    valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    expect(await undoImport(books, batchId)).toMatchObject({ error: { reason: 'import-invoiced' } });
  });

  it('A3 C1 rentals come with numbers of their own and go with an undo, unless they worked', async () => {
    const { services, books, customer } = await openFleet();
    const known = await addRental(services, customer.id);
    const create = ['a', 'b'].map((id) => ({ ...known, id: `${id}-new`, no: 0 }));
    const update = [{ id: known.id, patch: { dailyRate: '60000' } }];
    const session = planned(planOf('rentals-1', [], { kind: 'rentals', rentals: { create, update } }));
    const { batchId } = valueOf(await commitImport(books, session, file, DEFAULT_CHOICES));
    expect((await services.rentals.all()).map(({ no, dailyRate }) => [no, dailyRate])).toEqual([
      [1, '60000'],
      [2, '50000'],
      [3, '50000'],
    ]);
    const [, worked] = await services.rentals.all();
    const { undo } = valueOf(await services.rentals.setDays(daysOf(worked!.id, '2025-01', [1])));
    expect(await undoImport(books, batchId)).toMatchObject({ error: { reason: 'rental-has-days' } });
    valueOf(await services.rentals.setDays(undo));
    valueOf(await undoImport(books, batchId));
    expect((await services.rentals.all()).map(({ no, dailyRate }) => [no, dailyRate])).toEqual([
      [1, '50000'],
    ]);
  });
});
