import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, openBooks, salesCsv, test } from './support/app.ts';
import { serveBuild } from './support/served-build.ts';

test.use({ serviceWorkers: 'allow' });

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** A build of its own that can become newer while tabs are open. */
async function ownBuild() {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-build-'));
  cpSync(dist, folder, { recursive: true });
  const served = await serveBuild(folder);
  const worker = join(folder, 'sw.js');
  const assets = join(folder, 'assets');
  const chunkOf = (name: string) => {
    const found = readdirSync(assets).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js'));
    if (!found) throw new Error(`${name} is no chunk`);
    return found;
  };
  return {
    ...served,
    release: () => appendFileSync(worker, '\n// a newer build\n'),
    /** A newer build in which this chunk has another name, as every chunk that changed has. */
    releaseWithNew: (name: string) => {
      const chunk = chunkOf(name);
      renameSync(join(assets, chunk), join(assets, `new-${chunk}`));
      writeFileSync(worker, readFileSync(worker, 'utf8').replace(`assets/${chunk}`, `assets/new-${chunk}`));
    },
    lose: (name: string) => rmSync(join(assets, chunkOf(name))),
  };
}

const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });

/** Controlled by the service worker, and touched: no cold start any more. */
async function openInstalled(page: Page, origin: string) {
  await page.goto(origin);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { polling: 200 });
  await page.getByRole('banner').waitFor();
  await page.getByRole('heading', { level: 1 }).click();
}

/** A build of its own with books, and a first window of it. */
async function installed(browser: Browser) {
  const build = await ownBuild();
  const context = await browser.newContext({ baseURL: build.origin, locale: 'en-GB' });
  const first = await context.newPage();
  await openBooks(first);
  await openInstalled(first, build.origin);
  const end = async () => {
    await context.close();
    build.stop();
  };
  return { build, context, first, end };
}

/** Another window, which tells by `isOldPage` that it was not loaded again. */
async function marked(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await openInstalled(page, address);
  await page.evaluate(() => Object.assign(window, { isOldPage: true }));
  return page;
}

/** A window marked old was loaded again; asked by the clock, for a hidden window draws no frames. */
const isNew = (page: Page) =>
  page.waitForFunction(() => !('isOldPage' in window), undefined, { polling: 200, timeout: 60_000 });

const ready = (page: Page) => page.getByText('A new version is ready.');

