import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { call, expect, importText, openBooks, salesCsv, test } from './support/app.ts';
import { bytesOf } from './support/files.ts';
import { isGapless, issuedNumbers } from './support/sales.ts';

const COUNT = 240;

async function startZip(page: Page): Promise<void> {
  await page.goto('/invoices');
  await expect(page.getByRole('row', { name: /F-\d{4}-0240/ })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  await page.getByRole('button', { name: `Choose all ${COUNT}` }).click();
  await page.getByRole('button', { name: 'Zip' }).click();
}

test('F2 B11 the tab is killed in the middle of a zip: nothing is half-made, and the zip can be asked again', async ({
  page,
  context,
}) => {
  await openBooks(page);
  await importText(page, salesCsv(COUNT, { customers: COUNT }));
  await call(page, 'invoices.generateAll', { from: '2026-10-01', to: '2026-10-31', issue: true });
  const before = await issuedNumbers(page);
  expect(before).toHaveLength(COUNT);
  let isDone = false;
  page.on('download', () => (isDone = true));
  await startZip(page);
  await expect(page.getByText(/\b[1-9]\d* of 240\b/).first()).toBeVisible();
  expect(isDone, 'it is still at work').toBe(false);
  await page.close({ runBeforeUnload: false });

  const next = await context.newPage();
  await next.goto('/');
  await next.waitForFunction(() => 'quittance' in window);
  expect(await issuedNumbers(next)).toEqual(before);
  expect(isGapless(before)).toBe(true);
  expect(await call(next, 'audit.verify')).toMatchObject({ ok: true });
  const download = next.waitForEvent('download');
  await startZip(next);
  const files = Object.entries(unzipSync(await bytesOf(await download)));
  expect(files.map(([name]) => name).sort()).toEqual(before.map((number) => `Invoice_${number}.pdf`));
  const isPdf = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 5)) === '%PDF-';
  expect(files.every(([, bytes]) => isPdf(bytes))).toBe(true);
});
