import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { call, expect, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';
import { customerWithSales, daysAgo, invoiceOf } from './support/sales.ts';
import { bytesOf } from './support/files.ts';

const titles = ['Echafaudage', 'Reprise de vitrine', 'Pose de cimaises', 'Livraison'];

async function draftOf(page: Page): Promise<string> {
  const sales = titles.map((title, index) => ({ title, unitPrice: `${index + 1}0` }));
  const customerId = await customerWithSales(page, 'Imprimerie de Vaise', sales);
  const { id } = await call<{ id: string }>(page, 'invoices.generate', {
    customerId,
    from: daysAgo(14),
    to: daysAgo(0),
  });
  return id;
}

const line = (page: Page, number: number) =>
  page.getByRole('listitem', { name: `Line ${number}`, exact: true });
const shownOrder = (page: Page) =>
  page.getByLabel('Item').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
const storedOrder = async (page: Page, id: string) =>
  (await invoiceOf(page, id)).lines.map(({ title }) => title);

async function printedText(page: Page, id: string): Promise<string> {
  await go(page, `/invoices?open=${id}`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const document = await getDocumentProxy(await bytesOf(await download));
  return (await extractText(document, { mergePages: true })).text;
}

/** The order in which the titles stand in the text of the PDF. */
async function printedOrder(page: Page, id: string): Promise<string[]> {
  const text = await printedText(page, id);
  return titles.toSorted((one, other) => text.indexOf(one) - text.indexOf(other));
}

test('B10 lines are put in another order by drag, by keys and by menu; it is kept, and printed', async ({
  page,
}) => {
  await openBooks(page);
  const id = await draftOf(page);
  await go(page, `/invoices?edit=${id}`);
  await expect(page.getByLabel('Item')).toHaveCount(4);
  const before = await shownOrder(page);
  const [first = '', second = '', third = '', fourth = ''] = before;

  await line(page, 4).locator('[draggable=true]').dragTo(line(page, 1));
  await expect.poll(() => shownOrder(page)).toEqual([fourth, first, second, third]);
  await line(page, 1).locator('[draggable=true]').dragTo(line(page, 3));
  await expect.poll(() => shownOrder(page)).toEqual([first, second, fourth, third]);

  await page.getByLabel('Item').nth(3).press('Alt+ArrowUp');
  await expect.poll(() => shownOrder(page)).toEqual([first, second, third, fourth]);
  await expect(page.getByLabel('Item').nth(2), 'the focus goes with the line').toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByLabel('Item').nth(1)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByLabel('Item').nth(0)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => shownOrder(page)).toEqual([third, first, second, fourth]);
  await expect(page.getByLabel('Item').nth(0)).toBeFocused();

  await page.getByRole('button', { name: 'More for line 1' }).click();
  await page.getByRole('menuitem', { name: /down/i }).click();
  const after = [first, third, second, fourth];
  await expect.poll(() => shownOrder(page)).toEqual(after);
  await expect.poll(() => storedOrder(page, id)).toEqual(after);
  await page.reload();
  await expect.poll(() => shownOrder(page)).toEqual(after);
  expect(await printedOrder(page, id)).toEqual(after);
  await call(page, 'invoices.issue', id);
  expect(await printedOrder(page, id)).toEqual(after);
});

test('B10 undo of a removed line puts that line back at its place, and keeps what was written since', async ({
  page,
}) => {
  await openBooks(page);
  const id = await draftOf(page);
  await go(page, `/invoices?edit=${id}`);
  await expect(page.getByLabel('Item')).toHaveCount(4);
  const [first = '', second = '', third = '', fourth = ''] = await shownOrder(page);
  await page.getByRole('button', { name: 'More for line 2' }).click();
  await page.getByRole('menuitem', { name: 'Remove line 2' }).click();
  await expect.poll(() => shownOrder(page)).toEqual([first, third, fourth]);
  await page.getByLabel('Item').nth(0).fill('Written since');
  await page.getByLabel('Item').nth(2).press('Alt+ArrowUp');
  await page.getByRole('button', { name: 'Undo' }).click();
  const after = ['Written since', second, fourth, third];
  await expect.poll(() => shownOrder(page)).toEqual(after);
  await expect.poll(() => storedOrder(page, id)).toEqual(after);
});

test('B10 discounts in percent and as an amount, of a line and of the whole, count at once and are printed', async ({
  page,
}) => {
  await openBooks(page);
  const id = await draftOf(page);
  await go(page, `/invoices?edit=${id}`);
  await expect(page.getByLabel('Item')).toHaveCount(4);
  const total = page.locator('.is-total dd');
  // 10 + 20 + 30 + 40, and a fifth of it
  await expect(total).toHaveText('120.00');
  const at = (await shownOrder(page)).indexOf('Livraison') + 1;
  await page.getByRole('button', { name: `More for line ${at}` }).click();
  await page.getByRole('menuitem', { name: 'Add a discount or charge' }).click();
  const own = line(page, at);
  await own.getByLabel('Percent').fill('25');
  // Of 40 a quarter less: 90 and a fifth of it
  await expect(total).toHaveText('108.00');
  await own.getByLabel('Reason').fill('Fidelity');
  await page.getByRole('button', { name: 'Add a discount or charge' }).last().click();
  const whole = page.locator('[data-field="allowances.0.reason"]');
  await whole.getByLabel('Reason').fill('Shipping');
  await page.getByLabel('Kind').last().selectOption('Charge');
  await page.getByLabel('Amount', { exact: true }).last().fill('5.50');
  await expect(total).toHaveText('114.60');
  await expect.poll(async () => (await invoiceOf(page, id)).totals.withTax).toBe('114.60');
  await page.reload();
  await expect(total).toHaveText('114.60');
  await expect(own.getByLabel('Percent')).toHaveValue('25');
  const text = await printedText(page, id);
  for (const words of ['Fidelity', 'Shipping', '114,60']) expect(text).toContain(words);
});