/** On the import screen, until its columns are looked at. */
async function openFile(page: Page): Promise<void> {
  const buffer = Buffer.from(salesCsv(20));
  await page.locator('input[type=file]').setInputFiles({ name: 'sales.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByRole('heading', { name: 'Columns' })).toBeVisible();
}

test.describe.configure({ timeout: 300_000 });

test('F7 a new version is offered, and taking it brings every tab to it', async ({ browser }) => {
  const { build, context, first, end } = await installed(browser);
  const second = await marked(context, `${build.origin}/invoices`);

  build.release();
  await lookForUpdate(first);
  await expect(ready(first)).toBeVisible({ timeout: 60_000 });
  await first.getByRole('button', { name: 'Reload' }).click();
  await isNew(second);
  await expect(ready(first)).toBeHidden();
  await expect(first.getByRole('banner')).toBeVisible();
  await end();
});

test('F7 an update that was put off stays away, looked for again or not, until the next start', async ({
  browser,
}) => {
  const { build, context, first: page, end } = await installed(browser);
  build.release();
  await lookForUpdate(page);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(ready(page)).toBeHidden();
  await lookForUpdate(page);
  await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
  await page.getByRole('link', { name: 'Customers' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeVisible();
  await expect(ready(page)).toBeHidden();

  // A second window: at the next start the new version is not taken by itself, but offered.
  const other = await context.newPage();
  await other.goto(`${build.origin}/products`);
  await page.reload();
  await expect(ready(page)).toBeVisible({ timeout: 60_000 });
  await end();
});

test('F7 at a cold start with one window the new version takes over at once, without a question', async ({
  browser,
}) => {
  const { build, context, first: before, end } = await installed(browser);
  const page = await context.newPage();
  await before.close();
  build.release();
  await page.goto('/invoices');
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return (
      navigation?.type === 'reload' && registration?.waiting === null && registration.installing === null
    );
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Invoices' })).toBeVisible();
  await expect(ready(page)).toBeHidden();
  await end();
});

test('F7 an update waits for the work of every window: an open file and what is typed in a form are work', async ({
  browser,
}) => {
  const { build, context, first, end } = await installed(browser);
  const second = await marked(context, `${build.origin}/import`);
  await openFile(second);
  // It stays open while its person looks something up.
  await second.getByRole('link', { name: 'Customers' }).first().click();

  build.release();
  await lookForUpdate(first);
  const reload = first.getByRole('button', { name: 'Reload' });
  await expect(first.getByText('when the work in another window is done')).toBeVisible();
  await expect(reload).toBeHidden();
  await expect(second.getByText('when the work in this window is done')).toBeVisible();
  await expect(second.getByRole('button', { name: 'Reload' })).toBeHidden();

  await second.goBack();
  await second.getByRole('button', { name: 'Close this file' }).click();
  await expect(reload).toBeVisible();
  await second.getByRole('link', { name: 'Customers' }).first().click();
  await second.getByRole('button', { name: 'New customer' }).first().click();
  await expect(reload).toBeVisible();
  await second.getByLabel('Name', { exact: true }).fill('Typed Ltd');
  await expect(reload).toBeHidden();
  await second.getByRole('button', { name: 'Save' }).click();
  await expect(second.getByText('Typed Ltd').first()).toBeVisible();

  expect(await second.evaluate(() => 'isOldPage' in window)).toBe(true);
  await reload.click();
  await isNew(second);
  await expect(second.getByText('Typed Ltd').first()).toBeVisible();
  await end();
});

test('F7 a new version that another window took all the same: the one at work goes on with its own build, and reloads when it is done', async ({
  browser,
}) => {
  const { build, context, first, end } = await installed(browser);
  const second = await marked(context, `${build.origin}/import`);
  await openFile(second);

  build.releaseWithNew('products-screen');
  await lookForUpdate(first);
  await expect(first.getByText('when the work in another window is done')).toBeVisible();
  await first.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.ready;
    const taken = new Promise((done) => {
      navigator.serviceWorker.addEventListener('controllerchange', done);
    });
    waiting?.postMessage({ type: 'SKIP_WAITING' });
    await taken;
  });
  // A screen of its build, not looked at before, and gone from the new one and from the server.
  await second.getByRole('link', { name: 'Products' }).first().click();
  await expect(second.getByRole('heading', { level: 1, name: 'Products' })).toBeVisible();
  await second.goBack();
  await expect(second.getByText('sales.csv').first()).toBeVisible();
  expect(await second.evaluate(() => 'isOldPage' in window)).toBe(true);

  await second.getByRole('button', { name: 'Close this file' }).click();
  await isNew(second);
  await end();
});

test('F7 a lost chunk loads the page again once per build, and not at all while a file is open', async ({
  browser,
}) => {
  const build = await ownBuild();
  const context = await browser.newContext({
    baseURL: build.origin,
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await openBooks(page);
  await page.goto('/import');
  await openFile(page);
  build.lose('products-screen');
  let loads = 0;
  page.on('load', () => (loads += 1));
  const products = page.getByRole('link', { name: 'Products' }).first();
  const broken = page.getByText('This screen stopped working').first();
  await products.click();
  await expect(broken).toBeVisible();
  expect(loads, 'the open file is not lost').toBe(0);
  await page.goBack();
  await expect(page.getByText('sales.csv').first()).toBeVisible();
  await page.getByRole('button', { name: 'Close this file' }).click();

  await products.click();
  await expect.poll(() => loads).toBe(1);
  await expect(broken).toBeVisible();
  await page.getByRole('link', { name: 'Customers' }).first().click();
  await products.click();
  await expect(broken).toBeVisible();
  expect(loads).toBe(1);
  await context.close();
  build.stop();
});
