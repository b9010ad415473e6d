import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, importText, openBooks, test } from './support/app.ts';
import { bytesOf } from './support/files.ts';
import { customerWithSales, daysAgo, invoiceOf, makeDrafts } from './support/sales.ts';

/** Without the head and the sums. */
const rowsOf = (page: Page) => page.locator('tbody').getByRole('row');

test('B8 search, status and order are in the address and survive a reload', async ({ page }) => {
  await openBooks(page);
  const drafts = await makeDrafts(page, 12);
  await call(page, 'invoices.issueMany', drafts.slice(0, 5));
  await page.goto('/invoices');
  await page.getByRole('button', { name: /^Draft 7/ }).click();
  await expect(rowsOf(page)).toHaveCount(7);
  await page.getByRole('button', { name: 'Customer', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Number, title, customer' }).fill('client 01');
  await expect(rowsOf(page)).toHaveCount(3);
  await expect(page).toHaveURL(/status=draft/);
  await expect(page).toHaveURL(/sort=customerName/);
  await page.reload();
  await expect(rowsOf(page)).toHaveCount(3);
  await expect(page.getByRole('searchbox', { name: 'Number, title, customer' })).toHaveValue('client 01');
});

test('B8 the list is used from the keyboard: j k move, Enter opens, x chooses', async ({ page }) => {
  await openBooks(page);
  await makeDrafts(page, 3);
  await page.goto('/invoices?sort=customerName&dir=asc');
  await expect(rowsOf(page)).toHaveCount(3);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(rowsOf(page).nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('x');
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('1 invoice');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Client 002' })).toBeVisible();
});

test('B11 chosen invoices become one PDF or a zip, from the bar', async ({ page }) => {
  await openBooks(page);
  const drafts = await makeDrafts(page, 3);
  await call(page, 'invoices.issueMany', drafts);
  await page.goto('/invoices');
  await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  const merged = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF batch (3)' }).click();
  const { totalPages } = await extractText(await getDocumentProxy(await bytesOf(await merged)));
  expect(totalPages).toBe(3);
  const zipped = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Zip' }).click();
  const names = Object.keys(unzipSync(await bytesOf(await zipped)));
  expect(names).toHaveLength(3);
  expect(names.every((name) => /^Invoice_F-\d{4}-000\d\.pdf$/.test(name))).toBe(true);
});

test('B3 deleted drafts free their rows, and Undo brings them back', async ({ page }) => {
  await openBooks(page);
  const customerId = await customerWithSales(page, 'Café', [{ title: 'Heure', unitPrice: '46' }]);
  const period = { customerId, from: daysAgo(14), to: daysAgo(0) };
  const { id } = await call<{ id: string }>(page, 'invoices.generate', period);
  const free = async () =>
    (await call<{ transactions: unknown[] }>(page, 'invoices.preview', period)).transactions.length;
  await page.goto(`/invoices?open=${id}`);
  await page.getByRole('button', { name: 'Delete the draft' }).click();
  await expect(page.getByText('No invoice yet')).toBeVisible();
  expect(await free()).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row', { name: /Café/ })).toBeVisible();
  expect(await free()).toBe(0);
});

test('B10 an issued invoice says why it cannot be changed, and is duplicated into a draft', async ({
  page,
}) => {
  await openBooks(page);
  const [id = ''] = await makeDrafts(page, 1);
  await call(page, 'invoices.issue', id);
  await page.goto(`/invoices?open=${id}`);
  await expect(page.getByText('9.20 (20%)')).toBeVisible();
  await page.getByRole('button', { name: 'More actions' }).click();
  const edit = page.getByRole('menuitem', { name: /^Edit/ });
  await expect(edit).toHaveAttribute('aria-disabled', 'true');
  await expect(edit).toContainText('An issued document never changes');
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(page).toHaveURL(/edit=/);
  await expect(page.getByLabel('Item')).toHaveValue('Heure d’atelier');
});

test('B10 B21 a draft is typed: a product fills the line, rows are pasted, it saves itself', async ({
  page,
}) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Imprimerie de Vaise' });
  await call(page, 'products.save', {
    name: 'Pose de cimaises',
    unit: 'm',
    price: '21.40',
    taxRate: '10',
    taxCategory: 'S',
  });
  await page.goto('/invoices?edit=new');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Choose a customer.').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Customer' }).click();
  await page.getByRole('option', { name: 'Imprimerie de Vaise' }).click();
  await page.getByLabel('Item').fill('Pose de cimaises');
  await expect(page.getByLabel('Price')).toHaveValue('21.40');
  await page.getByLabel('Quantity').fill('12,5');
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await expect(page).toHaveURL(/edit=(?!new)/);

  await page.getByLabel('Item').focus();
  await page.evaluate(() => {
    const text = 'Livraison\t1\t65,00\t20 %\nHeure\t3\t46\t20 %';
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByLabel('Item')).toHaveCount(3);
  await page.getByLabel('Item').nth(2).press('Alt+ArrowUp');
  await expect(page.getByLabel('Item').nth(1)).toHaveValue('Heure');
  const id = new URL(page.url()).searchParams.get('edit') ?? '';
  await expect
    .poll(async () => (await invoiceOf(page, id)).lines.map(({ title }) => title))
    .toEqual(['Pose de cimaises', 'Heure', 'Livraison']);
  // 267.50 + 138 + 65 = 470.50; tax 26.75 + 40.60
  expect((await invoiceOf(page, id)).totals).toMatchObject({ withoutTax: '470.50', withTax: '537.85' });
  await expect(page.locator('.is-total dd')).toHaveText('537.85');
  await page.reload();
  await expect(page.getByLabel('Item')).toHaveCount(3);
});

for (const theme of ['light', 'dark'] as const) {
  test(`A14 the invoices screen is accessible, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openBooks(page);
    await page.goto('/invoices');
    await expect(page.getByText('No invoice yet')).toBeVisible();
    await expectAccessible(page, 'no invoice yet');
    const drafts = await makeDrafts(page, 3);
    await call(page, 'invoices.issueMany', drafts.slice(0, 2));
    await page.goto(`/invoices?open=${drafts[0]}`);
    await expect(page.getByRole('img', { name: /page 1 of 1/ })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
    await expectAccessible(page, 'list, facts and PDF');
    await page.getByRole('button', { name: 'Issue (1)' }).click();
    await expectAccessible(page, 'the question before issuing');
    await page.goto(`/invoices?edit=${drafts[2]}`);
    await expect(page.getByLabel('Item')).toHaveCount(1);
    await expectAccessible(page, 'a draft being written');
  });
}

test('B24 from the amount of an invoice to its file and on to the cell that it came from', async ({
  page,
}) => {
  await openBooks(page);
  await importText(
    page,
    [
      'Key,Date,Customer,Title,Quantity,Unit price,Tax rate',
      'K-1,2026-10-01,Somebody else,Other work,1,99.00,20',
      'K-2,2026-10-02,Café,Oak table,3,46.50,20',
    ].join('\n'),
  );
  const { made } = await call<{ made: string[] }>(page, 'invoices.generateAll', {
    from: '2026-10-01',
    to: '2026-10-31',
    issue: true,
  });
  expect(made).toHaveLength(2);
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'invoices.list', { search: 'Café' });
  await page.goto(`/invoices?open=${rows[0]!.id}`);
  await expect(page.getByRole('cell', { name: '139.50', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'sales.csv, A3:G3' }).click();
  await expect(page).toHaveURL(/\/transactions\?batch=/);
  await page.getByRole('button', { name: 'Oak table' }).click();
  const drawer = page.getByRole('dialog', { name: 'Oak table' });
  await expect(drawer.getByText('Unit price F3')).toBeVisible();
  await expect(drawer.getByText('Quantity E3')).toBeVisible();
});

test('C10 a Brazilian company reads and prints its amounts as Brazil writes them', async ({ page }) => {
  await openBooks(page, { country: 'BR', currency: 'BRL', locale: 'pt', chargesTax: false });
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name: 'Condomínio' });
  const date = daysAgo(0);
  await call(page, 'transactions.save', { customerId, date, title: 'Manutenção', unitPrice: '2480.35' });
  const period = { customerId, from: date, to: date };
  const { id } = await call<{ id: string }>(page, 'invoices.generate', period);
  await page.goto(`/invoices?open=${id}`);
  await page.getByRole('button', { name: 'Emitir', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('R$\u00A02.480,35');
  await page.getByRole('button', { name: 'Cancelar' }).click();
  await expect(page.getByRole('table').first()).toContainText('2.480,35');
});
