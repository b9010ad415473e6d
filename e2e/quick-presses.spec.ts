import type { Page } from '@playwright/test';
import { expect, importText, openBooks, salesCsv, test } from './support/app.ts';

/** Presses one after the other, before anything is drawn in between. */
const press = (page: Page, selectors: string[]) =>
  page.evaluate((all) => {
    for (const selector of all) {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`${selector} is not there`);
      found.click();
    }
  }, selectors);

const NEXT = 'nav.q-pager button[aria-label="Next page"]';
const addressOf = (page: Page) => new URL(page.url()).searchParams;

test('A14 each of two quick presses turns a page; a press right after a sort keeps the sort', async ({
  page,
}) => {
  await openBooks(page);
  await importText(page, salesCsv(45, { customers: 45 }));
  await page.goto('/customers?size=10');
  await expect(page.getByText('1 of 5', { exact: true })).toBeVisible();
  await press(page, [NEXT, NEXT]);
  await expect(page.getByText('3 of 5', { exact: true })).toBeVisible();
  const sort = 'main thead th button';
  await press(page, [sort, NEXT]);
  await expect.poll(() => addressOf(page).get('sort') ?? addressOf(page).get('dir')).toBeTruthy();
  await expect(page.getByText('2 of 5', { exact: true })).toBeVisible();
});
