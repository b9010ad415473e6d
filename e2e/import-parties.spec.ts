import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';

const customers = [
  'Code client;Raison sociale;E-mail;Adresse;Code postal;Ville',
  '007;Hôtel du Parc;compta@parc.example;1 rue du Parc;01000;Bourg-en-Bresse',
  '008;Café des Arts;arts@cafe.example;2 quai Perrache;69002;Lyon',
  '009;Librairie Œil;oeil@livres.example;3 rue Mercière;69002;Lyon',
].join('\r\n');

const products = [
  'SKU,Product name,Unit,Unit price,Tax rate',
  '0042,Mounting,h,46.00,20',
  '0043,Frame 30 × 40,piece,12.50,20',
  '0044,Delivery,piece,9.90,10',
].join('\n');

/** Lets go of a file over the screen, as a person does who drags it from a folder. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: 'text/csv' }));
      return transfer;
    },
    [name, text] as const,
  );
  const zone = page.getByRole('heading', { name: 'Drop a spreadsheet anywhere on this screen' });
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await zone.dispatchEvent(type, { dataTransfer: data });
  }
  await expect(page.getByRole('heading', { name: 'Columns' })).toBeVisible();
}

const kind = (page: Page) => page.getByRole('region', { name: 'How it is read' }).getByLabel('What it holds');
/** What each column is taken for, before a person has said that it is right. */
const columns = (page: Page) =>
  page
    .locator('select.import-column-choice')
    .evaluateAll((choices) => choices.map((choice) => (choice as HTMLSelectElement).value));
const figure = (page: Page, label: string) =>
  page.getByLabel('Control counts').locator('.q-figure', { hasText: label }).locator('.q-figure-value');

async function store(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'The columns are right' }).click();
  await page.getByRole('button', { name: `Import ${count} rows`, exact: true }).click();
  await expect(page.getByRole('heading', { name: `${count} rows imported` })).toBeVisible();
  await expect(page.getByText('Balanced')).toBeVisible();
}

/** Takes an import back from the list of past imports. */
async function undo(page: Page, name: string): Promise<void> {
  await go(page, '/import');
  await page.getByRole('button', { name: `Undo the import of ${name}` }).click();
  await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
}

interface Party {
  id: string;
  key: string;
  name: string;
}
const listed = async <T extends Party>(page: Page, of: 'customers' | 'products') =>
  (await call<{ rows: T[] }>(page, `${of}.list`, { sort: 'no' })).rows;

test('E10 A3 customers.csv and products.csv are dropped, known for what they are, stored, listed and taken back', async ({
  page,
}) => {
  await openBooks(page);
  await test.step('customers, guessed from the headings', async () => {
    await page.goto('/import');
    await drop(page, 'customers.csv', customers);
    await expect(kind(page)).toHaveValue('customers');
    await expect.poll(() => columns(page)).toEqual(['key', 'name', 'email', 'line1', 'zip', 'city']);
    await expect(figure(page, 'Ready')).toHaveText('3');
    await expectAccessible(page, 'a file of customers');
    await store(page, 3);
    expect(await listed(page, 'customers')).toMatchObject([
      { key: '007', name: 'Hôtel du Parc', address: { zip: '01000', city: 'Bourg-en-Bresse' } },
      { key: '008', name: 'Café des Arts', address: { line1: '2 quai Perrache' } },
      { key: '009', name: 'Librairie Œil', address: { zip: '69002' } },
    ]);
    await page.getByRole('link', { name: 'See the customers' }).click();
    await expect(page.locator('tbody').getByRole('row')).toHaveCount(3);
    await expect(page.getByRole('row', { name: /Librairie Œil/ })).toBeVisible();
  });

  await test.step('products, said beforehand under “What it holds”', async () => {
    await go(page, '/import');
    await page.getByRole('button', { name: 'Import another file' }).click();
    await page.getByRole('group', { name: 'What it holds' }).getByText('Products').click();
    await drop(page, 'products.csv', products);
    await expect(kind(page)).toHaveValue('products');
    await expect.poll(() => columns(page)).toEqual(['key', 'name', 'unit', 'price', 'taxRate']);
    await store(page, 3);
    expect(await listed(page, 'products')).toMatchObject([
      { key: '0042', name: 'Mounting', unit: 'h', price: '46', taxRate: '20' },
      { key: '0043', name: 'Frame 30 × 40', price: '12.5' },
      { key: '0044', name: 'Delivery', price: '9.9', taxRate: '10' },
    ]);
    await page.getByRole('link', { name: 'See the products' }).click();
    await expect(page.locator('tbody').getByRole('row')).toHaveCount(3);
    await expect(page.getByRole('row', { name: /Frame 30 × 40/ })).toContainText('12.50');
  });

  await test.step('both are taken back, but what was changed or is used since', async () => {
    const [mounting] = await listed(page, 'products');
    await call(page, 'products.save', { ...mounting, price: '48.00' });
    await undo(page, 'products.csv');
    await expect(page.getByText('2 rows taken out of your books. 1 was changed or used since')).toBeVisible();
    expect(await listed(page, 'products')).toMatchObject([{ key: '0042', price: '48' }]);
    await go(page, '/products');
    await expect(page.locator('tbody').getByRole('row')).toHaveCount(1);

    const [, cafe] = await listed(page, 'customers');
    const sale = { customerId: cafe!.id, date: '2026-11-02', title: 'Mounting', unitPrice: '48' };
    await call(page, 'transactions.save', sale);
    await undo(page, 'customers.csv');
    await expect(page.getByText('2 rows taken out of your books. 1 was changed or used since')).toBeVisible();
    expect(await listed(page, 'customers')).toMatchObject([{ key: '008', name: 'Café des Arts' }]);
    expect(await call(page, 'imports.list')).toMatchObject({
      rows: [{ undoneAt: expect.any(String) }, { undoneAt: expect.any(String) }],
    });
    expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
  });
});

test('E10 A3 a file of customers that is taken for another kind is put right by hand', async ({ page }) => {
  await openBooks(page);
  await page.goto('/import');
  const text = ['Code,Nom,Commentaire', '01,Hôtel du Parc,paie tard', '02,Café des Arts,'].join('\n');
  await drop(page, 'export.csv', text);
  await expect(kind(page)).toHaveValue('transactions');
  await kind(page).selectOption('Customers');
  await expect.poll(() => columns(page)).toEqual(['key', 'name', 'notes']);
  await expect(figure(page, 'Ready')).toHaveText('2');
  await store(page, 2);
  expect(await listed(page, 'customers')).toMatchObject([
    { key: '01', name: 'Hôtel du Parc', notes: 'paie tard' },
    { key: '02', name: 'Café des Arts', notes: '' },
  ]);
  expect(await listed(page, 'products')).toEqual([]);

  await undo(page, 'export.csv');
  await expect(page.getByText('2 rows taken out of your books.', { exact: true })).toBeVisible();
  expect(await listed(page, 'customers')).toEqual([]);
});
