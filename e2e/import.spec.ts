import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { cancelWhen } from './support/cancel-when.ts';
import { bytesOf } from './support/files.ts';
import { killedAtPut } from './support/killed.ts';
import { csvFile, faultyTillRows, headings, sheetOf, tillRows, XLSX, xlsxFile } from './support/till-file.ts';

interface Sums {
  total: number;
  rows: { title: string; net: string; customerId: string | null }[];
}
const transactions = (page: Page) => call<Sums>(page, 'transactions.list', { page: 1, pageSize: 10 });

type FileInput = Parameters<Page['setInputFiles']>[1];

/** Goes to the import screen and hands it a file, until every row has been checked. */
async function read(page: Page, file: FileInput): Promise<void> {
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('heading', { name: 'Columns' })).toBeVisible();
}

/** What the rows of a till come to, as the automation API says it. */
const sumOf = (rows: string[][]) =>
  rows.reduce((sum, row) => sum + Number(row.at(-1)?.replace(',', '.')), 0).toFixed(2);

const confirmColumns = (page: Page) => page.getByRole('button', { name: 'The columns are right' }).click();
const importRows = (page: Page, count: number) =>
  page.getByRole('button', { name: `Import ${count} rows`, exact: true }).click();
const figure = (page: Page, label: string) =>
  page.getByLabel('Control counts').locator('.q-figure', { hasText: label }).locator('.q-figure-value');

