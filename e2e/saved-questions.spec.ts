import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';

test('A2 A4 RP13 a statement of one customer is saved, and an automation can make it', async ({ page }) => {
  await openBooks(page);
  const { id } = await call<{ id: string }>(page, 'customers.save', { name: 'Anne' });
  await call(page, 'transactions.save', {
    customerId: id,
    date: '2026-10-03',
    title: 'Work',
    unitPrice: '100',
  });
  const period = { from: '2026-10-01', to: '2026-10-31' };
  await call(page, 'invoices.generate', { customerId: id, ...period, issue: true });
  await go(page, `/reports?kind=customer-statement&from=2026-01-01&to=2026-12-31&customer=${id}`);
  await page.getByRole('button', { name: 'Columns and filters' }).click();
  const builder = page.getByRole('dialog');
  await expect(builder.getByText(/^Kept with it.*: Anne$/)).toBeVisible();
  await builder.getByRole('textbox', { name: 'Name' }).fill('Anne’s account');
  await builder.getByRole('button', { name: 'Save as a report' }).click();
  await expect(page.getByRole('heading', { name: 'Anne’s account' })).toBeVisible();

  // From the list it is asked of her again.
  await go(page, '/reports');
  await page.getByRole('link', { name: 'Anne’s account' }).click();
  await expect(page).toHaveURL(new RegExp(`customer=${id}`));
  await expect(page.getByRole('table', { name: 'Figures of the report' })).toBeVisible();

  await go(page, '/automation/managers');
  await page.getByRole('button', { name: 'Add a manager' }).click();
  const drawer = page.getByRole('dialog', { name: 'New manager' });
  await drawer.getByRole('button', { name: 'Add a report' }).click();
  await drawer.getByLabel('Report', { exact: true }).selectOption({ label: 'Anne’s account' });
  await expectAccessible(page, 'a manager with a saved statement');
});

test('A2 RP14 payments and tax are compared, and what is not says why', async ({ page }) => {
  await openBooks(page);
  const { id } = await call<{ id: string }>(page, 'customers.save', { name: 'Anne' });
  await call(page, 'payments.record', {
    customerId: id,
    amount: '80',
    currency: 'EUR',
    date: '2026-10-31',
    method: 'cash',
  });
  await go(page, '/reports?kind=payments&from=2026-11-01&to=2026-11-30');
  await page.getByLabel('Compared with').selectOption('previous');
  const table = page.getByRole('table', { name: 'Figures of the report' });
  await expect(table.getByRole('columnheader', { name: 'Compared, €' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Key figures' })).toContainText('−100');
  await go(page, '/reports?kind=tax');
  await expect(page.getByLabel('Compared with')).toBeVisible();
  await go(page, '/reports?kind=ageing');
  await expect(page.getByLabel('Period', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Compared with')).toHaveCount(0);
});
