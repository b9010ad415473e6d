import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openFleet } from '@services/testing/fleet.ts';
import { installAutomation, openedForAutomation } from './automation.ts';

describe('window.quittance.rentals', () => {
  let quittance: Window['quittance'];
  let customerId: string;
  beforeAll(async () => {
    vi.stubGlobal('window', {});
    installAutomation();
    ({ quittance } = window);
    const { services, customer } = await openFleet();
    openedForAutomation('own', services);
    customerId = customer.id;
  });

  const january = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      date: `2025-01-${String(at + 1).padStart(2, '0')}`,
      status: 'work' as const,
    }));

  it('C9 the run answers exactly as the reference’s endpoint', async () => {
    const fleet = [
      ['Toyota Hilux', 'GN-001-AA', 22, '50000'],
      ['Nissan Patrol', 'GN-002-BB', 20, '46610.17'],
      ['Mercedes Sprinter', 'GN-003-CC', 18, '47080.979'],
    ] as const;
    const ids: string[] = [];
    for (const [name, plate, days, dailyRate] of fleet) {
      const asset = { name, plate };
      const dates = { start: '2025-01-01', end: '2025-01-25' };
      const rental = await quittance.rentals.save({ customerId, asset, dailyRate, ...dates });
      await quittance.rentals.setDays(rental.id, january(days));
      ids.push(rental.id);
    }
    await quittance.rentals.generateMonth({ year: 2025, month: 1, rentalIds: ids.slice(0, 1) });
    const answer = await quittance.rentals.generateMonth({ year: 2025, month: 1 });
    expect(answer).toEqual({
      success: true,
      message: 'Factures générées/mises à jour pour 3 location(s) sur 2025-01.',
      total_mois: 3_398_000,
      details: [
        {
          location_id: 1,
          vehicule: 'Toyota Hilux (GN-001-AA)',
          jours_travail: 22,
          jours_non_travail: 3,
          montant_ttc: 1_298_000,
          facture_id: 1,
          numero: 'LOC-1-202501',
          created: false,
        },
        {
          location_id: 2,
          vehicule: 'Nissan Patrol (GN-002-BB)',
          jours_travail: 20,
          jours_non_travail: 5,
          montant_ttc: 1_100_000,
          facture_id: 2,
          numero: 'LOC-2-202501',
          created: true,
        },
        {
          location_id: 3,
          vehicule: 'Mercedes Sprinter (GN-003-CC)',
          jours_travail: 18,
          jours_non_travail: 7,
          montant_ttc: 1_000_000,
          facture_id: 3,
          numero: 'LOC-3-202501',
          created: true,
        },
      ],
    });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it('C2 C9 a time sheet says of each day its status and the document that bills it', async () => {
    const { rows } = await quittance.rentals.list({ search: 'hilux' });
    const sheet = await quittance.rentals.timesheet(rows[0]!.id, '2025-01');
    expect(sheet).toMatchObject({ worked: '22', other: 3, net: '1100000', currency: 'GNF' });
    expect(sheet.days[21]).toMatchObject({ status: 'work', number: 'LOC-1-202501', locked: false });
    expect(sheet.days[22]).toMatchObject({ status: null, invoiceId: null });
    const { net, rows: all } = await quittance.rentals.timesheets('2025-01');
    expect([net, all.length]).toEqual([{ GNF: '2879661' }, 3]);
  });

  it('C6 C5 paid in one action, corrected with a credit note, completed per rental', async () => {
    const { rows } = await quittance.rentals.list({ search: 'GN-001' });
    const [rental] = rows;
    const { outcomes } = await quittance.rentals.preview({ year: 2025, month: 1 });
    expect(outcomes[0]).toMatchObject({ state: 'unchanged', withTax: '1298000' });
    await quittance.invoices.payInFull([outcomes[0]!.invoiceId], { method: 'cash', issue: true });
    const again = await quittance.rentals.generateMonth({ year: 2025, month: 1 });
    expect(again.message).toBe(
      'Factures générées/mises à jour pour 2 location(s) sur 2025-01. 1 facture(s) déjà émise(s), inchangée(s).',
    );
    await expect(
      quittance.rentals.setDays(rental!.id, [{ date: '2025-01-03', status: 'maintenance' }]),
    ).rejects.toMatchObject({ name: 'Locked', reason: 'rental-day-locked' });
    const wrong = [{ date: '2025-01-03', status: 'maintenance' as const }];
    expect((await quittance.rentals.proposeCorrection(rental!.id, wrong)).credits).toMatchObject([
      { number: 'LOC-1-202501', days: '1', withTax: '59000' },
    ]);
    const done = await quittance.rentals.correctDays(rental!.id, wrong, { reason: 'En panne' });
    expect(done.creditNotes[0]).toMatchObject({ kind: 'credit-note', totals: { withTax: '59000' } });
    await quittance.rentals.setDays(rental!.id, [{ date: '2025-01-24', status: 'work' }]);
    const complement = await quittance.rentals.generate(rental!.id);
    expect(complement.totals.withTax).toBe('59000');
  });
});
