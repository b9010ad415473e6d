import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, importText, openBooks, salesCsv, test } from './support/app.ts';
import { go } from './support/navigation.ts';

const rowsShown = (page: Page) => page.getByRole('table', { name: 'Transactions' }).locator('tbody tr');

async function openList(page: Page, search = ''): Promise<void> {
  await go(page, `/transactions${search}`);
  await expect(page.getByRole('table', { name: 'Transactions' })).toBeVisible();
}

test('B22 a row written by hand takes price and tax from its product and stands in the list', async ({
  page,
}) => {
  await openBooks(page);
  await call(page, 'products.save', { name: 'Pose', unit: 'h', price: '52.00', taxRate: '10' });
  await call(page, 'customers.save', { name: 'Café du Pont Neuf' });
  await go(page, '/transactions?open=new');
  const drawer = page.getByRole('dialog', { name: 'New transaction' });
  await drawer.getByRole('combobox', { name: 'Customer' }).click();
  await page.getByRole('option', { name: 'Café du Pont Neuf' }).click();
  await drawer.getByRole('combobox', { name: 'Product or service' }).click();
  await page.getByRole('option', { name: 'Pose' }).click();
  await drawer.getByLabel('Quantity').fill('3');
  await expect(drawer.getByLabel('Title')).toHaveValue('Pose');
  await expect(drawer.getByText('€171.60')).toBeVisible();
  await drawer.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(rowsShown(page)).toHaveCount(1);
  await expect(rowsShown(page).first()).toContainText('156.00');
});

test('B22 a mistake is said at its field and nothing is stored', async ({ page }) => {
  await openBooks(page);
  await go(page, '/transactions?open=new');
  const drawer = page.getByRole('dialog', { name: 'New transaction' });
  await drawer.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(drawer.getByRole('alert')).toContainText('printed on the invoice');
  expect(await call(page, 'transactions.list', {})).toMatchObject({ total: 0 });
});

test('B22 search, filter, order and page live in the address and come back with it', async ({ page }) => {
  await openBooks(page);
  await importText(page, salesCsv(60));
  await openList(page);
  await expect(page.getByText('Sum of 60 rows, before tax')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Title, key, order, customer' }).fill('Work 1');
  await expect(page.getByText('Sum of 28 rows, before tax')).toBeVisible();
  await page.getByRole('button', { name: 'Amount, €' }).click();
  await expect(page).toHaveURL(/sort=net/);
  await page.getByLabel('Per page').selectOption('10');
  await expect(page).toHaveURL(/size=10/);
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText('11 to 20 of 28')).toBeVisible();
  await expect.poll(() => new URL(page.url()).search).toBe('?q=Work+1&sort=net&page=2&size=10');
  const last = await rowsShown(page).last().innerText();
  await page.reload();
  await expect(page.getByText('11 to 20 of 28')).toBeVisible();
  expect(await rowsShown(page).last().innerText()).toBe(last);
});

test('B20 rows without a customer are assigned in bulk', async ({ page }) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Mercerie Fil & Maille' });
  const orphans = salesCsv(12).replace(/Customer \d/g, '');
  await importText(page, orphans);
  await openList(page);
  await expect(page.getByText('12 rows have no customer')).toBeVisible();
  await page.getByRole('button', { name: 'Assign them' }).click();
  const dialog = page.getByRole('dialog', { name: 'Assign 12 rows' });
  await dialog.getByRole('combobox', { name: 'Customer' }).click();
  await page.getByRole('option', { name: 'Mercerie Fil & Maille' }).click();
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(page.getByText('12 rows assigned to Mercerie Fil & Maille')).toBeVisible();
  await expect(page.getByText('have no customer')).toHaveCount(0);
});

interface OwnedRows {
  total: number;
  rows: { customerId: string | null }[];
}

