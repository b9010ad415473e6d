import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';
import { customerWithSales } from './support/sales.ts';

interface StoredCustomer {
  id: string;
  name: string;
  paymentTermDays: number | null;
  address: { city: string };
  contacts: { type: string; email: string }[];
}

test('B20 a customer is written down, its faults are shown at their fields, and it is found again', async ({
  page,
}) => {
  await openBooks(page);
  await go(page, '/customers');
  await page.getByRole('button', { name: 'Write down a customer' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Give the customer a name.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Hôtel Le Grand Quai');
  await page.getByLabel('E-mail', { exact: true }).fill('compta');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('This is no e-mail address.')).toBeVisible();
  await page.getByLabel('E-mail', { exact: true }).fill('compta@quai.example');
  await page.getByRole('textbox', { name: 'City' }).fill('Lyon');
  await page.getByLabel('Payment terms, days').fill('45');
  await page.getByRole('button', { name: 'Add a contact' }).click();
  await page.getByLabel('Contact e-mail').fill('factures@quai.example');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Hôtel Le Grand Quai' })).toBeVisible();
  const { rows } = await call<{ rows: StoredCustomer[] }>(page, 'customers.list');
  expect(rows[0]).toMatchObject({ paymentTermDays: 45, address: { city: 'Lyon' } });
  expect(rows[0]?.contacts).toMatchObject([{ type: 'billing', email: 'factures@quai.example' }]);
  await page.getByRole('searchbox').fill('hotel quai');
  await expect(page.getByRole('row', { name: /Hôtel Le Grand Quai/ })).toBeVisible();
});

test('B20 two records of one customer are merged with their rows, and come apart again', async ({ page }) => {
  await openBooks(page);
  const sale = { title: 'Heure', unitPrice: '46' };
  const from = await customerWithSales(page, 'Cafe Pont Neuf', [sale]);
  const into = await customerWithSales(page, 'Café du Pont Neuf', [sale, sale]);
  const rowsOf = async (customerId: string) =>
    (await call<{ total: number }>(page, 'transactions.list', { customerId })).total;
  await go(page, `/customers?open=${from}`);
  await page.getByRole('button', { name: 'Merge…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Into which customer?' }).click();
  await dialog.getByRole('option', { name: 'Café du Pont Neuf' }).click();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Café du Pont Neuf' })).toBeVisible();
  expect(await rowsOf(into)).toBe(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Cafe Pont Neuf is a customer of its own again')).toBeVisible();
  expect(await rowsOf(into)).toBe(2);
  expect(await rowsOf(from)).toBe(1);
});

test('B21 a product is written down with its margin, deleted and brought back', async ({ page }) => {
  await openBooks(page);
  await go(page, '/products?open=new');
  await page.getByLabel('Name', { exact: true }).fill('Pose de cimaises');
  await page.getByLabel('Price', { exact: true }).fill('100');
  await page.getByLabel('Cost price').fill('60');
  await expect(page.getByText('Margin €40.00, 40%')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('row', { name: /Pose de cimaises/ });
  await expect(row).toContainText('100.00');
  await row.click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('No product yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`A14 customers and products are accessible, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openBooks(page);
    const id = await customerWithSales(page, 'Café', [{ title: 'Heure', unitPrice: '46' }]);
    await go(page, `/customers?open=${id}`);
    await expect(page.getByText('Rows not yet invoiced')).toBeVisible();
    await expectAccessible(page, 'a customer');
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('button', { name: 'Add a contact' }).click();
    await expectAccessible(page, 'a customer being edited');
    await go(page, '/products?open=new');
    await expect(page.getByLabel('Name', { exact: true })).toBeVisible();
    await expectAccessible(page, 'a product being written');
  });
}
