import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, test } from './support/app.ts';
import { seedBooksOfVersion1, seedManyInvoices } from './support/old-books.ts';

const upgrading = (page: Page) =>
  page.getByRole('heading', { name: 'Your books are being brought to the new version' });
const progress = (page: Page) => page.getByRole('progressbar');
/** Notes in the page itself what it says of the records done so far: a runner may come too late to see it. */
const noteSayings = (page: Page) =>
  page.addInitScript(() => {
    const said = new Set<string>();
    Object.assign(window, { said });
    new MutationObserver(() => {
      const [now] = /[\d,]+ of [\d,]+ records/.exec(document.body?.textContent ?? '') ?? [];
      if (now !== undefined) said.add(now);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
const sayings = (page: Page) => page.evaluate(() => (window as unknown as { said: Set<string> }).said.size);

/** Every invoice is there, as this version reads it, and the journal holds. */
async function expectWhole(page: Page, seeded: number): Promise<void> {
  await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: 60_000 });
  const { total } = await call<{ total: number }>(page, 'invoices.list', { page: 1 });
  // Two issued ones and a draft were there before.
  expect(total).toBe(seeded + 3);
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
  expect(await lying(page)).toMatchObject({ invoices: seeded + 3, asVersion1: 0 });
}

/** The database as it lies there, without the app: its version, and how many invoices are as version 1 wrote them. */
const lying = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ version: number; invoices: number; asVersion1: number }>((done, failed) => {
        const request = indexedDB.open('quittance');
        request.addEventListener('error', () => failed(request.error!));
        request.addEventListener('success', () => {
          const { version } = request.result;
          const all = request.result.transaction('invoices').objectStore('invoices').getAll();
          all.addEventListener('success', () => {
            request.result.close();
            const invoices = all.result as Record<string, unknown>[];
            const old = invoices.filter((invoice) => !('creditNotes' in invoice && 'reference' in invoice));
            done({ version, invoices: invoices.length, asVersion1: old.length });
          });
        });
      }),
  );

test('F7 thousands of invoices of version 1 are upgraded in sight of the person, however long it takes', async ({
  page,
}) => {
  const seeded = 8000;
  await page.goto('/manifest.webmanifest');
  await seedManyInvoices(page, await seedBooksOfVersion1(page), seeded);
  await noteSayings(page);
  await page.goto('/');
  await expect(upgrading(page)).toBeVisible();
  await expect.poll(() => sayings(page)).toBeGreaterThan(1);
  await expectAccessible(page, 'books that are upgraded', 'at once');
  await expectWhole(page, seeded);
  await page.reload();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  expect(await lying(page)).toMatchObject({ version: 50, asVersion1: 0 });
});

test('F7 a window that is closed in the middle of an upgrade leaves the books as they were, and the next start brings all of them', async ({
  page,
  context,
}) => {
  const seeded = 8000;
  await page.goto('/manifest.webmanifest');
  await seedManyInvoices(page, await seedBooksOfVersion1(page), seeded);
  const first = await context.newPage();
  await first.goto('/');
  await expect(upgrading(first)).toBeVisible();
  await expect(progress(first)).toHaveAttribute('max', /^\d+$/);
  await first.close();

  expect(await lying(page)).toEqual({ version: 10, invoices: seeded + 3, asVersion1: seeded + 3 });
  await page.goto('/');
  await expectWhole(page, seeded);
});
