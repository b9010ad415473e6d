import { existsSync, readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addressOf, type Screen } from '../../src/features/define-screen.ts';
import en from '../../src/i18n/messages/en/welcome.ts';
import fr from '../../src/i18n/messages/fr/welcome.ts';
import pt from '../../src/i18n/messages/pt/welcome.ts';
import { call, expect } from './app.ts';
import { go, settled } from './navigation.ts';

const features = new URL('../../src/features/', import.meta.url);

/** The screens as the app finds them: every folder with a `route.tsx`. */
async function registered(): Promise<Screen[]> {
  const places = readdirSync(features).map((name) => new URL(`${name}/route.tsx`, features));
  const files = places.filter((place) => existsSync(place)).map((place) => import(place.href));
  return ((await Promise.all(files)) as { default: Screen }[]).map((file) => file.default);
}
export const screens = await registered();

/** The same in two parts: with every rule on every screen one test would take too long. */
export const halves = [
  ['first', screens.filter((_, at) => at % 2 === 0)],
  ['second', screens.filter((_, at) => at % 2 === 1)],
] as const;

type Language = keyof Screen['title'];

/** Every screen, what it offers, its parts, and the first row of its list opened beside it. */
export async function everyScreen(
  page: Page,
  language: Language,
  visit: (address: string) => Promise<void>,
  of: readonly Screen[] = screens,
  books: 'filled' | 'empty' = 'filled',
): Promise<string[]> {
  const seen: string[] = [];
  const look = async (address: string) => {
    seen.push(address);
    await visit(address);
  };
  /** The first row of a list, opened by keys. */
  const lookAtFirst = async () => {
    if (books === 'empty') return;
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await settled(page);
    const opened = new URL(page.url());
    for (const part of ['open', 'setup'])
      if (opened.searchParams.has(part)) await look(`${opened.pathname}?${part}`);
  };
  for (const screen of of) {
    await page.evaluate((to) => history.pushState({}, '', to), addressOf(screen));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(screen.title[language]);
    await settled(page);
    await look(addressOf(screen));
    await lookAtFirst();
    const parts = await page
      .locator('main nav a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    // What was made and is kept has pages of its own: the first stands for them.
    if (screen.id === 'reports' && books === 'filled') {
      const made = page.locator('main a[href^="/reports/made/"]').first();
      await expect(made).toBeVisible();
      parts.push((await made.getAttribute('href')) ?? '');
    }
    const further = [...parts, ...(screen.actions ?? []).map(({ href }) => href)];
    for (const address of further.filter((to) => !seen.includes(to))) {
      await go(page, address);
      await look(address);
      if (address === '/automation/runs') await lookAtFirst();
    }
  }
  return seen;
}

const welcome = { en, fr, pt };

/** A month of a billing report with its stages and files, one line of it held. */
async function runBillingReport(page: Page): Promise<void> {
  await page.evaluate(async () => {
    interface Rooms {
      pipeline: {
        save(setup: object): Promise<{ id: string }>;
        run(request: object): Promise<unknown>;
      };
    }
    const { pipeline } = (window as unknown as { quittance: Rooms }).quittance;
    const columns = [
      { from: 'orders.order', title: 'Order', type: 'text', isSummed: false },
      { from: '@date', title: 'Day', type: 'date', isSummed: false },
      { from: '@amount', title: 'Amount', type: 'money', isSummed: true },
    ];
    const { id: setupId } = await pipeline.save({
      name: 'Deliveries',
      sources: [
        { name: 'orders', role: 'orders', key: ['order'], joinOn: [], pattern: 'orders-{YYYY}-{MM}.csv' },
        { name: 'sites', role: 'joined', key: ['site'], joinOn: ['orders.site'] },
      ],
      fields: {
        date: 'orders.day',
        quantity: '',
        unitPrice: '',
        discount: '',
        amount: 'orders.amount',
        customer: 'orders.customer',
        customerName: '',
        title: 'sites.town',
      },
      layout: { title: 'Deliveries', columns, groupBy: [] },
    });
    const file = (name: string, lines: string[]) => new File([lines.join('\r\n')], name);
    const orders = [
      'order;day;customer;site;amount',
      'A1;05/10/2026;C1;S1;1250,50',
      'A2;06/10/2026;C1;S9;99,99',
    ];
    const files = [
      { source: 'orders', file: file('orders-2026-10.csv', orders) },
      { source: 'sites', file: file('sites.csv', ['site;town', 'S1;Conakry']) },
    ];
    await pipeline.run({ setupId, period: '2026-10', files });
  });
}

/** Books in which every screen has something to show. */
export async function openSample(page: Page, language: Language): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await page.getByRole('button', { name: welcome[language].sample }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
  const reports = [{ kind: 'ageing', savedId: '', formats: ['pdf'] }];
  await call(page, 'automations.runSteps', 'Ageing', [
    { service: 'generate-reports', options: { period: 'previous-month', reports } },
  ]);
  await runBillingReport(page);
}
