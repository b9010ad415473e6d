import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { call, expect, openBooks, test } from './support/app.ts';
import { customerWithSales, daysAgo } from './support/sales.ts';

test.use({ serviceWorkers: 'allow' });

async function pdfFor(page: Page, customer: string): Promise<string> {
  const customerId = await customerWithSales(page, customer, [{ title: 'Work', unitPrice: '46' }]);
  const period = { from: daysAgo(14), to: daysAgo(0) };
  const { id } = await call<{ id: string }>(page, 'invoices.generate', {
    customerId,
    ...period,
    issue: true,
  });
  const bytes = await page.evaluate(async (invoice) => {
    const { quittance } = window as unknown as {
      quittance: { invoices: { pdf(ids: string[]): Promise<Blob> } };
    };
    return Array.from(new Uint8Array(await (await quittance.invoices.pdf([invoice])).arrayBuffer()));
  }, id);
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: true });
  return text;
}

test('F2 B5 an everyday document is made without the font files, one with other letters fetches them', async ({
  page,
}) => {
  const fonts: string[] = [];
  page.context().on('request', (request) => {
    const from = request.serviceWorker();
    if (from === null && request.url().endsWith('.ttf')) fonts.push(request.url());
  });
  await openBooks(page);
  expect(await pdfFor(page, 'Café Éloïse & fils')).toContain('Café Éloïse & fils');
  expect(fonts).toEqual([]);
  expect(await pdfFor(page, 'Καφενείο Αθήνα')).toContain('Καφενείο Αθήνα');
  await expect.poll(() => fonts.length).toBe(2);
});
