import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { makeDrafts } from './support/sales.ts';

const rowsOf = (page: Page) => page.locator('tbody').getByRole('row');

test('B8 filters combine, stand as chips and in the address, and are taken away one by one', async ({
  page,
}) => {
  await openBooks(page);
  const drafts = await makeDrafts(page, 6);
  await call(page, 'invoices.issueMany', drafts.slice(0, 4));
  await page.goto('/invoices');
  await page.getByRole('button', { name: 'Filters' }).click();
  const dialog = page.getByRole('dialog', { name: 'Filters' });
  await dialog.getByRole('checkbox', { name: 'Draft' }).check();
  await dialog.getByRole('checkbox', { name: 'Issued' }).check();
  await dialog.getByRole('textbox', { name: 'Total from' }).fill('1');
  await dialog.getByRole('combobox', { name: 'Documents' }).selectOption('Invoices only');
  await expectAccessible(page, 'the filters of the invoices');
  await dialog.getByRole('button', { name: 'Show these' }).click();
  await expect(rowsOf(page)).toHaveCount(6);
  await expect(page).toHaveURL(/status=draft%2Cissued/);
  await expect(page).toHaveURL(/min=1/);
  await page.getByRole('button', { name: /^Issued 4/ }).click();
  await expect(rowsOf(page)).toHaveCount(2);
  await page.reload();
  await expect(rowsOf(page)).toHaveCount(2);
  await page.getByRole('button', { name: /^Draft 2/ }).click();
  await page.getByRole('button', { name: /or more/ }).click();
  await expect(page).not.toHaveURL(/min=/);
  await expect(rowsOf(page)).toHaveCount(6);
});

test('B9 the four figures stand above the list and on the page of a customer, with the trend in words', async ({
  page,
}) => {
  await openBooks(page);
  const drafts = await makeDrafts(page, 3);
  await call(page, 'invoices.issueMany', drafts);
  await page.goto('/invoices');
  const figures = page.getByRole('region', { name: 'Figures, EUR' });
  await expect(figures).toContainText('3 invoices');
  await expect(figures).toContainText('nothing last month');
  const [{ customerId }] = (await call<{ rows: { customerId: string }[] }>(page, 'invoices.listed')).rows as [
    { customerId: string },
  ];
  await page.goto(`/customers?open=${customerId}`);
  await expect(page.getByRole('region', { name: 'Figures, EUR' })).toContainText('1 invoice');
});

test('B8 pages of 10, 25, 50 and 100 are turned by their arrows, and stand in the address', async ({
  page,
}) => {
  await openBooks(page);
  await makeDrafts(page, 27);
  await page.goto('/invoices?size=10&sort=customer&dir=asc');
  const pager = page.getByRole('navigation', { name: 'Pages' });
  const shown = pager.locator('output');
  await expect(shown).toContainText('1 to 10 of 27');
  await expect(rowsOf(page)).toHaveCount(10);
  const first = await rowsOf(page).first().textContent();
  await pager.getByRole('button', { name: 'Next page' }).click();
  await pager.getByRole('button', { name: 'Next page' }).click();
  await expect(shown).toContainText('21 to 27 of 27');
  await expect(rowsOf(page)).toHaveCount(7);
  await expect(page).toHaveURL(/page=3/);
  await expect(pager.getByRole('button', { name: 'Next page' })).toHaveAttribute('aria-disabled', 'true');
  await page.reload();
  await expect(shown).toContainText('21 to 27 of 27');
  const sizes = pager.getByRole('combobox', { name: 'Per page' });
  await expect(sizes.getByRole('option')).toHaveText(['10', '25', '50', '100']);
  for (const [size, rows] of [
    ['25', 25],
    ['50', 27],
    ['100', 27],
    ['10', 10],
  ] as const) {
    await sizes.selectOption(size);
    await expect(rowsOf(page)).toHaveCount(rows);
    await expect(shown).toContainText(`1 to ${rows} of 27`);
  }
  expect(await rowsOf(page).first().textContent()).toBe(first);
});

test('B8 the view is exported as CSV and as a workbook, all pages and only what matches', async ({
  page,
}) => {
  await openBooks(page);
  const drafts = await makeDrafts(page, 12);
  await call(page, 'invoices.issueMany', drafts.slice(0, 11));
  await page.goto('/invoices?status=issued&size=10');
  await page.getByRole('button', { name: 'Export this view' }).click();
  const csv = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'As CSV' }).click();
  const text = readFileSync(await (await csv).path(), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength(12);
  expect(text).toContain('Client 001');
  await page.getByRole('button', { name: 'Export this view' }).click();
  const book = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'As a spreadsheet (XLSX)' }).click();
  const saved = await book;
  expect(saved.suggestedFilename()).toMatch(/^Invoices \d{4}-\d\d-\d\d\.xlsx$/);
  expect(
    readFileSync(await saved.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});
