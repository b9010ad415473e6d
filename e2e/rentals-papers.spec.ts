import type { Page } from '@playwright/test';
import { call, expect, openBooks, test } from './support/app.ts';

/** The API inside the page, where its files are. */
interface PageApi {
  backup: {
    create: (o: object) => Promise<Blob>;
    restore: (file: Blob, o: object) => Promise<unknown>;
  };
  invoices: {
    pdf: (id: string) => Promise<Blob>;
    issue: (id: string) => Promise<unknown>;
    listed: (query: object) => Promise<{ rows: { id: string }[] }>;
  };
  papers: { bringBack: (files: Blob[]) => Promise<{ invoices: number; days: unknown[] }> };
  rentals: {
    generate: (id: string) => Promise<{ id: string }>;
    generateMonth: (month: object) => Promise<{ details: unknown[] }>;
    correctDays: (id: string, days: object[], o: object) => Promise<{ creditNotes: { id: string }[] }>;
    timesheet: (id: string, month: string) => Promise<{ days: object[] }>;
  };
}

/** Books in Conakry with one vehicle let from New Year on; gives the id of the rental. */
async function letHilux(page: Page, more: { end?: string } = {}): Promise<string> {
  await openBooks(page, { name: 'Kaloum Location', country: 'GN', currency: 'GNF', locale: 'fr' });
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name: 'Carrières du Sud' });
  const { id } = await call<{ id: string }>(page, 'rentals.save', {
    customerId,
    asset: { name: 'Toyota Hilux', plate: 'GN-001-AA' },
    dailyRate: '50000',
    start: '2025-01-01',
    ...more,
  });
  return id;
}

test('B25 R20 days that a correction freed are free again in books that get their PDFs back', async ({
  page,
}) => {
  const id = await letHilux(page, { end: '2025-01-25' });
  const worked = Array.from({ length: 22 }, (_, at) => `2025-01-${String(at + 1).padStart(2, '0')}`);
  const days = worked.map((date) => ({ date, status: 'work' }));
  await call(page, 'rentals.setDays', id, days);
  await page.evaluate(async () => {
    const { quittance } = window as unknown as { quittance: PageApi };
    const backup = await quittance.backup.create({ passphrase: 'long enough words' });
    Object.assign(window, { backupOfTest: backup });
  });
  await call(page, 'rentals.generateMonth', { year: 2025, month: 1 });
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'invoices.listed', {});
  await call(page, 'invoices.issue', rows[0]!.id);
  const result = await page.evaluate(
    async ({ rentalId, invoiceId }) => {
      const { quittance, backupOfTest } = window as unknown as { quittance: PageApi; backupOfTest: Blob };
      const sheet = async () => (await quittance.rentals.timesheet(rentalId, '2025-01')).days;
      const wrong = [
        { date: '2025-01-03', status: 'maintenance' },
        { date: '2025-01-04', status: 'work', half: true },
      ];
      const { creditNotes } = await quittance.rentals.correctDays(rentalId, wrong, { reason: 'Panne' });
      const before = await sheet();
      const pdfs = await Promise.all(
        [...creditNotes.map((note) => note.id), invoiceId].map((one) => quittance.invoices.pdf(one)),
      );
      await quittance.backup.restore(backupOfTest, { passphrase: 'long enough words' });
      const back = await quittance.papers.bringBack(pdfs);
      const run = await quittance.rentals.generateMonth({ year: 2025, month: 1 });
      return { before, after: await sheet(), back, billedAgain: run.details };
    },
    { rentalId: id, invoiceId: rows[0]!.id },
  );
  expect(result.back).toMatchObject({ invoices: 2, days: [] });
  expect(result.after).toEqual(result.before);
  expect(result.after.slice(1, 5)).toMatchObject([
    { status: 'work', locked: true },
    { status: 'maintenance', locked: false },
    { status: 'work', half: true, locked: true },
    { status: 'work', half: false, locked: true },
  ]);
  expect(result.billedAgain).toEqual([]);
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});

test('B25 R4 days that two invoices bill are named with the way to the invoice and to the days', async ({
  page,
}) => {
  const id = await letHilux(page);
  await call(page, 'rentals.setDays', id, [{ date: '2025-01-03', status: 'work' }]);
  const bytes = await page.evaluate(async (rentalId) => {
    const { quittance } = window as unknown as { quittance: PageApi };
    const backup = await quittance.backup.create({ passphrase: 'long enough words' });
    const first = await quittance.rentals.generate(rentalId);
    await quittance.invoices.issue(first.id);
    const pdf = await quittance.invoices.pdf(first.id);
    await quittance.backup.restore(backup, { passphrase: 'long enough words' });
    await quittance.rentals.generateMonth({ year: 2025, month: 1 });
    const { rows } = await quittance.invoices.listed({});
    await quittance.invoices.issue(rows[0]!.id);
    return [...new Uint8Array(await pdf.arrayBuffer())];
  }, id);
  await page.goto('/papers');
  const file = { name: 'facture.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Ramener 1 facture' }).click();
  const note = page.locator('.papers-days');
  await expect(note).toContainText('LOC-1-202501 les facture aussi');
  await expect(note.getByRole('link', { name: /^Ouvrir la facture FACT-1-/ })).toBeVisible();
  await note.getByRole('link', { name: 'Voir les jours du mois' }).click();
  await expect(page).toHaveURL(new RegExp(`/rentals\\?month=2025-01&rental=${id}`));
  await expect(page.getByRole('heading', { name: 'janvier 2025' })).toBeVisible();
});
