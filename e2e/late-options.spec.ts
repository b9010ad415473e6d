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
