import { writeFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import config from '../playwright.config.ts';
import { call, expect, importText, openBooks, salesCsv, test } from './support/app.ts';
import { csvFile, tillRows } from './support/till-file.ts';

const { launchOptions } = config.use ?? {};

test.use({
  // A worker's file must come from the server, where a test can put another in its place.
  serviceWorkers: 'block',
  // Each thread of the tab gets this many megabytes and no more.
  launchOptions: {
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), '--js-flags=--max-old-space-size=24'],
  },
});

/** Far more text than the thread of the import may hold. */
function hugeFile(path: string): string {
  const notes = 'x'.repeat(3000);
  const rows = Array.from({ length: 20_000 }, (_, at) => `2026-10-14,Work ${at},1,12.00,${at} ${notes}`);
  writeFileSync(path, ['Date,Title,Quantity,Unit price,Description', ...rows].join('\n'));
  return path;
}

const total = async (page: Page) =>
  (await call<{ total: number }>(page, 'transactions.list', { page: 1 })).total;

/** What stands in a tab that came back from a crash: Playwright's own page does not. */
async function textIn(tab: CDPSession): Promise<string> {
  const expression = 'document.querySelector("main")?.innerText ?? ""';
  const { result } = await tab.send('Runtime.evaluate', { expression });
  return String(result.value);
}

test('F2 F8 reading that runs out of memory takes the tab with it; opened again, it says so, and the books are whole', async ({
  page,
  context,
}) => {
  await openBooks(page);
  await importText(page, salesCsv(20));
  await page.goto('/import');
  const tab = await context.newCDPSession(page);
  const crash = page.waitForEvent('crash');
  await page.locator('input[type=file]').setInputFiles(hugeFile(test.info().outputPath('huge.csv')));
  await crash;

  await tab.send('Page.reload');
  const said = /huge\.csv was too much for this tab .*Nothing of it was stored/;
  await expect.poll(() => textIn(tab)).toMatch(said);
  await tab.send('Page.reload');
  const saysNothingOfIt = async () => {
    const text = await textIn(tab);
    return text.includes('Drop a spreadsheet') && !said.test(text);
  };
  await expect.poll(saysNothingOfIt, 'it is said once').toBe(true);

  const next = await context.newPage();
  await next.goto('/import');
  expect(await total(next)).toBe(20);
  expect(await call(next, 'audit.verify')).toMatchObject({ ok: true });
  await next.locator('input[type=file]').setInputFiles(csvFile('caisse.csv', tillRows(30)));
  await next.getByRole('button', { name: 'The columns are right' }).click();
  await next.getByRole('button', { name: 'Import 30 rows' }).click();
  await expect(next.getByRole('heading', { name: '30 rows imported' })).toBeVisible();
  expect(await total(next)).toBe(50);
});

test('F2 a page that is reloaded while it reads says nothing of memory', async ({ page }) => {
  await openBooks(page);
  await page.route(/import\.worker/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'addEventListener("message", () => undefined);' }),
  );
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles(csvFile('caisse.csv', tillRows(30)));
  await expect(page.getByText('Reading caisse.csv').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
