import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { call, expect, expectAccessible, importText, openBooks, test } from './support/app.ts';

test.use({ serviceWorkers: 'allow' });

const arabic = 'شركة الأمل للتجارة';
const japanese = '株式会社三菱銀行';
const chinese = '中国工商银行';

/** One issued invoice for each name, in their order. */
async function invoicesFor(page: Page, names: readonly string[]): Promise<string[]> {
  const rows = names.map((name, index) => `K-${index},2026-10-05,${name},Work ${index},1,100,20`);
  await importText(page, `Key,Date,Customer,Title,Quantity,Unit price,Tax rate\n${rows.join('\n')}\n`);
  await call(page, 'invoices.generateAll', { from: '2026-10-01', to: '2026-10-31', issue: true });
  const { rows: made } = await call<{ rows: { id: string; customerName: string }[] }>(page, 'invoices.list', {
    pageSize: 100,
  });
  return names.map((name) => made.find(({ customerName }) => customerName === name)?.id ?? '');
}

/** The text of the PDF, or why there is none. */
async function printed(page: Page, id: string): Promise<string> {
  const made = await page.evaluate(async (wanted) => {
    const { invoices } = (
      window as unknown as { quittance: { invoices: { pdf(ids: string[]): Promise<Blob> } } }
    ).quittance;
    try {
      return { bytes: [...new Uint8Array(await (await invoices.pdf([wanted])).arrayBuffer())], fault: '' };
    } catch (error) {
      return { bytes: [], fault: `refused: ${(error as Error).message}` };
    }
  }, id);
  if (made.fault !== '') return made.fault;
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(made.bytes)), {
    mergePages: true,
  });
  return text.normalize('NFKC');
}

test('B5 F1 a script is printed offline once it was printed, and refused with its remedy before', async ({
  page,
  context,
}) => {
  await openBooks(page);
  const [first = '', second = ''] = await invoicesFor(page, [arabic, japanese]);
  expect(await printed(page, first)).toContain(arabic);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.close();

  const cold = await context.newPage();
  await cold.goto('/');
  await cold.waitForFunction(() => 'quittance' in window);
  expect(await printed(cold, first)).toContain(arabic);
  const refusal = await printed(cold, second);
  expect(refusal).toMatch(/refused: .*株.*not on this device yet.*Settings/);

  await context.setOffline(false);
  expect(await printed(cold, second)).toContain(japanese);
});

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`B5 F1 all fonts are fetched once in the settings, at ${width} pixels`, async ({ page, context }) => {
    await page.setViewportSize({ width, height });
    await openBooks(page);
    const [id = ''] = await invoicesFor(page, [chinese]);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.goto('/settings/display');
    const keep = page.getByRole('checkbox', { name: /Keep all of them/ });
    await expect(keep).not.toBeChecked();
    await keep.check();
    await expect(page.getByText('All fonts are on this device.')).toBeVisible({ timeout: 60_000 });
    await expect(keep).toBeEnabled();
    await expectAccessible(page, 'fonts in the settings');
    await page.screenshot({ path: `test-results/fonts-${width}.png` });
    await context.setOffline(true);
    expect(await printed(page, id)).toContain(chinese);
    await keep.uncheck();
    await expect(page.getByText(/^0 of \d+ files/)).toBeVisible();
    await context.setOffline(false);
  });
}
