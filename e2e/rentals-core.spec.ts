import { call, expect, importText, openBooks, test } from './support/app.ts';

interface Run {
  success: boolean;
  message: string;
  total_mois: number;
  details: { facture_id: number; numero: string; montant_ttc: number; created: boolean }[];
}

interface Found {
  rows: { id: string; number: string | null; reference: string; status: string }[];
}

const january = { year: 2025, month: 1 };
const letters = Array.from('TTTTTRRTTTTTRRTTTTT').join(';');

/** A fleet of two in Conakry, its January imported as a grid with the days as columns. */
async function openFleet(page: Parameters<typeof openBooks>[0]): Promise<void> {
  await openBooks(page, { name: 'Kaloum', country: 'GN', currency: 'GNF', locale: 'fr' });
  const rentals = [
    'Client;Véhicule;Plaque;Tarif journalier;Début;Fin;TVA',
    'Carrières du Sud;Toyota Hilux;GN-001-AA;50000;01/01/2025;31/01/2025;18',
    'Hôtel Baie;Nissan Patrol;GN-002-BB;60000;01/01/2025;;18',
  ];
  expect((await importText(page, rentals.join('\n'), { kind: 'rentals' })).control['created']?.rows).toBe(2);
  const days = Array.from({ length: 19 }, (_, at) => at + 1).join(';');
  const sheets = [
    `Plaque;Mois;${days}`,
    `GN-001-AA;janvier 2025;${letters}`,
    `GN-002-BB;janvier 2025;${letters}`,
  ];
  expect((await importText(page, sheets.join('\n'), { kind: 'timesheets' })).control['created']?.rows).toBe(
    2,
  );
}

test('C9 C4 from two files to paid invoices, by window.quittance alone', async ({ page }) => {
  await openFleet(page);
  const run = await call<Run>(page, 'rentals.generateMonth', january);
  expect(run).toMatchObject({
    success: true,
    message: 'Factures générées/mises à jour pour 2 location(s) sur 2025-01.',
    total_mois: 15 * 110_000 * 1.18,
    details: [
      { numero: 'LOC-1-202501', montant_ttc: 885_000, created: true },
      { numero: 'LOC-2-202501', montant_ttc: 1_062_000, created: true },
    ],
  });
  const drafts = await call<Found>(page, 'invoices.listed', { plate: '001', rentalMonth: '2025-01' });
  expect(drafts.rows).toMatchObject([{ status: 'draft', rental: { worked: '15', other: 16 } }]);
  await call(page, 'invoices.payInFull', [drafts.rows[0]!.id], { method: 'mobile-money', issue: true });
  const paid = await call<Found>(page, 'invoices.listed', { plate: '001' });
  expect(paid.rows).toMatchObject([{ status: 'paid', number: 'LOC-1-202501' }]);
  const { rows } = await call<Found>(page, 'rentals.list', { search: 'hilux' });
  const late = [{ date: '2025-01-30', status: 'work' }];
  expect(await call(page, 'rentals.setDays', rows[0]!.id, late)).toMatchObject({
    later: [{ number: 'LOC-1-202501', days: '1' }],
  });
  expect(await call(page, 'rentals.generate', rows[0]!.id)).toMatchObject({
    totals: { withTax: '59000' },
    rental: { worked: '1' },
  });
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});

test('C4 the month generated in two tabs at once makes each invoice once', async ({ page, context }) => {
  await openFleet(page);
  const other = await context.newPage();
  await other.goto('/');
  await other.waitForFunction(() => 'quittance' in window);
  const runs = await Promise.all(
    [page, other, page, other].map((tab) => call<Run>(tab, 'rentals.generateMonth', january)),
  );
  const created = runs.flatMap(({ details }) => details.filter((one) => one.created));
  expect(created.map(({ numero }) => numero).sort()).toEqual(['LOC-1-202501', 'LOC-2-202501']);
  const { rows } = await call<Found>(page, 'invoices.listed', {});
  expect(rows.map(({ reference }) => reference).sort()).toEqual(['LOC-1-202501', 'LOC-2-202501']);
});
