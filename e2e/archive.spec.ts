import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';
import { makeDrafts } from './support/sales.ts';

/** Counts what the page says to document workers. */
async function watchWorkers(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const asked = { count: 0 };
    Object.assign(window, { askedOfDocuments: asked });
    const Real = window.Worker;
    window.Worker = class extends Real {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        if (options?.name !== 'documents') return;
        const post = this.postMessage.bind(this);
        this.postMessage = (message: unknown, transfer?: unknown) => {
          asked.count += 1;
          post(message, transfer as Transferable[]);
        };
      }
    };
  });
  return () =>
    page.evaluate(
      () => (window as unknown as { askedOfDocuments: { count: number } }).askedOfDocuments.count,
    );
}

async function oneIssued(page: Page): Promise<{ id: string; number: string }> {
  const [id = ''] = await makeDrafts(page, 1);
  return call<{ id: string; number: string }>(page, 'invoices.issue', id);
}

interface Archived {
  sha256: string;
  size: number;
  departures: { how: string }[];
}

test('B7 a download is in the archive before it leaves, and the invoice says when', async ({ page }) => {
  await openBooks(page);
  const { id, number } = await oneIssued(page);
  await go(page, `/invoices?open=${id}`);
  await expect(page.getByText('Not yet', { exact: true })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`Invoice_${number}.pdf`);
  await expect(page.getByText(/^Downloaded .+/)).toBeVisible();

  const [archived] = await call<Archived[]>(page, 'archive.of', id);
  const { createHash } = await import('node:crypto');
  const { readFile } = await import('node:fs/promises');
  const bytes = await readFile(await download.path());
  expect(archived).toMatchObject({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    departures: [{ how: 'downloaded' }],
  });
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});

test('B7 the settings show what left, find it by its number and give the very bytes again', async ({
  page,
}) => {
  await openBooks(page);
  const ids = await makeDrafts(page, 3);
  const issued = await call<{ number: string }[]>(page, 'invoices.issueMany', ids);
  await call(page, 'invoices.pdfZip', ids);
  await go(page, '/settings/documents');
  await expect(page.getByText(/^3 files, /)).toBeVisible();
  await expectAccessible(page, 'the archive and the copies');
  const { number } = issued[1]!;
  await page.getByLabel('Number, title, customer').fill(number);
  const table = page.getByRole('table', { name: 'Archive' });
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(table.getByRole('link', { name: `Invoice_${number}.pdf` })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await table.getByRole('button', { name: /Download again/ }).click();
  expect((await downloading).suggestedFilename()).toBe(`Invoice_${number}.pdf`);
  await expect(table.getByText(/^Downloaded/)).toHaveCount(2);
});

test('B7 a second request comes from the cache: no worker is asked, also after a restart', async ({
  page,
}) => {
  const asked = await watchWorkers(page);
  await openBooks(page);
  const { id } = await oneIssued(page);
  await call(page, 'invoices.previewPdf', id);
  const once = await asked();
  expect(once).toBeGreaterThan(0);
  await call(page, 'invoices.previewPdf', id);
  await call(page, 'invoices.pdf', id);
  expect(await asked()).toBe(once);
  await page.reload();
  await page.waitForFunction(() => 'quittance' in window);
  await call(page, 'invoices.pdf', id);
  expect(await asked()).toBe(0);
});

test('B7 a damaged copy is made again, byte for byte', async ({ page }) => {
  const asked = await watchWorkers(page);
  await openBooks(page);
  const { id } = await oneIssued(page);
  const pdf = () =>
    page.evaluate(async (invoiceId) => {
      const blob = await (
        window as unknown as { quittance: { invoices: { previewPdf: (i: string) => Promise<Blob> } } }
      ).quittance.invoices.previewPdf(invoiceId);
      return [...new Uint8Array(await blob.arrayBuffer())].join();
    }, id);
  const whole = await pdf();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('quittance');
        opening.onsuccess = () => {
          const store = opening.result.transaction('documentCache', 'readwrite').objectStore('documentCache');
          const reading = store.getAll();
          reading.onsuccess = () => {
            for (const copy of reading.result as { bytes: Uint8Array }[]) {
              copy.bytes[500] = (copy.bytes[500] ?? 0) ^ 1;
              store.put(copy);
            }
            store.transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        };
        opening.onerror = () => reject(new Error('not opened'));
      }),
  );
  const before = await asked();
  expect(await pdf()).toBe(whole);
  expect(await asked()).toBeGreaterThan(before);
});

test('B7 copies are counted, cleared by hand and go by the rules of the settings', async ({ page }) => {
  await openBooks(page);
  const { id } = await oneIssued(page);
  await call(page, 'invoices.previewPdf', id);
  await go(page, '/settings/documents');
  await expect(page.getByText(/^1 document, /)).toBeVisible();
  await page.getByLabel('Room at most').fill('0');
  await expect(page.getByRole('alert').filter({ hasText: /whole number from 1/ })).toBeVisible();
  await page.getByLabel('Room at most').fill('50');
  await page.getByRole('button', { name: 'Save these rules' }).click();
  await expect(page.getByText('Rules of the copies saved')).toBeVisible();
  expect(await call(page, 'cache.status')).toMatchObject({ count: 1, rules: { megabytes: 50 } });
  await page.getByRole('button', { name: 'Clear the copies' }).click();
  await expect(page.getByText(/^0 documents, /)).toBeVisible();
  expect(await call(page, 'cache.status')).toMatchObject({ count: 0, size: 0 });
});

for (const language of ['fr', 'pt'] as const) {
  test(`B7 the archive speaks ${language} and fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openBooks(page, { locale: language });
    const { id } = await oneIssued(page);
    await call(page, 'invoices.pdf', id);
    await go(page, '/settings/documents');
    await expect(page.getByText(language === 'fr' ? /^1 fichier, / : /^1 ficheiro, /)).toBeVisible();
    await expectAccessible(page, `the archive in ${language}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
