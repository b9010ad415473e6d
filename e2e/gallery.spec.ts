import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, expectAccessible, test } from './support/app.ts';
import { serveBuild } from './support/served-build.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const folder = at('../.cache/gallery');
let served: Awaited<ReturnType<typeof serveBuild>>;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  const vite = at('../node_modules/vite/bin/vite.js');
  const build = spawnSync(process.execPath, [vite, 'build', '--mode', 'gallery', '--outDir', folder], {
    cwd: at('..'),
    encoding: 'utf8',
  });
  expect(build.status, build.stderr).toBe(0);
  served = await serveBuild(folder);
});
test.afterAll(() => served.stop());

for (const theme of ['light', 'dark']) {
  for (const width of [1440, 390]) {
    test(`A14 every part of the kit is accessible in ${theme} at ${width} px`, async ({ browser }) => {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${served.origin}/gallery.html?theme=${theme}`);
      await page.getByRole('table', { name: 'Invoices' }).waitFor();
      await expectAccessible(page, `kit, ${theme}, ${width}`);
      await page.getByRole('button', { name: 'Issue 14 invoices' }).click();
      await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
      await expectAccessible(page, `dialog, ${theme}, ${width}`);
      await context.close();
    });
  }
}

test('B8 five thousand rows keep a small page, and the keys move through them', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${served.origin}/gallery.html?rows=5000`);
  const table = page.getByRole('table', { name: 'Invoices' });
  await table.waitFor();
  await expect(table).toHaveAttribute('aria-rowcount', '5001');
  expect(await table.locator('tbody tr').count()).toBeLessThan(120);
  const boxes = table.locator('tbody input');
  await boxes.nth(3).click();
  await boxes.nth(8).click({ modifiers: ['Shift'] });
  await expect(page.locator('.q-bulk-count')).toContainText('7 invoices');
  await context.close();
});

test('B2 a list is searched by typing without accents, a date is typed in digits', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${served.origin}/gallery.html`);
  const customer = page.getByRole('combobox', { name: 'Customer' });
  await customer.fill('cafe');
  await customer.press('Enter');
  await expect(customer).toHaveValue('Café du Pont Neuf');
  const date = page.getByLabel('From', { exact: true });
  await date.fill('3/12/26');
  await date.press('Tab');
  await expect(date).toHaveValue('3 December 2026');
  await context.close();
});
