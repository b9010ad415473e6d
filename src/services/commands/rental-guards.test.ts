import { describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES } from '@domain/intake/session/default-choices.ts';
import type { ImportPlan } from '@domain/intake/plan.ts';
import type { Books } from '../books.ts';
import { addRental, daysOf, openFleet, upTo } from '../testing/fleet.ts';
import { planOf, planned } from '../testing/import-session.ts';
import { valueOf } from '../testing/outcomes.ts';
import { commitImport } from './commit-import.ts';
import { undoImport } from './undo-import.ts';

const file = { name: 'parc.csv', size: 10 };
const importing = (books: Books, more: Partial<ImportPlan>) =>
  commitImport(books, planned(planOf('batch-1', [], more)), file, DEFAULT_CHOICES);

const updating = (books: Books, id: string, patch: { end?: string; start?: string; dailyRate?: string }) =>
  importing(books, { kind: 'rentals', rentals: { create: [], update: [{ id, patch }] } });

const fleet = async () => {
  const open = await openFleet();
  return { ...open, rental: await addRental(open.services, open.customer.id, { end: '2025-01-20' }) };
};

describe('rentals that come with a file', () => {
  it('C1 A3 an end that leaves work outside is refused as on the screen, with the name', async () => {
    const { services, books, rental } = await fleet();
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(20))));
    expect(await updating(books, rental.id, { end: '2025-01-10' })).toMatchObject({
      error: {
        reason: 'rental-work-outside',
        params: { date: '2025-01-11', asset: 'Toyota Hilux (GN-001-AA)' },
      },
    });
    expect((await services.rentals.all())[0]!.end).toBe('2025-01-20');
  });

  it('C1 A3 an undo that would leave work outside is refused', async () => {
    const { services, books, rental } = await fleet();
    const { batchId } = valueOf(await updating(books, rental.id, { end: '2025-01-31' }));
    const { undo } = valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', upTo(11, 21))));
    expect(await undoImport(books, batchId)).toMatchObject({
      error: { reason: 'rental-work-outside', params: { date: '2025-01-21' } },
    });
    valueOf(await services.rentals.setDays(undo));
    valueOf(await undoImport(books, batchId));
    expect((await services.rentals.all())[0]!.end).toBe('2025-01-20');
  });

  it('C1 A3 days that an undo brings back must lie in the rental', async () => {
    const { services, books, rental } = await fleet();
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', [20])));
    const days = [{ rentalId: rental.id, date: '2025-01-20', code: 'I' as const }];
    const { batchId } = valueOf(await importing(books, { kind: 'timesheets', days }));
    valueOf(await services.rentals.save({ id: rental.id, end: '2025-01-19' }));
    expect(await undoImport(books, batchId)).toMatchObject({ error: { reason: 'rental-work-outside' } });
    expect((await services.rentals.sheet(rental.id, '2025-01'))!.days[19]).toBe('I');
  });

  it.each([
    ['a rate that no month can hold', { dailyRate: '9'.repeat(16) }, 'rental-named-fault'],
    ['a start behind its end', { start: '2025-01-21' }, 'rental-named-dates'],
  ])('C1 A3 %s is refused, changed or new', async (_, patch, reason) => {
    const { books, rental } = await fleet();
    const fault = { error: { reason, params: { asset: 'Toyota Hilux (GN-001-AA)' } } };
    expect(await updating(books, rental.id, patch)).toMatchObject(fault);
    const create = [{ ...rental, ...patch, id: 'new', no: 0 }];
    expect(await importing(books, { kind: 'rentals', rentals: { create, update: [] } })).toMatchObject(fault);
  });
});

describe('time sheets of a closed period', () => {
  const closed = { error: { reason: 'period-locked', params: { date: '2025-01-10' } } };

  it('B23 the grid and its undo change no day in it, and every day behind it', async () => {
    const { services, rental } = await fleet();
    const { undo } = valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', [10])));
    valueOf(await services.company.update({ lockedUntil: '2025-01-10' }));
    expect(await services.rentals.setDays(undo)).toMatchObject(closed);
    expect(await services.rentals.setDays(daysOf(rental.id, '2025-01', [10], { half: true }))).toMatchObject(
      closed,
    );
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', [10, 11])));
    expect((await services.rentals.sheet(rental.id, '2025-01'))!.days.slice(8, 12)).toBe('.WW.');
  });

  it('B23 R11 a correction changes what is billed in it, and nothing beside', async () => {
    const { services, rental } = await fleet();
    valueOf(await services.rentals.setDays(daysOf(rental.id, '2025-01', [9])));
    const run = valueOf(await services.rentals.generateMonth({ year: 2025, month: 1 }));
    valueOf(await services.invoices.issue([run.outcomes[0]!.invoiceId]));
    valueOf(await services.company.update({ lockedUntil: '2025-01-10' }));
    const correct = (days: number[], more = {}) =>
      services.rentals.correctDays(daysOf(rental.id, '2025-01', days, more), { reason: 'Panne' });
    expect(await correct([10])).toMatchObject(closed);
    expect(await services.rentals.proposeCorrection(daysOf(rental.id, '2025-01', [10]))).toMatchObject(
      closed,
    );
    expect(await correct([9, 10], { status: 'idle' })).toMatchObject(closed);
    expect(valueOf(await correct([9], { status: 'idle' })).creditNotes).toHaveLength(1);
    expect((await services.rentals.sheet(rental.id, '2025-01'))!.days.slice(8, 11)).toBe('I..');
    // What was billed is history, though nothing of it is left.
    expect(await services.rentals.remove(rental.id)).toMatchObject({ error: { reason: 'rental-has-days' } });
  });

  it('B23 an import and its undo change no day in it', async () => {
    const { services, books, rental } = await fleet();
    const days = [{ rentalId: rental.id, date: '2025-01-10', code: 'W' as const }];
    valueOf(await services.company.update({ lockedUntil: '2025-01-10' }));
    expect(await importing(books, { kind: 'timesheets', days })).toMatchObject(closed);
    valueOf(await services.company.update({ lockedUntil: '' }));
    const { batchId } = valueOf(await importing(books, { kind: 'timesheets', days }));
    valueOf(await services.company.update({ lockedUntil: '2025-01-10' }));
    expect(await undoImport(books, batchId)).toMatchObject(closed);
    expect((await services.rentals.sheet(rental.id, '2025-01'))!.days[9]).toBe('W');
  });
});
