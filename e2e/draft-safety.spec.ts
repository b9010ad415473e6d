import { call, expect, openBooks, test } from './support/app.ts';
import { customerWithSales, daysAgo, makeDrafts } from './support/sales.ts';

test('B2 a new draft keeps the focus in its field when its first save gives it an id', async ({ page }) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Anne' });
  await page.goto('/invoices?edit=new');
  await page.getByRole('combobox', { name: 'Customer' }).click();
  await page.getByRole('option', { name: 'Anne' }).click();
  await page.getByLabel('Price').fill('12');
  await page.getByLabel('Item').fill('Work');
  await expect(page).toHaveURL(/edit=(?!new)/);
  await page.keyboard.type(' done');
  await expect(page.getByLabel('Item')).toHaveValue('Work done');
  await expect(page.getByText(/^Saved /)).toBeVisible();
});

test('B2 a draft with faults is told when it is left, and goes on where it was', async ({ page }) => {
  await openBooks(page);
  await page.goto('/invoices?edit=new');
  await page.getByLabel('Title').fill('Work of June');
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(page.getByRole('alert')).toContainText('It waits in “New invoice”');
  await page.keyboard.press('n');
  await expect(page.getByLabel('Title')).toHaveValue('Work of June');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.goto('/invoices?edit=new');
  await expect(page.getByLabel('Title')).toHaveValue('');
});

test('B2 the window that saves a draft later is told of the other one', async ({ page, context }) => {
  await openBooks(page);
  const [id = ''] = await makeDrafts(page, 1);
  await page.goto(`/invoices?edit=${id}`);
  await expect(page.getByLabel('Title')).toBeVisible();
  const other = await context.newPage();
  await other.goto(`/invoices?edit=${id}`);
  await other.getByLabel('Title').fill('Theirs');
  await expect(other.getByText(/^Saved /)).toBeVisible();
  await page.getByLabel('Title').fill('Mine');
  await expect(page.getByText('changed in another window')).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Theirs').first()).toBeVisible();
  expect(await call(page, 'invoices.get', id)).toMatchObject({ title: 'Theirs' });
});

test('B1 B3 a draft of one customer’s sales says where the customer is chosen that it goes to no other', async ({
  page,
}) => {
  await openBooks(page);
  const [id = ''] = await makeDrafts(page, 1);
  const before = (await call(page, 'invoices.get', id)) as { customerId: string; customerName: string };
  await call(page, 'customers.save', { name: 'Bruno', currency: 'USD' });
  await page.goto(`/invoices?edit=${id}`);
  const choose = async (name: string) => {
    await page.getByRole('combobox', { name: 'Customer' }).click();
    await page.getByRole('option', { name }).click();
  };
  await choose('Bruno');
  const field = page.locator('[data-field="customerId"]');
  await expect(field).toContainText(`was delivered to ${before.customerName}`);
  expect(await call(page, 'invoices.get', id)).toMatchObject({ customerId: before.customerId });
  await choose(before.customerName);
  await expect(field).not.toContainText('was delivered to');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('link', { name: before.customerName })).toBeVisible();
});

test('B2 older open rows are told and taken in with one click', async ({ page }) => {
  await openBooks(page);
  const customerId = await customerWithSales(page, 'Clinique', [
    { title: 'Late row', unitPrice: '40', ago: 30 },
    { title: 'Visit', unitPrice: '180' },
  ]);
  await page.goto(`/generate?customer=${customerId}`);
  await expect(page.getByText('1 older open row (€40.00)')).toBeVisible();
  await page.getByRole('button', { name: 'Include them' }).click();
  await expect(page.getByRole('button', { name: /Generate draft/ }).first()).toHaveText(
    'Generate draft, 2 rows',
  );
  await expect(page).toHaveURL(new RegExp(`from=${daysAgo(30)}`));
});
