import type { Page } from '@playwright/test';
import { call, expect, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';

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
