import { call, expect, openBooks, test } from './support/app.ts';

test('A14 what was typed before its match arrived is taken by Enter once it is there', async ({ page }) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Anne' });
  await page.goto('/invoices?edit=new');
  const customer = page.getByLabel('Customer', { exact: true });
  await customer.fill('Duro');
  await expect(page.getByText('Nothing matches.')).toBeVisible();
  await call(page, 'customers.save', { name: 'Durond' });
  await expect(page.getByRole('option', { name: 'Durond' })).toBeVisible();
  await customer.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(customer).toHaveValue('Durond');
});

test('A14 what was chosen by arrow stays chosen when something else arrives', async ({ page }) => {
  await openBooks(page);
  for (const name of ['Anne', 'Annette']) await call(page, 'customers.save', { name });
  await page.goto('/invoices?edit=new');
  const customer = page.getByLabel('Customer', { exact: true });
  await customer.fill('Ann');
  await expect(page.getByRole('option')).toHaveCount(2);
  await customer.press('ArrowDown');
  const second = page.getByRole('option').nth(1);
  const name = (await second.textContent())?.trim() ?? '';
  await call(page, 'customers.save', { name: 'Zoe' });
  await expect.poll(async () => (await call<{ total: number }>(page, 'customers.list')).total).toBe(3);
  await customer.press('Enter');
  await expect(customer).toHaveValue(name);
});
