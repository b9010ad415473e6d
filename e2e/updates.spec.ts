import { appendFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, openBooks, test } from './support/app.ts';
import { serveBuild } from './support/served-build.ts';

test.use({ serviceWorkers: 'allow' });

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** A build of its own that can become newer while tabs are open. */
async function ownBuild() {
  const folder = mkdtempSync(join(tmpdir(), 'quittance-build-'));
  cpSync(dist, folder, { recursive: true });
  const served = await serveBuild(folder);
  return { ...served, release: () => appendFileSync(join(folder, 'sw.js'), '\n// a newer build\n') };
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
  await page.getByRole('banner').waitFor();
  await page.getByRole('heading', { level: 1 }).click();
}

test('F7 a new version is offered, and taking it brings every tab to it', async ({ browser }) => {
  const build = await ownBuild();
  const context = await browser.newContext({ baseURL: build.origin, locale: 'en-GB' });
  const first = await context.newPage();
  await openBooks(first);
  await openInstalled(first, build.origin);
  const second = await context.newPage();
  await openInstalled(second, `${build.origin}/invoices`);
  await second.evaluate(() => Object.assign(window, { isOldPage: true }));

  build.release();
  await lookForUpdate(first);
  await expect(first.getByText('A new version is ready.')).toBeVisible();
  await first.getByRole('button', { name: 'Reload' }).click();
  await second.waitForFunction(() => !('isOldPage' in window));
  await expect(first.getByText('A new version is ready.')).toBeHidden();
  await expect(first.getByRole('banner')).toBeVisible();
  await context.close();
  build.stop();
});

test('F7 an update that was put off stays away until the next start', async ({ browser }) => {
  const build = await ownBuild();
  const context = await browser.newContext({ baseURL: build.origin, locale: 'en-GB' });
  const page = await context.newPage();
  await openBooks(page);
  await openInstalled(page, build.origin);
  build.release();
  await lookForUpdate(page);
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByText('A new version is ready.')).toBeHidden();
  await context.close();
  build.stop();
});
