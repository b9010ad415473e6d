import { call, expect, openBooks, test } from './support/app.ts';
import { customerWrite, expectBooksOfVersion1, oldTab, seedBooksOfVersion1 } from './support/old-books.ts';
import { OLD_BOOKS, OLD_PASSPHRASE } from '../src/storage/testing/old-books.ts';

test.use({ serviceWorkers: 'allow' });

test('F7 an old tab lets go of the books when another tab brings a newer schema, and says so', async ({
  page,
  context,
}) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Kept Ltd' });
  const newer = await context.newPage();
  await newer.goto('/manifest.webmanifest');
  const opened = await newer.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('quittance', 1_000_000);
        for (const outcome of ['success', 'blocked', 'error']) {
          request.addEventListener(outcome, () => resolve(outcome));
        }
      }),
  );
  expect(opened).toBe('success');
  await expect(page.getByRole('alert')).toBeVisible();
  const late = await call(page, 'customers.save', { name: 'Late Ltd' }).then(
    () => 'saved',
    () => 'refused',
  );
  expect(late).toBe('refused');
});

test('F7 books of version 1 are upgraded under an old tab: what it commits at the last moment is there, nothing later', async ({
  page,
  context,
}) => {
  await page.goto('/manifest.webmanifest');
  const books = await seedBooksOfVersion1(page);
  const last = customerWrite(books, 'Written by the old tab');
  await oldTab.open(page, last);

  const app = await context.newPage();
  await app.goto('/');
  await app.waitForFunction(() => 'quittance' in window);
  await expectBooksOfVersion1(app, 'Written by the old tab');
  expect(await oldTab.write(page, customerWrite({ ...books, head: last.entry }, 'Too late'))).toBe(
    'InvalidStateError',
  );
  await expectBooksOfVersion1(app, 'Written by the old tab');
});

test('F7 an old tab that does not let go keeps its books, and they are upgraded whole once it is closed', async ({
  page,
  context,
}) => {
  await page.goto('/manifest.webmanifest');
  const books = await seedBooksOfVersion1(page);
  await oldTab.open(page, null);

  const app = await context.newPage();
  await app.goto('/');
  await expect(app.getByRole('heading', { name: 'Another window is updating your books' })).toBeVisible();
  expect(await oldTab.write(page, customerWrite(books, 'Written meanwhile'))).toBe('stored');
  await page.close();
  await app.reload();
  await app.waitForFunction(() => 'quittance' in window);
  await expectBooksOfVersion1(app, 'Written meanwhile');
});

test('F9 a backup that the first version of the app made is restored in this one', async ({ page }) => {
  await page.clock.setSystemTime(new Date('2026-11-20T09:00:00Z'));
  await openBooks(page);
  await page.goto('/settings/backups');
  await page.getByRole('button', { name: 'Restore from a file' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(OLD_BOOKS);
  await dialog.getByLabel('Passphrase').fill(OLD_PASSPHRASE);
  await dialog.getByRole('button', { name: 'Look inside' }).click();
  await expect(dialog.getByText('Atelier Perrache')).toBeVisible();
  await dialog.getByRole('button', { name: 'Replace these books' }).click();
  await expect(dialog).toBeHidden();
  await expectBooksOfVersion1(page);
  // Its numbers go on where they stood.
  const { rows } = await call<{ rows: { id: string; number: string | null }[] }>(page, 'invoices.list', {});
  const draft = rows.find(({ number }) => number === null);
  expect(await call(page, 'invoices.issue', draft?.id)).toMatchObject({ number: 'F-2026-0003' });
});
