import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { expect, openBooks, test as base } from './support/app.ts';

interface Installed {
  context: BrowserContext;
  page: Page;
  tools: CDPSession;
  folder: string;
  /** As the system does when a person opens files with the app. */
  openWithApp: (...files: string[]) => Promise<void>;
}

/** A profile of its own in which the app is installed as Chromium installs it. */
const test = base.extend<{ installed: Installed }>({
  installed: async ({ baseURL, viewport, locale, timezoneId, launchOptions }, hand) => {
    const folder = await mkdtemp(join(tmpdir(), 'quittance-installed-'));
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      ...launchOptions,
      baseURL,
      viewport,
      locale,
      timezoneId,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await openBooks(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const tools = await context.browser()!.newBrowserCDPSession();
    const manifestId = `${baseURL}/`;
    await tools.send('PWA.install', { manifestId, installUrlOrBundleUrl: manifestId });
    await tools.send('PWA.changeAppUserSettings', { manifestId, displayMode: 'standalone' });
    const openWithApp = async (...files: string[]) => {
      const { targetIds } = await tools.send('PWA.launchFilesInApp', { manifestId, files });
      expect(targetIds).not.toEqual([]);
    };
    await hand({ context, page, tools, folder, openWithApp });
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

test.use({ serviceWorkers: 'allow' });

const sales = 'Date,Customer,Title,Quantity,Unit price\n2026-10-01,A,Work,1,10\n';

test('F3 a spreadsheet opened with the installed app is read in the import, a paper lies among the papers', async ({
  installed: { context, page, folder, openWithApp },
}) => {
  await page.goto('/customers');
  const file = join(folder, 'opened.csv');
  await writeFile(file, sales);
  const opening = context.waitForEvent('page');
  await openWithApp(file);
  const app = await opening;
  await expect(app).toHaveURL(/\/import$/);
  await expect(app.getByText('opened.csv').first()).toBeVisible();
  await expect(app.getByText(/1 (row|transaction)/).first()).toBeVisible();
  expect(await app.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true);

  const second = join(folder, 'second.csv');
  await copyFile(file, second);
  const windows = context.pages().length;
  await openWithApp(second);
  await expect(app.getByText('second.csv').first()).toBeVisible();
  expect(context.pages(), 'the window that is open takes it').toHaveLength(windows);

  const paper = join(folder, 'paper.pdf');
  await writeFile(paper, '%PDF-1.4\n%no invoice\n');
  await openWithApp(paper);
  await expect(app.getByText('paper.pdf').first()).toBeVisible();
  await expect(app).toHaveURL(/\/papers$/);
});
