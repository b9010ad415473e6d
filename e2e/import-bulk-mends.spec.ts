import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { csvFile, faultyTillRows, headings, tillRows } from './support/till-file.ts';

const RATE = headings.indexOf('TVA');
const PRICE = headings.indexOf('Prix unitaire HT');

const figure = (page: Page, label: string) =>
  page.getByLabel('Control counts').locator('.q-figure', { hasText: label }).locator('.q-figure-value');
const grid = (page: Page) => page.getByRole('grid', { name: 'Rows to mend' });
const undo = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: 'Undo', exact: true }).click();

async function read(page: Page, rows: string[][]): Promise<void> {
  await openBooks(page);
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles(csvFile('caisse.csv', rows));
  await page.getByRole('button', { name: 'The columns are right' }).click();
}

/** Tax rates of the stored rows with these keys, in their order. */
async function ratesOf(page: Page, keys: readonly string[]): Promise<(string | undefined)[]> {
  const { rows } = await call<{ rows: { key: string; taxRate: string }[] }>(page, 'transactions.list', {
    page: 1,
    pageSize: 100,
  });
  return keys.map((key) => rows.find((row) => row.key === key)?.taxRate);
}

const importRows = async (page: Page, count: number) => {
  await page.getByRole('button', { name: `Import ${count} rows`, exact: true }).click();
  await expect(page.getByRole('heading', { name: `${count} rows imported` })).toBeVisible();
};

/** The grid says which cell its keys go to. */
const cellUnderCursor = async (page: Page) =>
  page.locator(`[id="${await grid(page).getAttribute('aria-activedescendant')}"]`);

