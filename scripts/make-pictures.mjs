// Every screen of the built app at two widths and in two themes, and the golden documents page by page, as pictures
// to be looked at: `node scripts/make-pictures.mjs [folder]`, `.cache/pictures` unless another is named.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './lib/browser.mjs';
import { buildApp } from './lib/freshness.mjs';
import { root, setUp } from './lib/set-up.mjs';
import { tool } from './lib/steps.mjs';

const usual = join(root, '.cache/pictures');
const folder = resolve(process.argv[2] ?? usual);
const forms = {
  wide: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};
const themes = ['light', 'dark'];

/** The addresses of the screens, as each says its own in its `route.tsx`. */
const screens = readdirSync(join(root, 'src/features'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => (readdirSync(join(root, 'src/features', name)).includes('route.tsx') ? [name] : []))
  .map(
    (name) =>
      /path: '(.*?)(\/\{.*)?',/.exec(readFileSync(join(root, 'src/features', name, 'route.tsx'), 'utf8'))[1],
  )
  .map((path) => path || '/');

const fileName = (address) =>
  address
    .slice(1)
    .replaceAll(/[^a-z0-9]+/gi, '-')
    .slice(0, 60) || 'home';

/** Nothing moves any more, and what turns for ever is not waited for. */
const atRest = async (page) => {
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(600);
};

async function takePictures(page, form, address) {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(folder, form, theme, `${fileName(address)}.png`), fullPage: true });
  }
}

async function visit(page, address) {
  await page.evaluate((to) => history.pushState({}, '', to), address);
  await atRest(page);
}

/** Every screen, its parts, and the first row of its list opened. */
async function everyScreen(page, form) {
  const seen = new Set();
  const look = async (address) => {
    if (seen.has(address)) return;
    seen.add(address);
    await takePictures(page, form, address);
  };
  for (const screen of screens) {
    await visit(page, screen);
    await look(screen);
    const parts = await page
      .locator('main nav a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await atRest(page);
    if (/[?&](open|setup)=/.test(page.url())) await look(`${screen}-opened`);
    for (const part of parts.filter((address) => address.startsWith('/') && !seen.has(address))) {
      await visit(page, part);
      await look(part);
    }
  }
  return seen.size;
}

async function picturesOfScreens() {
  const server = spawn(process.execPath, [`${root}server/serve.mjs`], { env: { ...process.env, PORT: '0' } });
  const origin = await new Promise((said) => {
    server.stdout.on('data', (text) => said(new URL(String(text).trim()).origin));
  });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  for (const [form, options] of Object.entries(forms)) {
    const context = await browser.newContext({ ...options, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(origin);
    await page.waitForFunction(() => 'quittance' in window);
    await page.evaluate(async () => {
      await window.quittance.sample.load();
      await window.quittance.company.update({ locale: 'en' });
    });
    await page.goto(origin);
    console.log(`${form}: ${await everyScreen(page, form)} places, ${themes.join(' and ')}`);
    await context.close();
  }
  await browser.close();
  server.kill();
}

/** The golden documents as files, and each page as a picture where Poppler is installed. */
async function picturesOfDocuments() {
  const place = join(folder, 'documents');
  mkdirSync(place, { recursive: true });
  const made = await tool('vitest', ['run', 'src/adapters/pdf/golden.test.ts'], {
    env: { QUITTANCE_PDFS: place },
  });
  if (!made.ok) console.log(made.output);
  const files = readdirSync(place).filter((name) => name.endsWith('.pdf'));
  for (const file of files) {
    const args = ['-r', '100', '-png', file, file.slice(0, -4)];
    const isDrawn = await new Promise((said) => {
      const drawing = spawn('pdftoppm', args, { cwd: place, stdio: 'ignore' });
      drawing.on('error', () => said(false));
      drawing.on('close', (code) => said(code === 0));
    });
    if (!isDrawn) {
      console.log('pdftoppm of Poppler is not here: the documents stay PDF files.');
      break;
    }
  }
  console.log(`documents: ${files.length}`);
}

setUp();
buildApp();
// A folder that somebody named may hold more than pictures.
if (folder === usual) rmSync(folder, { recursive: true, force: true });
await picturesOfScreens();
await picturesOfDocuments();
console.log(folder);
