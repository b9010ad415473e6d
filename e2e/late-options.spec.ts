import type { Page } from '@playwright/test';
import { call, expect, openBooks, test } from './support/app.ts';

const offered = (page: Page) => page.getByRole('listbox', { name: 'Customer' });

test('A14 what was typed before its match arrived is taken by Enter once it is there', async ({ page }) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Anne' });
  await page.goto('/invoices?edit=new');
  const customer = page.getByRole('combobox', { name: 'Customer' });
  await customer.fill('Duro');
  await expect(page.getByText('Nothing matches.')).toBeVisible();
  await call(page, 'customers.save', { name: 'Durond' });
  await expect(offered(page).getByRole('option', { name: 'Durond' })).toBeVisible();
  await customer.press('Enter');
  await expect(offered(page).getByRole('option')).toHaveCount(0);
  await expect(customer).toHaveValue('Durond');
});

test('A14 an arrow goes one option further, and what it chose stays chosen when something else arrives', async ({
  page,
}) => {
  await openBooks(page);
  for (const name of ['Anne', 'Annette', 'Annika']) await call(page, 'customers.save', { name });
  await page.goto('/invoices?edit=new');
  const customer = page.getByRole('combobox', { name: 'Customer' });
  await customer.fill('Ann');
  await expect(offered(page).getByRole('option')).toHaveCount(3);
  await customer.press('ArrowDown');
  const second = offered(page).getByRole('option').nth(1);
  const name = (await second.textContent())?.trim() ?? '';
  await expect(second).toHaveAttribute('data-combobox-selected', 'true');
  await call(page, 'customers.save', { name: 'Zoe' });
  await expect.poll(async () => (await call<{ total: number }>(page, 'customers.list')).total).toBe(4);
  await customer.press('Enter');
  await expect(customer).toHaveValue(name);
});
