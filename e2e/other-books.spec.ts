import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';

const sales = (customer: string) =>
  ['Key;Date;Customer;Title;Quantity;Unit price', `Z-1;2026-10-01;${customer};Sand;x;8.00`].join('\n');

const read = (page: Page, customer: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ventes.csv', mimeType: 'text/csv', buffer: Buffer.from(sales(customer)) });

/** As a person goes from screen to screen: what the window holds stays. */
const goTo = (page: Page, screen: string) =>
  page
    .getByRole('navigation')
    .first()
    .getByRole('link', { name: new RegExp(`^${screen}`) })
    .click();

const rowsOf = async (page: Page) =>
  (await call<{ rows: { key: string; customerId: string; quantity: string }[] }>(page, 'transactions.list'))
    .rows;

test('I45 a file that was opened in the sample is not stored in the real books; one press reads it again there', async ({
  page,
}) => {
  await openBooks(page);
  await call(page, 'sample.load');
  // The screens are those of the sample by now: what is given to the ones before is given to nobody.
  await expect(page.getByRole('button', { name: 'Leave the sample' })).toBeVisible();
  const { rows } = await call<{ rows: { name: string }[] }>(page, 'customers.list');
  const known = rows[0]!.name;
  await goTo(page, 'Import');
  // The first screen takes files too, and is still there for a moment.
  await expect(page.getByRole('region', { name: 'Past imports' })).toBeVisible();
  await read(page, known);
  await expect(page.getByRole('button', { name: 'The columns are right' })).toBeVisible();

  await page.getByRole('button', { name: 'Leave the sample' }).click();
  await expect(page.getByRole('button', { name: 'Leave the sample' })).toHaveCount(0);
  await goTo(page, 'Import');
  const told = page
    .getByRole('alert')
    .or(page.locator('[aria-live]'))
    .filter({ hasText: 'read for other books' });
  await expect(told.first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'The columns are right' })).toHaveCount(0);
  await expectAccessible(page, 'a file of other books');
  expect(await rowsOf(page)).toEqual([]);

  await page.getByRole('button', { name: 'Read the file again' }).click();
  await page.getByRole('button', { name: 'The columns are right' }).click();
  await expect(page.getByRole('region', { name: 'Customers not in your books' })).toContainText(known);
  await call(page, 'sample.load');
  await expect(page.getByRole('button', { name: 'Leave the sample' })).toBeVisible();
  await goTo(page, 'Import');
  await expect(page.getByRole('button', { name: 'Read the file again' })).toBeVisible();
  await call(page, 'sample.remove');
});

test('I46 customers that changed while a file is open are told before anything is stored; the next press stores', async ({
  page,
}) => {
  await openBooks(page);
  await page.goto('/import');
  await read(page, 'Anne');
  await page.getByRole('button', { name: 'The columns are right' }).click();
  await page.getByRole('gridcell', { name: /^x/ }).click();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  const press = page.getByRole('button', { name: 'Import 1 row', exact: true });
  await expect(press).toBeEnabled();
  const { id } = await call<{ id: string }>(page, 'customers.save', { name: 'Anne' });
  await press.click();
  await expect(page.locator('#content').getByText('unknown customers 1 → 0')).toBeVisible();
  await expectAccessible(page, 'a file whose books have changed');
  expect(await rowsOf(page)).toEqual([]);
  await press.click();
  await expect(page.getByRole('heading', { name: '1 row imported' })).toBeVisible();
  expect(await rowsOf(page)).toMatchObject([{ key: 'Z-1', customerId: id, quantity: '3' }]);
});

test('I45 a new draft that could not be saved in the sample is offered in no other books', async ({
  page,
}) => {
  await openBooks(page);
  await call(page, 'sample.load');
  await expect(page.getByRole('button', { name: 'Leave the sample' })).toBeVisible();
  await goTo(page, 'Invoices');
  await expect(page.getByRole('heading', { level: 1, name: 'Invoices' })).toBeVisible();
  await page.keyboard.press('n');
  await page.getByLabel('Title').fill('Typed in the sample');
  await page.getByRole('button', { name: 'Leave the sample' }).click();
  await expect(page.getByRole('button', { name: 'Leave the sample' })).toHaveCount(0);
  await goTo(page, 'Invoices');
  await expect(page.getByRole('heading', { level: 1, name: 'Invoices' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByLabel('Title')).toHaveValue('');
});

test('F9 a window whose books another one restores stores nothing of before, says so, and goes on with what came back', async ({
  page,
  context,
}) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'In the backup' });
  const other = await context.newPage();
  await other.goto('/invoices?edit=new');
  await other.getByLabel('Title').fill('Typed before');
  const restore = async () => {
    const { quittance } = window as unknown as {
      quittance: { backup: Record<'create' | 'restore', (...args: unknown[]) => Promise<Blob>> };
    };
    const key = { passphrase: 'correct horse battery' };
    await quittance.backup.restore(await quittance.backup.create(key), key);
  };
  await page.evaluate(restore);
  await expect(
    other
      .getByRole('alert')
      .filter({ hasText: /restored or erased/ })
      .first(),
  ).toBeVisible();
  await expect(other.getByLabel('Title')).toHaveValue('');
  await other.getByLabel('Title').fill('Typed after');
  await other.getByRole('combobox', { name: 'Customer' }).click();
  await other.getByRole('option', { name: 'In the backup' }).click();
  await other.getByLabel('Price').fill('12');
  await other.getByLabel('Item').fill('Work');
  await expect(other).toHaveURL(/edit=(?!new)/);
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'invoices.list');
  expect(rows).toHaveLength(1);
  expect(await call(page, 'invoices.get', rows[0]!.id)).toMatchObject({ title: 'Typed after' });
});