test('A3 a value filled down mends the rows below, is checked at once, undone as one step, and stored', async ({
  page,
}) => {
  await read(page, faultyTillRows());
  await expect(figure(page, 'To mend')).toHaveText('6');
  await page.getByRole('button', { name: 'G9', exact: true }).click();
  await expect(grid(page)).toBeFocused();
  await page.keyboard.type('10');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await expect(figure(page, 'To mend')).toHaveText('5');

  const fillDown = page.getByRole('button', { name: 'Fill down' });
  await expect(fillDown).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect(figure(page, 'To mend')).toHaveText('3');
  await expect(page.getByText('2 cells mended.')).toBeVisible();
  await undo(page);
  await expect(figure(page, 'To mend')).toHaveText('5');
  await expect(async () => {
    const cell = await cellUnderCursor(page);
    await expect(cell, 'the cursor stays in the list that is left').toHaveText(/19,6/, { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });

  await page.getByText('All rows (40)').click();
  await grid(page)
    .getByRole('row', { name: /T-00008/ })
    .getByRole('gridcell')
    .nth(RATE)
    .click();
  await grid(page)
    .getByRole('row', { name: /T-00010/ })
    .getByRole('gridcell')
    .nth(RATE)
    .click({ modifiers: ['Shift'] });
  await fillDown.click();
  await expect(figure(page, 'To mend')).toHaveText('3');
  await importRows(page, 37);
  const filled = ['T-00008', 'T-00009', 'T-00010', 'T-00011'];
  expect(await ratesOf(page, filled)).toEqual(['10', '10', '10', '20']);
});

test('A3 keys pressed faster than the rows are checked take effect one after the other', async ({ page }) => {
  await read(page, faultyTillRows());
  await expect(figure(page, 'To mend')).toHaveText('6');
  await page.getByRole('button', { name: 'G9', exact: true }).click();
  await expect(grid(page)).toBeFocused();
  const keys = ['1', '0', 'Tab', 'ArrowLeft', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d'];
  for (const key of keys) await page.keyboard.press(key);
  await expect(figure(page, 'To mend')).toHaveText('3');
  await importRows(page, 37);
  expect(await ratesOf(page, ['T-00008', 'T-00009', 'T-00010'])).toEqual(['10', '10', '10']);
});

test('A3 a value is written to the row in which it was begun, though the rows before it are mended meanwhile', async ({
  page,
}) => {
  await read(page, faultyTillRows());
  await expect(figure(page, 'To mend')).toHaveText('6');
  await grid(page)
    .getByRole('row', { name: /T-00008/ })
    .getByRole('gridcell')
    .nth(RATE)
    .click();
  await grid(page).focus();
  await page.keyboard.type('1');
  // As if it had been pressed just before: its answer comes while the cell is edited.
  const useThree = page.getByRole('button', { name: 'Use for 3' });
  await useThree.evaluate((button: HTMLElement) => button.click(), undefined, { timeout: 5000 });
  await expect(figure(page, 'To mend')).toHaveText('3');
  await expect(page.getByText('3 cells mended.')).toBeVisible();
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/1 cell mended|now 10/)).toBeVisible();
  await expect(figure(page, 'To mend')).toHaveText('3');
  await expect(grid(page).getByRole('row')).toHaveCount(4);
  await importRows(page, 37);
  expect(await ratesOf(page, ['T-00008', 'T-00009', 'T-00010'])).toEqual(['10', '20', '20']);
});

test('A3 one value replaced in a whole column, or in its faulty cells: counted, undone, and stored', async ({
  page,
}) => {
  const rows = faultyTillRows();
  await read(page, rows);
  await page.getByRole('button', { name: 'G9', exact: true }).click();
  const replaceAll = page.getByRole('button', { name: 'Replace all' });
  const dialog = page.getByRole('dialog', { name: 'Replace in Tax rate' });
  await replaceAll.click();
  await expect(dialog.getByLabel('Where it reads')).toHaveValue('19,6');
  await expectAccessible(page, 'replacing in a column');
  await dialog.getByLabel('Write').fill('20');
  await dialog.getByRole('button', { name: 'Replace' }).click();
  await expect(figure(page, 'To mend')).toHaveText('3');
  await expect(page.getByText('3 cells mended.')).toBeVisible();

  await page.getByText('All rows (40)').click();
  await grid(page)
    .getByRole('row', { name: /T-00008/ })
    .getByRole('gridcell')
    .nth(RATE)
    .click();
  await replaceAll.click();
  await dialog.getByLabel('Write').fill('5,5');
  await dialog.getByRole('button', { name: 'Replace' }).click();
  const twenties = rows.filter((row) => row[RATE] === '20').length + 3;
  await expect(page.getByText(`${twenties} cells mended.`)).toBeVisible();
  await undo(page);
  await expect(page.getByText(/cells mended/)).toHaveCount(0);

  await grid(page)
    .getByRole('row', { name: /T-00012/ })
    .getByRole('gridcell')
    .nth(PRICE)
    .click();
  await replaceAll.click();
  const price = page.getByRole('dialog', { name: 'Replace in Unit price' });
  await price.getByLabel('every faulty cell').check();
  await expect(price.getByLabel('Where it reads')).toHaveCount(0);
  await price.getByLabel('Write').fill('52,00');
  await price.getByRole('button', { name: 'Replace' }).click();
  await expect(page.getByText('1 cell mended.')).toBeVisible();
  await expect(figure(page, 'To mend')).toHaveText('2');
  await importRows(page, 38);
  expect(await ratesOf(page, ['T-00008', 'T-00009', 'T-00010', 'T-00011'])).toEqual(['20', '20', '20', '20']);
});

test('A3 filling down and pasting reach every row, those out of sight too', async ({ page }) => {
  const rows = tillRows(450).map((row) => row.with(RATE, '19,6'));
  await read(page, rows);
  await expect(figure(page, 'To mend')).toHaveText('450');
  await grid(page).focus();
  for (let step = 0; step < RATE; step += 1) await page.keyboard.press('ArrowRight');
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, '20\n'.repeat(250));
  await expect(figure(page, 'To mend')).toHaveText('200');
  await expect(page.getByText('250 cells mended.')).toBeVisible();

  await page.getByText('All rows (450)').click();
  await grid(page).focus();
  for (let step = 0; step < RATE; step += 1) await page.keyboard.press('ArrowRight');
  for (let step = 0; step < 45; step += 1) await page.keyboard.press('Shift+PageDown');
  await page.keyboard.press('Control+d');
  await expect(figure(page, 'To mend')).toHaveText('0');
  await importRows(page, 450);
});
