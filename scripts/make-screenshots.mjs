// Pictures for the install dialog (public/screenshots) and the README, of the sample company in the built app.
// Run after a visible change, with `dist/` built; the files are committed.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './lib/browser.mjs';
import { root } from './lib/set-up.mjs';

const forms = {
  wide: { viewport: { width: 1440, height: 900 } },
  narrow: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};
const screens = { home: '/', invoices: '/invoices' };
const folder = `${root}public/screenshots/`;
const pictures = `${root}docs/pictures/`;
for (const path of [folder, pictures]) mkdirSync(path, { recursive: true });

const server = spawn(process.execPath, [`${root}server/serve.mjs`], { env: { ...process.env, PORT: '0' } });
const origin = await new Promise((said) => {
  server.stdout.on('data', (text) => said(new URL(String(text).trim()).origin));
});
/** The picture of the README: the list, an issued invoice and its PDF beside it. */
async function pictureOfAnInvoice(page) {
  const id = await page.evaluate(async () => {
    const { rows } = await window.quittance.invoices.list({ status: ['issued'], pageSize: 50 });
    return rows.toSorted((a, b) => b.lineCount - a.lineCount)[0].id;
  });
  await page.goto(`${origin}/invoices?open=${id}`);
  await page.locator('main canvas').first().waitFor();
  await page.waitForTimeout(1500);
  await page.evaluate(() => document.querySelector('.q-strip')?.remove());
  await page.screenshot({ path: `${pictures}invoices.png` });
}

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});

for (const [form, options] of Object.entries(forms)) {
  const context = await browser.newContext({ ...options, locale: 'en-GB', colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(origin);
  await page.waitForFunction(() => 'quittance' in window);
  await page.evaluate(async () => {
    await window.quittance.sample.load();
    await window.quittance.company.update({ locale: 'en' });
  });
  for (const [name, path] of Object.entries(screens)) {
    await page.goto(origin + path);
    await page.locator('main h2, main table').first().waitFor();
    // The line that says it is the sample belongs to no picture.
    await page.evaluate(() => document.querySelector('.q-strip')?.remove());
    await page.screenshot({ path: `${folder}${name}-${form}.png` });
  }
  if (form === 'wide') await pictureOfAnInvoice(page);
  await context.close();
}
await browser.close();
server.kill();
