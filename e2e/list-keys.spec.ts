import type { Page } from '@playwright/test';
import { expect, openBooks, test } from './support/app.ts';
import { go, settled } from './support/navigation.ts';
import { makeDrafts } from './support/sales.ts';

const rows = (page: Page) => page.locator('tbody').getByRole('row');
const opened = /\?open=/;

/** Goes there with the screen's own code held back, until the way is free. */
async function onTheWay(page: Page, screen: string): Promise<() => void> {
  let free = () => {};
  const isFree = new Promise<void>((resolve) => (free = resolve));
  await page.route(new RegExp(`/assets/${screen}-screen[^/]*\\.js`), async (route) => {
    await isFree;
    await route.continue();
  });
  await page.goto(`/${screen}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'quittance' in window);
  return free;
}

for (const screen of ['invoices', 'customers']) {
  test(`B8 ${screen}: j and Enter pressed before the list stands open its first row`, async ({ page }) => {
    await openBooks(page);
    await makeDrafts(page, 3);
    const free = await onTheWay(page, screen);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    expect(page.url()).not.toMatch(opened);
    free();
    await expect(page).toHaveURL(opened);
  });
}

test('B8 j pressed twice before the list stands moves to its second row', async ({ page }) => {
  await openBooks(page);
  await makeDrafts(page, 3);
  const free = await onTheWay(page, 'invoices');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  free();
  await expect(rows(page).nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('k');
  await expect(rows(page).nth(0)).toHaveAttribute('aria-current', 'true');
});

test('B8 whoever does something else while the list is on its way has its keys forgotten', async ({
  page,
}) => {
  await openBooks(page);
  await makeDrafts(page, 3);
  for (const other of [() => page.keyboard.press('Escape'), () => page.mouse.click(700, 500)]) {
    const free = await onTheWay(page, 'invoices');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await other();
    free();
    await expect(rows(page)).toHaveCount(3);
    await settled(page);
    expect(page.url()).not.toMatch(opened);
    await page.unrouteAll();
  }
});

test('B8 j and Enter in the very moment of the first load open the first row, time after time', async ({
  page,
}) => {
  await openBooks(page);
  await makeDrafts(page, 3);
  await page.addInitScript(() => {
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const press = (key: string) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const [after = 0, gap = 0] = JSON.parse(sessionStorage.getItem('moment') ?? '[]') as number[];
    const watch = new MutationObserver(() => {
      if (!document.querySelector('main')) return;
      watch.disconnect();
      void wait(after)
        .then(() => press('j'))
        .then(() => (gap > 0 ? wait(gap) : undefined))
        .then(() => press('Enter'));
    });
    watch.observe(document, { subtree: true, childList: true });
  });
  for (const moment of [0, 4, 8, 12, 16, 20, 30, 40, 60, 90].flatMap((after) => [
    [after, 0],
    [after, 5],
  ])) {
    await page.evaluate((plan) => sessionStorage.setItem('moment', JSON.stringify(plan)), moment);
    await page.goto('/invoices');
    await expect(page, `${moment[0]} ms after the frame, ${moment[1]} ms between the keys`).toHaveURL(opened);
  }
});

test('B8 keys that a list hears while it is being left open nothing on the next screen', async ({ page }) => {
  await openBooks(page);
  await makeDrafts(page, 3);
  await go(page, '/invoices');
  await expect(rows(page)).toHaveCount(3);
  await page.evaluate(() => {
    history.pushState({}, '', '/outbox');
    for (const key of ['j', 'Enter'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('heading', { name: 'Outbox', level: 1 })).toBeVisible();
  await settled(page);
  expect(new URL(page.url()).search).toBe('');
});
