import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';

const orders = {
  name: 'orders.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'order_id;order_date;client_id;article_id;quantity;unit_price',
      '1001;05/01/2025;C1;STEEL;3;1 250,50',
      '1002;20/01/2025;C1;MALT;2;10,00',
      '1003;21/01/2025;C9;STEEL;5;99,99',
    ].join('\r\n'),
  ),
};

test('D2 BR29 orders are joined to the customers and products of these books, chosen in the editor without a file', async ({
  page,
}) => {
  await openBooks(page);
  const address = { line1: '', line2: '', city: 'Conakry', state: '', zip: '', country: 'GN' };
  await call(page, 'customers.save', { name: 'Aciéries du Nord', key: 'C1', address });
  await call(page, 'products.save', { key: 'STEEL', name: 'Acier', unit: 't', price: '1250.5' });
  await go(page, '/billing-reports?edit=new');
  const files = page.locator('input[type="file"][multiple]').first();
  await files.setInputFiles([orders]);
  await page.getByLabel('Name', { exact: true }).fill('Deliveries');
  await page.getByRole('button', { name: 'Customers of these books', exact: true }).click();
  const clients = page.getByRole('group', { name: 'customers of these books' });
  await expect(clients.getByText('Read from these books at each run · 1 row')).toBeVisible();
  // What a line says of its customer was found already.
  await expect(clients.getByLabel('Found by')).toHaveValue('orders.client_id');
  await expect(page.getByRole('button', { name: 'Customers of these books', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Products of these books', exact: true }).click();
  const articles = page.getByRole('group', { name: 'products of these books' });
  await articles.getByLabel('Found by').selectOption({ label: 'orders · article_id' });
  await page
    .getByLabel('Customer’s name', { exact: true })
    .selectOption({ label: 'customers of these books · Name' });
  await page.getByRole('button', { name: 'Add a column' }).click();
  await page.getByLabel('Shows').last().selectOption({ label: 'customers of these books · Country' });
  await expect(page.getByLabel('Called').last()).toHaveValue('Country');
  await expect(page.getByText('Without a partner: 2 lines (products of these books: MALT')).toBeVisible();
  await expect(page.getByRole('table', { name: 'How it looks' })).toContainText('GN');
  await page.getByRole('heading', { name: 'New billing report' }).scrollIntoViewIfNeeded();
  await expectAccessible(page, 'sources of these books');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Deliveries' })).toBeVisible();
  await expect(
    page.getByText('Read from these books: customers of these books, products of these books'),
  ).toBeVisible();

  await files.setInputFiles([orders]);
  await page.getByLabel('Month', { exact: true }).fill('2025-01');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText('Adds up')).toHaveCount(5);
  const join = page.getByRole('region', { name: 'Join', exact: true });
  await expect(join.locator('[data-side="in"] dd')).toHaveText('3€4,271.45');
  await expect(join.locator('[data-side="held"] dd')).toHaveText('2€519.95');
  await expect(join.locator('[data-side="out"] dd')).toHaveText('1€3,751.50');
  const [run] = await call<{ filesIn: { source: string; rows: number; sha256: string }[] }[]>(
    page,
    'pipeline.runs',
  );
  expect(run!.filesIn.map(({ source, rows }) => [source, rows])).toEqual([
    ['orders', 3],
    ['customers of these books', 1],
    ['products of these books', 1],
  ]);
  for (const { sha256 } of run!.filesIn) expect(sha256).toMatch(/^[\da-f]{64}$/);
});
