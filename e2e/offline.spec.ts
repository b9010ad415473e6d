import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { call, expect, importText, openBooks, salesCsv, test } from './support/app.ts';

test.use({ serviceWorkers: 'allow' });

/** Bytes of a blob that the automation API returns, as base64 across the bridge. */
async function blobOf(
  page: import('@playwright/test').Page,
  path: 'pdf' | 'pdfZip',
  ids: string[],
): Promise<Uint8Array> {
  const base64 = await page.evaluate(
    async ([name, list]) => {
      const { invoices } = (
        window as unknown as { quittance: { invoices: Record<string, (ids: string[]) => Promise<Blob>> } }
      ).quittance;
      const blob = await invoices[name]!(list);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let start = 0; start < bytes.length; start += 8192)
        text += String.fromCharCode(...bytes.subarray(start, start + 8192));
      return btoa(text);
    },
    [path, ids] as const,
  );
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

test('F1 a spreadsheet becomes a zip of invoice PDFs with the network off, from a cold start', async ({
  page,
  context,
}) => {
  await openBooks(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.close();

  const cold = await context.newPage();
  await cold.goto('/');
  await cold.waitForFunction(() => 'quittance' in window);
  const { control } = await importText(cold, salesCsv(40));
  expect(control['created']!.rows).toBe(40);
  const { made } = await call<{ made: string[] }>(cold, 'invoices.generateAll', {
    from: '2026-10-01',
    to: '2026-10-31',
    issue: true,
  });
  expect(made).toHaveLength(4);

  // B19: the details open without a network, too.
  const [first = ''] = made;
  const { number } = await call<{ number: string }>(cold, 'invoices.get', first);
  await cold.evaluate((id) => history.pushState({}, '', `/invoices?open=${id}`), first);
  await expect(cold.getByRole('heading', { name: number })).toBeVisible();

  const files = unzipSync(await blobOf(cold, 'pdfZip', made));
  expect(Object.keys(files)).toHaveLength(4);
  let pages = 0;
  for (const id of made) {
    const invoice = await call<{ number: string; total: string }>(cold, 'invoices.get', id);
    const name = Object.keys(files).find((file) => file.includes(invoice.number));
    expect(name, `a file named after ${invoice.number}`).toBeTruthy();
    const { text, totalPages } = await extractText(await getDocumentProxy(files[name!]), {
      mergePages: true,
    });
    expect(text).toContain(invoice.number);
    pages += totalPages;
  }

  const merged = await blobOf(cold, 'pdf', made);
  const { totalPages } = await extractText(await getDocumentProxy(merged));
  expect(totalPages).toBe(pages);
});

test('F7 F9 nothing is lost when the browser reloads in the middle of the work', async ({ page }) => {
  await openBooks(page);
  await importText(page, salesCsv(12));
  await page.reload();
  await page.waitForFunction(() => 'quittance' in window);
  const { total } = await call<{ total: number }>(page, 'transactions.list', { page: 1 });
  expect(total).toBe(12);
  const { ok } = await call<{ ok: boolean }>(page, 'audit.verify');
  expect(ok).toBe(true);
});
