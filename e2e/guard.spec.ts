import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expect, test } from './support/app.ts';

/** Asks a host that is nowhere. */
const breach = (page: Page, foreign = 'http://foreign.invalid/') =>
  page.evaluate((address) => fetch(address, { mode: 'no-cors' }).catch(() => undefined), foreign);

test('F10 a foreign request is heard in every context that a test can open', async ({
  page,
  context,
  browser,
  guard,
}, { project }) => {
  const { executablePath, args } = project.use.launchOptions ?? {};
  const launched = await chromium.launch({ executablePath, args });
  const profile = await mkdtemp(join(tmpdir(), 'quittance-guard-'));
  const kept = await chromium.launchPersistentContext(profile, { executablePath, args });
  const ways: Record<string, () => Promise<Page>> = {
    'the page of the test': async () => page,
    'another tab': () => context.newPage(),
    'a context of its own': async () => (await browser.newContext()).newPage(),
    'a page of its own': () => browser.newPage(),
    'a browser of its own': () => launched.newPage(),
    'a profile of its own': () => kept.newPage(),
  };
  for (const [at, [way, open]] of Object.entries(ways).entries()) {
    const foreign = `http://foreign-${at}.invalid/`;
    await breach(await open(), foreign);
    await expect.poll(() => guard.foreign, { message: way }).toContain(foreign);
  }
  await Promise.all([launched.close(), kept.close()]);
  guard.foreign.length = 0;
});

test('F10 an error that nobody caught is heard in a context of its own', async ({ browser, guard }) => {
  const other = await browser.newPage();
  await other.evaluate(() => void setTimeout(() => void Promise.reject(new Error('planted'))));
  await expect.poll(() => guard.faults).toEqual(['planted']);
  guard.faults.length = 0;
  await other.context().close();
});

test('F10 what the guard has heard fails the test', async ({ browser }) => {
  test.fail();
  const other = await browser.newPage();
  await breach(other);
  await other.context().close();
});
