import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { call, expect, openBooks, test } from './support/app.ts';
import { wordsIn } from './support/words.ts';

const MONTH = '2025-01';
const names = { en: 'January 2025', fr: 'janvier 2025' };
const day = (n: number) => `${MONTH}-${String(n).padStart(2, '0')}`;
const days = (from: number, to: number, status = 'work') =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ date: day(from + at), status }));

interface Invoices {
  total: number;
  rows: { reference: string; totals: { withTax: string }; rental: { worked: string } }[];
}

/** A fleet of Conakry in January: 25 days to the end of each contract. */
async function openFleet(page: Page, locale: 'en' | 'fr') {
  await openBooks(page, { name: 'Kaloum', country: 'GN', currency: 'GNF', locale });
  const say = await wordsIn(locale, 'rentals', 'refusals/rentals', 'words');
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name: 'Carrières du Sud' });
  const rent = async (name: string, work: object[] = [], more: object = {}) => {
    const asset = { name, plate: '' };
    const dates = { start: day(1), end: day(25) };
    const rental = { customerId, asset, dailyRate: '50000', taxRate: '18', ...dates, ...more };
    const { id } = await call<{ id: string }>(page, 'rentals.save', rental);
    if (work.length > 0) await call(page, 'rentals.setDays', id, work);
    return id;
  };
  const outcome = (name: string) => page.locator('.rentals-outcomes li').filter({ hasText: name });
  const bill = async (count: number) => {
    const name = say('rentals', 'runButton', { month: names[locale], count });
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('heading', { name: say('rentals', 'runDone') })).toBeVisible();
  };
  const invoices = () => call<Invoices>(page, 'invoices.listed', { rentalMonth: MONTH, sort: 'no' });
  return { say, rent, outcome, bill, invoices };
}

