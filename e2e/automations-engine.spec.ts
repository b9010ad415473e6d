import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type TestInfo } from '@playwright/test';
import { call, expect, importText, openBooks, salesCsv, test } from './support/app.ts';
import { isGapless, issuedNumbers } from './support/sales.ts';

interface Run {
  id: string;
  occurrence: string;
  day: string;
  state: string;
  trigger: string;
  steps: { state: string; tries: number; results: { id: string; label: string }[] }[];
}

const runsOf = async (page: Page): Promise<Run[]> =>
  (await call<{ rows: Run[] }>(page, 'automations.history', {})).rows;

const statesOf = async (page: Page) => (await runsOf(page)).map(({ state }) => state);

/** The clock of the page says another time, and the window is looked at again. */
async function jump(page: Page, to: string): Promise<void> {
  await page.clock.setSystemTime(new Date(to));
  await page.evaluate(() => dispatchEvent(new Event('online')));
}

test('A4 RU1 two windows and a clock that jumps over three due times: each runs once, in order', async ({
  page,
  context,
}) => {
  const begin = '2026-11-30T06:00:00Z';
  await page.clock.setSystemTime(new Date(begin));
  await openBooks(page);
  for (const day of ['2026-11-29', '2026-11-30', '2026-12-01']) {
    const { id } = await call<{ id: string }>(page, 'customers.save', { name: `Customer of ${day}` });
    await call(page, 'transactions.save', { customerId: id, date: day, title: 'Work', unitPrice: '100' });
  }
  await call(page, 'automations.save', {
    name: 'Invoices of the day before',
    steps: [{ service: 'generate-invoices', options: { period: 'yesterday', issue: true } }],
    schedule: { every: 'day', time: '08:00', timeZone: 'Europe/Paris' },
  });
  const other = await context.newPage();
  await other.clock.setSystemTime(new Date(begin));
  await other.goto('/');
  await other.waitForFunction(() => 'quittance' in window);
  await call(other, 'automations.list');

  await Promise.all([page, other].map((window) => jump(window, '2026-12-02T09:30:00Z')));
  await expect.poll(() => statesOf(other)).toEqual(['done', 'done', 'done']);
  const runs = await runsOf(page);
  expect(runs.map(({ day }) => day)).toEqual(['2026-12-02', '2026-12-01', '2026-11-30']);
  expect(runs.map(({ steps }) => steps[0]?.results.length)).toEqual([1, 1, 1]);
  const numbers = await issuedNumbers(page);
  expect(numbers).toHaveLength(3);
  expect(isGapless(numbers)).toBe(true);
  // Asked again, in both windows, and with the clock put back and on again: nothing more.
  for (const time of ['2026-11-30T09:00:00Z', '2026-12-02T10:00:00Z']) {
    await Promise.all([page, other].map((window) => jump(window, time)));
    await Promise.all([page, other].map((window) => call(window, 'automations.tick')));
  }
  expect(await runsOf(other)).toHaveLength(3);
  expect(await issuedNumbers(page)).toEqual(numbers);
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});

const MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
const CUSTOMERS = 60;

/** A browser of its own, with a profile that outlives it. */
async function openBrowser(profile: string, { project }: TestInfo): Promise<[BrowserContext, Page]> {
  const { launchOptions, baseURL, viewport, locale, timezoneId } = project.use;
  const browser = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL,
    viewport,
    locale,
    timezoneId,
    serviceWorkers: 'block',
  });
  return [browser, browser.pages()[0] ?? (await browser.newPage())];
}

/** The runs in the database, without the app. */
const storedRuns = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ state: string; steps: { state: string }[] }[]>((done, failed) => {
        const request = indexedDB.open('quittance');
        request.addEventListener('error', () => failed(request.error!));
        request.addEventListener('success', () => {
          const all = request.result.transaction('automationRuns').objectStore('automationRuns').getAll();
          all.addEventListener('success', () => {
            request.result.close();
            done(all.result as { state: string; steps: { state: string }[] }[]);
          });
        });
      }),
  );

/** Everything at once, without a word to the page. */
async function crash(browser: BrowserContext): Promise<void> {
  const closed = new Promise((resolve) => browser.on('close', resolve));
  const session = await browser.browser()!.newBrowserCDPSession();
  void session.send('Browser.crash').catch(() => undefined);
  await closed;
}

test('A4 RU4 the browser is killed in the middle of a run: opened again the run goes on, and nothing is doubled', async (// oxlint-disable-next-line no-empty-pattern -- the runner reads the pattern
{}, info) => {
  const profile = await mkdtemp(join(tmpdir(), 'quittance-profile-'));
  const [browser, page] = await openBrowser(profile, info);
  await openBooks(page);
  for (const month of MONTHS)
    await importText(
      page,
      salesCsv(CUSTOMERS, { customers: CUSTOMERS, month }).replaceAll('K-', `${month}-`),
    );
  const steps = MONTHS.map((month) => ({
    service: 'generate-invoices',
    options: { period: { from: `${month}-01`, to: `${month}-28` }, issue: true },
  }));
  const { id } = await call<{ id: string }>(page, 'automations.save', { name: 'Half a year', steps });
  await page.evaluate((automation) => {
    const { automations } = (
      window as unknown as {
        quittance: { automations: { runNow(id: string): Promise<unknown> } };
      }
    ).quittance;
    void automations.runNow(automation).catch(() => undefined);
  }, id);
  await expect.poll(async () => (await runsOf(page))[0]?.steps[1]?.state, { intervals: [20] }).toBe('done');
  await crash(browser);

  const [again, next] = await openBrowser(profile, info);
  // As it lies there: the app goes on with it soon after it is opened.
  await next.goto('/manifest.webmanifest');
  const [broken] = await storedRuns(next);
  expect(broken?.state, 'it was cut off').toBe('running');
  expect(broken?.steps.some(({ state }) => state === 'waiting' || state === 'running')).toBe(true);
  await next.goto('/');
  await next.waitForFunction(() => 'quittance' in window);
  await expect.poll(() => statesOf(next), { timeout: 60_000 }).toEqual(['done']);
  const [run] = await runsOf(next);
  expect(run?.steps.map(({ results }) => results.length)).toEqual(MONTHS.map(() => CUSTOMERS));
  const ids = run!.steps.flatMap(({ results }) => results.map((result) => result.id));
  expect(new Set(ids).size).toBe(MONTHS.length * CUSTOMERS);
  const numbers = await issuedNumbers(next);
  expect(numbers).toHaveLength(MONTHS.length * CUSTOMERS);
  expect(isGapless(numbers)).toBe(true);
  expect(await call(next, 'audit.verify')).toMatchObject({ ok: true });
  await again.close();
  await rm(profile, { recursive: true, force: true });
});
