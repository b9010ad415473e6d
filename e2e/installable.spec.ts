import type { Page } from '@playwright/test';
import { call, expect, openBooks, test } from './support/app.ts';

test.use({ serviceWorkers: 'allow' });

test('F3 Chromium finds nothing that keeps the app from being installed', async ({ page, context }) => {
  await openBooks(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A test profile is incognito; that one is about the profile, not about the app.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const { errors, data } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '{}') as Record<string, unknown[]>;
  expect(manifest['shortcuts']?.length).toBeGreaterThan(0);
  expect(manifest['file_handlers']?.length).toBeGreaterThan(0);
  expect(manifest['share_target']).toBeTruthy();
  expect(manifest['screenshots']?.length).toBeGreaterThan(0);
  expect(manifest['icons']?.some((icon) => (icon as { purpose?: string }).purpose === 'maskable')).toBe(true);
});

test('F10 the page is served with a strict security policy and missing assets are not found', async ({
  request,
}) => {
  const page = await request.get('/');
  const policy = page.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
  expect(page.headers()['cache-control']).toContain('no-cache');
  expect((await request.get('/assets/gone-12345678.js')).status()).toBe(404);
  expect((await request.get('/invoices')).status()).toBe(200);
  expect((await request.get('/sw.js')).headers()['cache-control']).toContain('no-cache');
});

test('F3 the icon of the installed app counts what is overdue', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { badges: [] });
    navigator.setAppBadge = async (count) => {
      (window as unknown as { badges: unknown[] }).badges.push(count);
    };
  });
  await openBooks(page);
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name: 'Late Ltd' });
  await call(page, 'transactions.save', {
    customerId,
    date: '2026-01-05',
    title: 'Work',
    quantity: '1',
    unitPrice: '9',
  });
  const period = { customerId, from: '2026-01-01', to: '2026-01-31', dueDate: '2026-02-10' };
  const { id } = await call<{ id: string }>(page, 'invoices.generate', period);
  await call(page, 'invoices.issue', id, { issueDate: '2026-01-31' });
  await page.waitForFunction(() => (window as unknown as { badges: number[] }).badges.at(-1) === 1);
});

/** As the share sheet does: the files are posted to the app, and its page opens. */
async function share(page: Page, files: { name: string; text: string }[]): Promise<void> {
  await page.evaluate(async (all) => {
    const form = new FormData();
    for (const { name, text } of all) form.append('files', new File([text], name));
    await fetch('/share', { method: 'POST', body: form, redirect: 'manual' });
  }, files);
  await page.goto('/import?shared=1');
}

test('F3 two shared files of one name both arrive, whole and in their order, one table after the other', async ({
  page,
}) => {
  await openBooks(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const kept = () =>
    page.evaluate(async () => {
      const cache = await caches.open('shared-files');
      return Promise.all((await cache.matchAll()).map((file) => file.text()));
    });
  // Papers are all listed; the name in two folders of a phone is one name here.
  const papers = ['first', 'second of another length'].map((text) => ({
    name: 'Facture n°1.pdf',
    text: `%PDF-1.4\n%${text}\n`,
  }));
  await share(page, papers);
  await expect(page).toHaveURL(/\/papers$/);
  await expect(page.getByText('Facture n°1.pdf')).toHaveCount(2);
  await expect.poll(kept).toEqual([]);

  const sales = (customer: string) =>
    `Date,Customer,Title,Quantity,Unit price\n2026-10-01,${customer},Work,1,10\n`;
  await share(page, [
    { name: 'sales.csv', text: sales('Earlier Ltd') },
    { name: 'sales.csv', text: sales('Later Ltd') },
  ]);
  // One table at a time: the first is read, and the other is told.
  await expect(page.getByText('Earlier Ltd').first()).toBeVisible();
  await expect(page.getByText('One file is read at a time: “sales.csv”.').first()).toBeVisible();
  await expect.poll(kept).toEqual([]);
});