for (const locale of ['en', 'fr'] as const) {
  test.describe(`what can go wrong with rentals, ${locale}`, () => {
    test('C8 no invoice: each rental says why, and the way out is a click away', async ({ page }) => {
      const { say, rent, outcome, bill, invoices } = await openFleet(page, locale);
      await rent('Hilux', days(1, 22));
      await rent('Patrol', [], { active: false });
      await rent('Sprinter', days(1, 3, 'maintenance'));
      const free = await rent('Bobcat', days(1, 10), { dailyRate: '0' });
      await rent('Actros', [], { start: '2025-02-01', end: '2025-02-28' });
      await page.goto(`/rentals?month=${MONTH}`);
      const month = names[locale];
      const why: [name: string, reason: string, params: Record<string, string | number>][] = [
        ['Patrol', 'rental-inactive', { no: 2 }],
        ['Sprinter', 'rental-no-work', { month }],
        ['Bobcat', 'rental-rate-zero', { no: 4 }],
        ['Actros', 'rental-outside-month', { no: 5, month }],
      ];
      for (const isDone of [false, true]) {
        if (isDone) await bill(1);
        for (const [name, reason, params] of why) {
          await expect(outcome(name)).toContainText(say('refusals/rentals', reason, params));
          await expect(outcome(name)).toContainText(say('rentals', 'stateSkipped'));
        }
      }
      expect((await invoices()).rows.map(({ reference }) => reference)).toEqual(['LOC-1-202501']);
      // The way out: the rental opens from its line, gets its rate, and the month is billed again.
      await outcome('Bobcat').getByRole('link', { name: 'Bobcat' }).click();
      await expect(page).toHaveURL(new RegExp(`month=${MONTH}.*open=${free}`));
      const drawer = page.getByRole('dialog', { name: 'Bobcat' });
      await drawer.getByLabel(say('rentals', 'dailyRate')).fill('40000');
      await drawer.getByRole('button', { name: say('words', 'save') }).click();
      await expect(drawer).toBeHidden();
      await bill(1);
      expect((await invoices()).rows[1]).toMatchObject({
        reference: 'LOC-4-202501',
        totals: { withTax: '472000' },
      });
    });

    test('C8 a wrong amount: the days and the rate are mended, and the month billed again brings the draft up to date', async ({
      page,
    }) => {
      const { say, rent, outcome, bill, invoices } = await openFleet(page, locale);
      // One day says maintenance by mistake, one is missing, and the rate is the one of last year.
      const work = [...days(1, 20), ...days(21, 21, 'maintenance')];
      const id = await rent('Hilux', work, { dailyRate: '45000' });
      await page.goto(`/rentals?month=${MONTH}`);
      await bill(1);
      await expect(outcome('Hilux')).toContainText('20/5');
      const grid = page.getByRole('grid');
      await grid.focus();
      await page.keyboard.press('Home');
      for (let step = 1; step < 21; step += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.type('ww');
      await expect(page.getByRole('heading', { name: say('rentals', 'runWill') })).toBeVisible();
      await expect(outcome('Hilux')).toContainText(/\+2 /);
      await call(page, 'rentals.save', { id, dailyRate: '50000' });
      await expect(outcome('Hilux')).toContainText(locale === 'fr' ? '1\u202F298\u202F000' : '1,298,000');
      await bill(1);
      await expect(outcome('Hilux')).toContainText(say('rentals', 'stateUpdated'));
      expect(await invoices()).toMatchObject({
        total: 1,
        rows: [{ reference: 'LOC-1-202501', totals: { withTax: '1298000' }, rental: { worked: '22' } }],
      });
    });

    test('C4 C8 a doubled invoice is impossible: the month that was billed has nothing left to bill', async ({
      page,
    }) => {
      const { say, rent, outcome, bill, invoices } = await openFleet(page, locale);
      await rent('Hilux', days(1, 22));
      await page.goto(`/rentals?month=${MONTH}`);
      await bill(1);
      await call(page, 'rentals.generateMonth', { year: 2025, month: 1 });
      await page.reload();
      await expect(outcome('Hilux')).toContainText(say('rentals', 'stateUnchanged'));
      const again = page.getByRole('button', {
        name: say('rentals', 'runButton', { month: names[locale], count: 0 }),
      });
      await expect(again).toHaveAttribute('aria-disabled', 'true');
      await again.hover();
      await expect(page.getByRole('tooltip', { name: say('rentals', 'runNothing') })).toBeVisible();
      expect((await invoices()).total).toBe(1);
    });
  });
}

test('C9 after a run its result is a JSON file in the shape of the reference', async ({ page }) => {
  const { say, rent, bill } = await openFleet(page, 'fr');
  await rent('Toyota Hilux', days(1, 22));
  await rent('Nissan Patrol', days(1, 3, 'idle'));
  await page.goto(`/rentals?month=${MONTH}`);
  await bill(1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('rentals', 'runJson') }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('rentals-2025-01.json');
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toEqual({
    success: true,
    message: 'Factures générées/mises à jour pour 1 location(s) sur 2025-01.',
    total_mois: 1_298_000,
    details: [
      {
        location_id: 1,
        vehicule: 'Toyota Hilux',
        jours_travail: 22,
        jours_non_travail: 3,
        montant_ttc: 1_298_000,
        facture_id: 1,
        numero: 'LOC-1-202501',
        created: true,
      },
    ],
  });
});

test('C10 the month grid adds up dinars of three decimals, euros and francs, each for itself', async ({
  page,
}) => {
  const { say, rent, bill, invoices } = await openFleet(page, 'en');
  await rent('Hilux', days(1, 22));
  await rent('Patrol', [...days(1, 21), { ...days(22, 22)[0]!, half: true }], {
    currency: 'KWD',
    dailyRate: '12.345',
    taxRate: '5',
  });
  await rent('Kangoo', [...days(1, 2), { ...days(3, 3)[0]!, half: true }], {
    currency: 'EUR',
    dailyRate: '33.33',
    taxRate: '20',
  });
  await page.goto(`/rentals?month=${MONTH}`);
  const row = (name: string) => page.getByRole('grid').getByRole('row', { name: new RegExp(name) });
  await expect(row('Hilux')).toContainText('1,100,000');
  await expect(row('Patrol')).toContainText('265.418');
  await expect(row('Kangoo')).toContainText('83.33');
  const total = (currency: string) =>
    page.locator('.rentals-totals').getByText(say('rentals', 'monthTotal', { currency }));
  for (const currency of ['GNF', 'KWD', '€']) await expect(total(currency)).toBeVisible();
  // 21.5 × 12.345 = 265.4175, rounded once; its tax of 5 % is 13.2709.
  await expect(page.locator('.rentals-totals')).toContainText('278.689');
  await expect(page.locator('.rentals-totals')).toContainText('100.00');
  await expect(page.locator('.rentals-totals')).toContainText('1,298,000');
  await bill(3);
  expect((await invoices()).rows.map(({ totals }) => totals.withTax)).toEqual([
    '1298000',
    '278.689',
    '100.00',
  ]);
});