test('A3 a spreadsheet is read, told the truth about, mended by keyboard and imported with balanced totals', async ({
  page,
}) => {
  await openBooks(page);
  await read(page, xlsxFile('caisse-octobre.xlsx', faultyTillRows()));
  await expect(page.getByText('hidden in the file: brouillon')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import 34 rows' })).toHaveAttribute('aria-disabled', 'true');
  await confirmColumns(page);
  await expect(figure(page, 'Rows read')).toHaveText('40');
  await expect(figure(page, 'To mend')).toHaveText('6');
  await expect(figure(page, 'Held, no customer')).toHaveText('1');

  await page.getByRole('button', { name: /^Use for 3/ }).click();
  await expect(figure(page, 'To mend')).toHaveText('3');

  const grid = page.getByRole('grid', { name: 'Rows to mend' });
  await page.getByRole('button', { name: 'octobre · B5' }).click();
  await expect(grid).toBeFocused();
  await page.keyboard.type('14/10/2026');
  await page.keyboard.press('Enter');
  await expect(figure(page, 'To mend')).toHaveText('2');
  await expect(page.getByText('B5 read “14/10/2062”, now 14/10/2026.')).toBeVisible();

  await page.getByText('To mend (2)').click();
  await grid.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(figure(page, 'To mend')).toHaveText('1');
  await expect(figure(page, 'Mended')).toHaveText('5');
  await importRows(page, 39);

  await expect(page.getByRole('heading', { name: '39 rows imported' })).toBeVisible();
  await expect(page.getByText('Balanced')).toBeVisible();
  await expect(page.getByText(/File SHA-256 [0-9a-f]{4} /)).toBeVisible();
  expect((await transactions(page)).total).toBe(39);
});

test('A3 the rejected rows go out as a spreadsheet, are mended in it and come in once, each of them', async ({
  page,
}) => {
  await openBooks(page);
  await read(page, xlsxFile('caisse-octobre.xlsx', faultyTillRows()));
  await confirmColumns(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Rejected rows (.xlsx)' }).click();
  const rejected = await download;
  expect(rejected.suggestedFilename()).toBe('caisse-octobre - rejected rows.xlsx');
  await importRows(page, 34);
  await expect(page.getByRole('heading', { name: '34 rows imported' })).toBeVisible();

  const sheet = sheetOf(await bytesOf(rejected));
  expect(sheet.lines[0]).toEqual([...headings, 'Row in the file', 'Why it was not imported']);
  const rowsOfFile = sheet.lines.slice(1).map((line) => line[headings.length]);
  expect(rowsOfFile, 'where each of them stood').toEqual(['5', '7', '9', '10', '11', '13']);
  expect(sheet.lines.slice(1).every((line) => line[headings.length + 1] !== '')).toBe(true);
  const right = tillRows(40);
  for (const [at, row] of rowsOfFile.entries()) {
    const wanted = right[Number(row) - 2] ?? [];
    for (const heading of ['Date', 'Prix unitaire HT', 'TVA', 'Total HT']) {
      const column = headings.indexOf(heading);
      sheet.put(at + 1, column, wanted[column] ?? '');
    }
  }
  const mended = { name: rejected.suggestedFilename(), mimeType: XLSX, buffer: sheet.bytes() };
  await read(page, mended);
  await expect(page.getByText('recognised from “caisse-octobre”')).toBeVisible();
  await expect(figure(page, 'Rows read')).toHaveText('6');
  await expect(figure(page, 'To mend')).toHaveText('0');
  await importRows(page, 6);
  await expect(page.getByRole('heading', { name: '6 rows imported' })).toBeVisible();
  await expect(page.getByText('Balanced')).toBeVisible();

  // Every row of the till once, with what it comes to; the six brought again are doubles of what is there.
  const { rows, total } = await call<Sums>(page, 'transactions.list', { page: 1, pageSize: 100 });
  const sold = (title: string, net: number) => `${title} ${net.toFixed(2)}`;
  const wanted = right.map((row) => sold(row[3] ?? '', Number(row[7]?.replace(',', '.'))));
  expect(total).toBe(40);
  expect(rows.map(({ title, net }) => sold(title, Number(net))).sort()).toEqual(wanted.sort());
  await read(page, mended);
  await expect(figure(page, 'Ready')).toHaveText('0');
  await expect(page.getByRole('row', { name: 'Rows 6 0 0 0 6 0 0' })).toBeVisible();
});

test('A3 an import is undone as a whole, and refused with the reason once a row is invoiced', async ({
  page,
}) => {
  await openBooks(page);
  const before = await call<{ total: number }>(page, 'customers.list', { page: 1 });
  await read(page, csvFile('caisse.csv', tillRows(30)));
  await confirmColumns(page);
  await importRows(page, 30);
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
  await expect(page.getByText('30 rows taken out of your books.')).toBeVisible();
  expect((await transactions(page)).total).toBe(0);
  expect(await call(page, 'customers.list', { page: 1 })).toMatchObject({ total: before.total });

  await read(page, csvFile('caisse.csv', tillRows(30)));
  await importRows(page, 30);
  await expect(page.getByRole('heading', { name: '30 rows imported' })).toBeVisible();
  await call(page, 'invoices.generateAll', { from: '2026-10-01', to: '2026-10-31', issue: true });
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
  await expect(page.getByRole('heading', { name: /was not undone/ })).toBeVisible();
  expect((await transactions(page)).total).toBe(30);
});

test('A3 work done since an import goes with it only when that is asked for', async ({ page }) => {
  await openBooks(page);
  await read(page, csvFile('caisse.csv', tillRows(30)));
  await confirmColumns(page);
  await importRows(page, 30);
  await expect(page.getByRole('heading', { name: '30 rows imported' })).toBeVisible();
  const { rows } = await call<{ rows: Record<string, unknown>[] }>(page, 'transactions.list', {
    pageSize: 10,
  });
  await call(page, 'transactions.save', { ...rows[0], title: 'Mended by hand' });
  const ask = async () => {
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
    await expect(page.getByText(/Rows of this import were changed since/)).toBeVisible();
  };
  await ask();
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect((await transactions(page)).total).toBe(30);
  await ask();
  await page.getByRole('button', { name: 'Undo it with the changes' }).click();
  await expect(page.getByText('30 rows taken out of your books.')).toBeVisible();
  expect((await transactions(page)).total).toBe(0);
});

test('F2 a tab that is killed in the middle of an import leaves nothing of it, and it can be done again', async ({
  page,
  context,
}) => {
  await openBooks(page);
  const file = csvFile('grande-caisse.csv', tillRows(30_000));
  const before = await call<{ entries: number }>(page, 'audit.verify');
  await read(page, file);
  await confirmColumns(page);
  await killedAtPut(page, 'transactionBlocks', 60, () =>
    page.getByRole('button', { name: 'Import 30,000 rows' }).click({ noWaitAfter: true }),
  );

  const next = await context.newPage();
  await next.goto('/');
  await next.waitForFunction(() => 'quittance' in window);
  expect((await transactions(next)).total).toBe(0);
  expect(await call(next, 'imports.list', { page: 1 })).toMatchObject({ total: 0 });
  expect(await call(next, 'customers.list', { page: 1 })).toMatchObject({ total: 0 });
  expect(await call(next, 'audit.verify')).toMatchObject({ ok: true, entries: before.entries });

  await read(next, file);
  await confirmColumns(next);
  await next.getByRole('button', { name: 'Import 30,000 rows' }).click();
  await expect(next.getByRole('heading', { name: '30,000 rows imported' })).toBeVisible();
  await expect(next.getByText('Balanced')).toBeVisible();
  expect((await transactions(next)).total).toBe(30_000);
  const { rows } = await call<{ rows: { control: Record<string, unknown> }[] }>(next, 'imports.list', {
    page: 1,
  });
  const all = { rows: 30_000, amounts: { EUR: sumOf(tillRows(30_000)) } };
  expect(rows[0]?.control).toMatchObject({ read: all, created: all, rejected: { rows: 0 } });
  expect(await call(next, 'audit.verify')).toMatchObject({ ok: true });
});

test('F2 reading is cancelled at any moment and leaves nothing', async ({ page }) => {
  await openBooks(page);
  await page.goto('/import');
  await cancelWhen(page, 'main');
  await page.locator('input[type=file]').setInputFiles(csvFile('grande-caisse.csv', tillRows(60_000)));
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  expect((await transactions(page)).total).toBe(0);
});

test('A3 a file that is no spreadsheet is refused in words', async ({ page }) => {
  await openBooks(page);
  await page.goto('/import');
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  await page.locator('input[type=file]').setInputFiles({ name: 'photo.xlsx', mimeType: '', buffer: picture });
  await expect(page.getByRole('alert')).toContainText('photo.xlsx cannot be read');
});

test('A3 rows copied in a spreadsheet are pasted and read', async ({ page }) => {
  await openBooks(page);
  await page.goto('/import');
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Date\tTitle\tQuantity\tUnit price\n2026-10-02\tPose\t2\t52.00\n');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });

  await expect(figure(page, 'Rows read')).toHaveText('1');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`F1 the import screen has no accessibility fault, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openBooks(page);
    await page.goto('/import');
    await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
    await expectAccessible(page, 'the empty import screen');
    await read(page, xlsxFile('caisse-octobre.xlsx', faultyTillRows()));
    await expectAccessible(page, 'columns to be confirmed');
    await confirmColumns(page);
    await page.getByRole('button', { name: 'octobre · B5' }).click();
    await expectAccessible(page, 'findings and mend grid');
    await importRows(page, 34);
    await expect(page.getByText('Balanced')).toBeVisible();
    await expectAccessible(page, 'the result');
  });
}

test.describe('on a phone', () => {
  test.use({ locale: 'fr-FR', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('A14 a French owner imports and mends on a phone', async ({ page }) => {
    await openBooks(page, { locale: 'fr' });
    await page.goto('/import');
    await page.locator('input[type=file]').setInputFiles(xlsxFile('caisse-octobre.xlsx', faultyTillRows()));
    await page.getByRole('button', { name: 'Les colonnes sont justes' }).tap();
    await page.getByRole('button', { name: /^Prendre pour 3/ }).tap();
    const strip = page.getByLabel('Comptes de contrôle');
    await expect(strip.locator('.q-figure', { hasText: 'À corriger' }).locator('.q-figure-value')).toHaveText(
      '3',
    );
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, 'nothing sticks out sideways').toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'Importer 37 lignes' }).tap();
    await expect(page.getByRole('heading', { name: '37 lignes importées' })).toBeVisible();
    await expectAccessible(page, 'the result on a phone');
  });
});
