import { call, expect, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';
import { customerWithSales, daysAgo } from './support/sales.ts';

test('B2 the preview lives: what another window adds, changes and deletes is in it at once, and what was left out stays out', async ({
  page,
  context,
}) => {
  await openBooks(page);
  const customerId = await customerWithSales(page, 'Clinique', [
    { title: 'Visit', unitPrice: '100' },
    { title: 'Doors', unitPrice: '50' },
    { title: 'Way', unitPrice: '10' },
  ]);
  await go(page, `/generate?customer=${customerId}`);
  const draft = page.getByRole('button', { name: /Generate draft/ }).first();
  const total = page.locator('.is-total dd');
  await expect(draft).toHaveText('Generate draft, 3 rows');
  await page.getByRole('checkbox', { name: 'Select Way' }).uncheck();
  await expect(draft).toHaveText('Generate draft, 2 rows');
  await expect(total).toHaveText('180.00');

  const other = await context.newPage();
  await other.goto('/');
  await other.waitForFunction(() => 'quittance' in window);
  const added = await call<{ id: string }>(other, 'transactions.save', {
    customerId,
    date: daysAgo(1),
    title: 'Seen at once',
    quantity: '2',
    unitPrice: '20',
    taxRate: '20',
  });
  await expect(page.getByRole('row', { name: /Seen at once/ })).toBeVisible();
  await expect(draft).toHaveText('Generate draft, 3 rows');
  await expect(page.getByText('3 of 4 included')).toBeVisible();
  await expect(total).toHaveText('228.00');
  await expect(page.getByRole('row', { name: /Way/ })).toHaveClass(/is-struck/);

  const row = await call<object>(other, 'transactions.get', added.id);
  await call(other, 'transactions.save', { ...row, unitPrice: '30' });
  await expect(total).toHaveText('252.00');
  await call(other, 'transactions.delete', added.id);
  await expect(page.getByRole('row', { name: /Seen at once/ })).toHaveCount(0);
  await expect(draft).toHaveText('Generate draft, 2 rows');
  await expect(total).toHaveText('180.00');

  await draft.click();
  await expect(page).toHaveURL(/\/invoices\?open=/);
  const id = new URL(page.url()).searchParams.get('open') ?? '';
  expect(await call(page, 'invoices.get', id)).toMatchObject({ totals: { withTax: '180.00' } });
});
