import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { call, expect, importText, openBooks, salesCsv, test } from './support/app.ts';
import { bytesOf } from './support/files.ts';
import { isGapless, issuedNumbers } from './support/sales.ts';

const COUNT = 240;

async function startZip(page: Page): Promise<void> {
  await page.goto('/invoices');
  await chooseZip(page);
}

async function chooseZip(page: Page): Promise<void> {
  await expect(page.getByRole('row', { name: /F-\d{4}-0240/ })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  await page.getByRole('button', { name: `Choose all ${COUNT}` }).click();
  await page.getByRole('button', { name: 'Zip' }).click();
}

/** Issued invoices of that many customers; their numbers. */
async function issuedBooks(page: Page): Promise<string[]> {
  await openBooks(page);
  await importText(page, salesCsv(COUNT, { customers: COUNT }));
  await call(page, 'invoices.generateAll', { from: '2026-10-01', to: '2026-10-31', issue: true });
  const numbers = await issuedNumbers(page);
  expect(numbers).toHaveLength(COUNT);
  return numbers;
}

/** Asks for the zip and looks into it: each invoice once, each a PDF. */
async function expectWholeZip(page: Page, numbers: readonly string[]): Promise<void> {
  const download = page.waitForEvent('download');
  await startZip(page);
  const files = Object.entries(unzipSync(await bytesOf(await download)));
  expect(files.map(([name]) => name).sort()).toEqual(numbers.map((number) => `Invoice_${number}.pdf`));
  const isPdf = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 5)) === '%PDF-';
  expect(files.every(([, bytes]) => isPdf(bytes))).toBe(true);
}

test('F2 B11 a zip is cancelled in the middle from the tray: nothing is downloaded, and asked again it is whole', async ({
  page,
}) => {
  const numbers = await issuedBooks(page);
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await page.goto('/invoices');
  // The first time that the tray tells of some documents, Cancel is pressed: however fast they are made, it is in the middle.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const task = document.querySelector('.q-tray .q-task');
      if (!/\b[1-9]\d* of 240\b/.test(task?.textContent ?? '')) return;
      observer.disconnect();
      task?.querySelector('button')?.click();
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await chooseZip(page);
  const tray = page.getByRole('complementary', { name: 'Work in progress' });
  await expect(tray.getByText('Cancelled', { exact: true })).toBeVisible();
  await expect(tray).toContainText('Stopped. Nothing was changed.');
  expect(await issuedNumbers(page)).toEqual(numbers);
  await expectWholeZip(page, numbers);
  expect(downloads).toHaveLength(1);
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});

test('F2 B11 the tab is killed in the middle of a zip: nothing is half-made, and the zip can be asked again', async ({
  page,
  context,
}) => {
  const before = await issuedBooks(page);
  let isDone = false;
  page.on('download', () => (isDone = true));
  await page.goto('/invoices');
  await page.exposeFunction('inTheMiddle', () => void page.close({ runBeforeUnload: false }));
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const task = document.querySelector('.q-tray .q-task');
      if (!/\b[1-9]\d* of 240\b/.test(task?.textContent ?? '')) return;
      observer.disconnect();
      (window as unknown as { inTheMiddle: () => void }).inTheMiddle();
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  const closed = page.waitForEvent('close');
  await chooseZip(page).catch(() => undefined);
  await closed;
  expect(isDone, 'it is still at work').toBe(false);

  const next = await context.newPage();
  await next.goto('/');
  await next.waitForFunction(() => 'quittance' in window);
  expect(await issuedNumbers(next)).toEqual(before);
  expect(isGapless(before)).toBe(true);
  expect(await call(next, 'audit.verify')).toMatchObject({ ok: true });
  await expectWholeZip(next, before);
});
