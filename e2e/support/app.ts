import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { Guard } from './guard.ts';
import { settled } from './navigation.ts';

/** What the automation API hands to tests: plain JSON and blobs. */
export interface Quittance {
  version: string;
  ready: Promise<void>;
  [room: string]: unknown;
}

/**
 * Every test runs against the built app and fails on a request to a foreign address, a refused
 * resource of the content security policy, or an error nobody caught, in whatever context it happens.
 */
export const test = base.extend<{ guard: Guard }>({
  guard: [
    async ({ browser, baseURL }, hand) => {
      const guard = new Guard(new URL(baseURL ?? 'http://localhost').origin);
      guard.stand(browser);
      await hand(guard);
      guard.leave();
      expect(guard.foreign, 'no request to any foreign address').toEqual([]);
      expect(guard.faults, 'no uncaught error and nothing refused by the security policy').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, guard }, hand) => {
    guard.watch(context);
    await hand(context);
  },
});

export { expect };

/** Calls `window.quittance` in the page: `call(page, 'invoices.list', { page: 1 })`. */
export async function call<T = unknown>(page: Page, path: string, ...args: unknown[]): Promise<T> {
  return page.evaluate(
    async ([name, values]) => {
      const api = (window as unknown as { quittance: Record<string, unknown> }).quittance;
      await api['ready'];
      const steps = name.split('.');
      const last = steps.pop() ?? '';
      let room: Record<string, unknown> = api;
      for (const step of steps) room = room[step] as Record<string, unknown>;
      return (await (room[last] as (...parameters: unknown[]) => unknown)(...values)) as T;
    },
    [path, args] as const,
  );
}

/** Opens the app and names a company, so that the first-minute question is answered. */
export async function openBooks(page: Page, company: Record<string, unknown> = {}): Promise<void> {
  await page.goto('/');
  await page.waitForFunction(() => 'quittance' in window);
  await call(page, 'company.update', {
    name: 'Atelier Test',
    country: 'FR',
    currency: 'EUR',
    locale: 'en',
    ...company,
  });
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

export interface ApiPreview {
  previewId: string;
  control: Record<string, { rows: number; amounts: Record<string, string> }>;
  findings: { code: string; row: number; column: string; severity: string }[];
  [key: string]: unknown;
}

/** Imports a file's text through the automation API and commits it. */
export async function importText(
  page: Page,
  text: string,
  options: Record<string, unknown> = {},
  choices: Record<string, unknown> = {},
): Promise<{ batchId: string; control: ApiPreview['control']; fileSha256: string }> {
  return page.evaluate(
    async ([content, open, commit]) => {
      const { imports } = (
        window as unknown as {
          quittance: {
            imports: {
              preview: (...a: unknown[]) => Promise<{ previewId: string }>;
              commit: (...a: unknown[]) => Promise<never>;
            };
          };
        }
      ).quittance;
      const file = new File([content], 'sales.csv', { type: 'text/csv' });
      const { previewId } = await imports.preview(file, { kind: 'transactions', ...open });
      return imports.commit(previewId, {
        invalid: 'skip',
        duplicates: 'skip',
        unknownCustomers: 'create',
        ...commit,
      });
    },
    [text, options, choices] as const,
  );
}

/** Sales of a few customers as CSV, amounts that are easy to add up. */
export function salesCsv(rows: number, { customers = 4, month = '2026-10' } = {}): string {
  const lines = ['Key,Date,Customer,Title,Quantity,Unit price,Tax rate'];
  for (let index = 1; index <= rows; index += 1) {
    const day = String(1 + (index % 28)).padStart(2, '0');
    const rate = [20, 10, 5.5][index % 3];
    lines.push(
      `K-${index},${month}-${day},Customer ${1 + (index % customers)},Work ${index},${1 + (index % 5)},${(10 + index / 4).toFixed(2)},${rate}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** Nothing to inject while every frame has the judge from the look before: reading it twice costs more than some looks. */
async function missingAxe(page: Page): Promise<string | undefined> {
  const present = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => 'axe' in window).catch(() => false)),
  );
  return present.every(Boolean) ? ';' : undefined;
}

/** What fades in has its colours once it has come in; what turns for ever is not waited for. */
const atRest = (page: Page) =>
  page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? 0));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * No violation of WCAG 2.2 AA on what is shown now. `at once`: it never comes to rest. `other theme`: it was judged a
 * moment ago in another theme, and only what depends on colours can have changed.
 */
export async function expectAccessible(
  page: Page,
  what: string,
  look?: 'at once' | 'other theme',
): Promise<void> {
  if (!look) await settled(page);
  await atRest(page);
  // No frame of a page is of another origin: all of it is judged in the page itself, which is far quicker.
  const axe = new AxeBuilder({ page, axeSource: await missingAxe(page) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const judge = look === 'other theme' ? axe.withRules(colourRules) : axe.withTags(everyRule);
  const { violations } = await judge.analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  expect(found, what).toEqual([]);
}
