import { readFileSync } from 'node:fs';
import type { Page, Request } from '@playwright/test';
import { strangersIn } from '../scripts/lib/first-screen.mjs';
import { call, expect, importText, openBooks, salesCsv, test } from './support/app.ts';

const modules = JSON.parse(
  readFileSync(new URL('../.cache/chunk-modules.json', import.meta.url), 'utf8'),
) as Record<string, string[]>;

/** Loads the home screen again from nothing; the scripts whose request had begun when `usable` was there. */
async function scriptsBefore(page: Page, usable: string): Promise<string[]> {
  await page.addInitScript((selector) => {
    performance.setResourceTimingBufferSize(1000);
    const look = () => {
      if (document.querySelector(selector) && !('usableAt' in window))
        Object.assign(window, { usableAt: performance.now() });
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  }, usable);
  const scripts: Request[] = [];
  const note = (request: Request) => {
    if (request.resourceType() === 'script') scripts.push(request);
  };
  page.context().on('request', note);
  await page.reload();
  await page.waitForFunction(() => 'usableAt' in window);
  await page.waitForLoadState('networkidle');
  page.context().off('request', note);
  // By the clock of the page, in which both moments were noted; what a worker asked for is on the browser's clock only.
  const { usableAt, origin, asked } = await page.evaluate(() => ({
    usableAt: (window as unknown as { usableAt: number }).usableAt,
    origin: performance.timeOrigin,
    asked: performance.getEntriesByType('resource').map(({ name, startTime }) => [name, startTime] as const),
  }));
  const begunAt = new Map(asked);
  return scripts
    .filter((request) => (begunAt.get(request.url()) ?? request.timing().startTime - origin) <= usableAt)
    .map((request) => new URL(request.url()).pathname.slice(1));
}

/** Modules of later screens in what was really asked for. */
const strangers = (files: string[]) =>
  strangersIn(
    files.map((file) => ({ file })),
    modules,
  );

async function expectOnlyWhatIsNeeded(page: Page, usable: string): Promise<void> {
  const files = await scriptsBefore(page, usable);
  expect(files.filter((file) => file.startsWith('assets/')).length, 'scripts were seen').toBeGreaterThan(2);
  expect(strangers(files)).toEqual([]);
}

test('H12 before the first question Chromium asks for no script of a later screen', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel('Your business name')).toBeVisible();
  await expectOnlyWhatIsNeeded(page, 'form input');
});

test('H12 nor in empty books before the place to drop a spreadsheet stands', async ({ page }) => {
  await openBooks(page);
  await expect(page.getByRole('heading', { name: 'Your books are open' })).toBeVisible();
  await expectOnlyWhatIsNeeded(page, '.q-empty-home');
});

test('H12 nor in books with data before their figures stand', async ({ page }) => {
  await openBooks(page);
  await importText(page, salesCsv(30));
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'customers.list');
  expect(rows.length).toBeGreaterThan(0);
  await call(page, 'invoices.generateAll', { from: '2026-10-01', to: '2026-10-31', issue: true });
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
  await expectOnlyWhatIsNeeded(page, 'main section');
});
