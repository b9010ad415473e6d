import { unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { call, expect, importText, openBooks, salesCsv, test } from './support/app.ts';
import { bytesOf } from './support/files.ts';
import { blobOf, printedAmount, saidIn, saidInZip } from './support/printed.ts';
import { isGapless, issuedNumbers } from './support/sales.ts';
import { headings, tillRows, xlsxFile } from './support/till-file.ts';

test.use({ serviceWorkers: 'allow' });

/** What the file itself says its rows come to before tax, in cents. */
const totalOf = (rows: string[][]): number =>
  rows.reduce((sum, row) => sum + Number(row[headings.indexOf('Total HT')]?.replace(',', '')), 0);

const figure = (page: Page, label: string) =>
  page.getByLabel('Control counts').locator('.q-figure', { hasText: label }).locator('.q-figure-value');

test('F1 F2 A3 A1 B3 B11 the network is off: rows stored before are seen, a spreadsheet is dropped, mended and imported, and its zip of PDFs adds up to the file', async ({
  page,
  context,
}) => {
  await openBooks(page, { documentLanguage: 'en' });
  await importText(page, salesCsv(12, { month: '2026-09' }));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.close();

  const cold = await context.newPage();
  await cold.goto('/transactions');
  await expect(cold.getByText('Sum of 12 rows, before tax')).toBeVisible();
  await expect(cold.getByRole('row', { name: /Work 12/ })).toBeVisible();

  const rows = tillRows(40);
  const faulty = rows.map((row, at) =>
    row.map((cell, column) => (at === 3 && column === 1 ? '14/10/2062' : cell)),
  );
  await cold.getByRole('navigation').first().getByRole('link', { name: 'Import' }).click();
  await cold.locator('input[type=file]').setInputFiles(xlsxFile('caisse-octobre.xlsx', faulty));
  await cold.getByRole('button', { name: 'The columns are right' }).click();
  await expect(figure(cold, 'To mend')).toHaveText('1');
  const grid = cold.getByRole('grid', { name: 'Rows to mend' });
  await cold.getByRole('button', { name: 'octobre · B5' }).click();
  await expect(grid).toBeFocused();
  await cold.keyboard.type(rows[3]![1]!);
  await cold.keyboard.press('Enter');
  await expect(figure(cold, 'To mend')).toHaveText('0');
  await cold.getByRole('button', { name: 'Import 40 rows', exact: true }).click();
  await expect(cold.getByRole('heading', { name: '40 rows imported' })).toBeVisible();

  await cold.getByRole('link', { name: 'Generate invoices' }).click();
  await cold.getByRole('button', { name: 'Generate 4 drafts' }).click();
  await expect(cold).toHaveURL(/status=draft/);
  await cold.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  await cold.getByRole('button', { name: 'Issue (4)' }).click();
  await cold.getByRole('dialog').getByRole('button', { name: 'Issue 4 invoices' }).click();
  await expect(cold.getByText(/4 invoices issued/)).toBeVisible();
  const numbers = await issuedNumbers(cold);
  expect(isGapless(numbers)).toBe(true);

  await cold.goto('/invoices');
  await cold.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  const download = cold.waitForEvent('download');
  await cold.getByRole('button', { name: 'Zip' }).click();
  const said = await saidInZip(await bytesOf(await download));
  expect([...said.keys()].sort()).toEqual(numbers.map((number) => `Invoice_${number}.pdf`));
  for (const number of numbers) expect(said.get(`Invoice_${number}.pdf`)).toContain(`No. ${number} `);
  const printed = [...said.values()].map((text) => printedAmount(text, 'Total excl\\. VAT'));
  expect(printed.reduce((sum, net) => sum + net, 0)).toBe(totalOf(rows));
  // Rows of another month stay as they were.
  expect(await call(cold, 'transactions.list', { page: 1 })).toMatchObject({ total: 52 });
  expect(await call(cold, 'audit.verify')).toMatchObject({ ok: true });
});

test('F1 the automation API makes a zip of invoice PDFs with the network off, from a cold start', async ({
  page,
  context,
}) => {
  await openBooks(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.close();

  const cold = await context.newPage();
  await cold.goto('/');
  await cold.waitForFunction(() => 'quittance' in window);
  const { control } = await importText(cold, salesCsv(40));
  expect(control['created']!.rows).toBe(40);
  const { made } = await call<{ made: string[] }>(cold, 'invoices.generateAll', {
    from: '2026-10-01',
    to: '2026-10-31',
    issue: true,
  });
  expect(made).toHaveLength(4);

  // B19: the details open without a network, too.
  const [first = ''] = made;
  const { number } = await call<{ number: string }>(cold, 'invoices.get', first);
  await cold.evaluate((id) => history.pushState({}, '', `/invoices?open=${id}`), first);
  await expect(cold.getByRole('heading', { name: number })).toBeVisible();

  const files = unzipSync(await blobOf(cold, 'pdfZip', made));
  expect(Object.keys(files)).toHaveLength(4);
  let pages = 0;
  for (const id of made) {
    const invoice = await call<{ number: string; total: string }>(cold, 'invoices.get', id);
    const name = Object.keys(files).find((file) => file.includes(invoice.number));
    expect(name, `a file named after ${invoice.number}`).toBeTruthy();
    const said = await saidIn(files[name!]!);
    expect(said.text).toContain(invoice.number);
    pages += said.pages;
  }

  const merged = await blobOf(cold, 'pdf', made);
  expect((await saidIn(merged)).pages).toBe(pages);
});

test('F7 F9 nothing is lost when the browser reloads in the middle of the work', async ({ page }) => {
  await openBooks(page);
  await importText(page, salesCsv(12));
  await page.reload();
  await page.waitForFunction(() => 'quittance' in window);
  const { total } = await call<{ total: number }>(page, 'transactions.list', { page: 1 });
  expect(total).toBe(12);
  const { ok } = await call<{ ok: boolean }>(page, 'audit.verify');
  expect(ok).toBe(true);
});