for (const way of ['the banner', 'the selection'] as const) {
  test(`B20 rows without a customer go to the walk-in customer in bulk, by ${way}`, async ({ page }) => {
    await openBooks(page);
    await importText(page, salesCsv(12).replace(/Customer \d/g, ''));
    await importText(page, salesCsv(3, { month: '2026-09' }).replaceAll('K-', 'S-'));
    await openList(page);
    await expect(page.getByText('12 rows have no customer')).toBeVisible();
    if (way === 'the banner') {
      await page.getByRole('button', { name: 'Assign them' }).click();
      const dialog = page.getByRole('dialog', { name: 'Assign 12 rows' });
      await dialog.getByRole('button', { name: 'To walk-in' }).click();
    } else {
      await openList(page, '?from=2026-10-01&to=2026-10-31');
      await expect(rowsShown(page)).toHaveCount(12);
      await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
      await page
        .getByRole('region', { name: 'Selection' })
        .getByRole('button', { name: 'To walk-in' })
        .click();
    }
    await expect(page.getByText('12 rows assigned to Walk-in customer')).toBeVisible();
    await expect(page.getByText('have no customer')).toHaveCount(0);
    const { id, walkIn } = await call<{ id: string; walkIn: boolean }>(page, 'customers.walkIn');
    expect(walkIn).toBe(true);
    const { total, rows } = await call<OwnedRows>(page, 'transactions.list', { pageSize: 50 });
    expect([total, rows.filter(({ customerId }) => customerId === id).length]).toEqual([15, 12]);
  });
}

test('B22 chosen rows are deleted at once and come back with Undo', async ({ page }) => {
  await openBooks(page);
  await importText(page, salesCsv(8));
  await openList(page);
  await page.getByRole('checkbox', { name: 'Select Work 3' }).check();
  await page.getByRole('checkbox', { name: 'Select Work 5' }).check();
  const bar = page.getByRole('region', { name: 'Selection' });
  await bar.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Sum of 6 rows, before tax')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Sum of 8 rows, before tax')).toBeVisible();
});

test('B24 a row shows the cells it came from, and once invoiced it is locked beside its invoice', async ({
  page,
}) => {
  await openBooks(page);
  await importText(page, salesCsv(4));
  await openList(page, '?q=Work+2');
  await page.getByRole('button', { name: 'Work 2' }).click();
  const drawer = page.getByRole('dialog', { name: 'Work 2' });
  await expect(drawer.getByText('sales.csv')).toBeVisible();
  await expect(drawer.getByText('E3', { exact: true })).toBeVisible();
  await drawer.getByRole('button', { name: 'Close' }).click();

  await call(page, 'invoices.generateAll', { from: '2026-10-01', to: '2026-10-31', issue: true });
  await page.getByRole('button', { name: 'Work 2' }).click();
  await expect(drawer.getByText('This row is on an invoice and no longer changes.')).toBeVisible();
  await expect(drawer.getByLabel('Title')).toBeDisabled();
  await drawer.getByRole('link', { name: 'Open the invoice' }).click();
  await expect(page).toHaveURL(/\/invoices\?open=/);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`F1 the transactions screen has no accessibility fault, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openBooks(page);
    await go(page, '/transactions');
    await expect(page.getByText('Nothing to bill yet')).toBeVisible();
    await expectAccessible(page, 'the empty list');
    await importText(page, salesCsv(20));
    await expect(page.getByText('Sum of 20 rows, before tax')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select Work 3' }).check();
    await expectAccessible(page, 'the list with a selection');
    await page.getByRole('button', { name: 'Work 4' }).click();
    await expect(page.getByText('Where it comes from')).toBeVisible();
    await expectAccessible(page, 'the drawer');
  });
}

test.describe('on a phone', () => {
  test.use({ locale: 'fr-FR', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('A14 a French owner adds a row on a phone', async ({ page }) => {
    await openBooks(page, { locale: 'fr' });
    await go(page, '/transactions');
    await page.getByRole('button', { name: 'Nouvelle opération' }).tap();
    const drawer = page.getByRole('dialog', { name: 'Nouvelle opération' });
    await drawer.getByLabel('Libellé').fill('Livraison');
    await drawer.getByLabel('Prix unitaire').fill('65,50');
    await drawer.getByRole('button', { name: 'Ajouter' }).tap();
    await expect(page.getByText('65,50').first()).toBeVisible();
    await expectAccessible(page, 'the list on a phone');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, 'nothing sticks out sideways').toBeLessThanOrEqual(390);
  });
});
