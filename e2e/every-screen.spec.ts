import type { Page } from '@playwright/test';
import { expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';
import { everyScreen, halves, openSample, screens } from './support/screens.ts';
import { strangeWords } from './support/spoken.ts';

async function accessibleInBothThemes(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page, `${what}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, `${what}, dark`, 'other theme');
}

/** What sticks out of the window at the side. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= 390) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > 391,
    );
    return [`${scrollWidth} px`, ...wide.slice(0, 5).map((one) => `${one.tagName} ${one.className}`)];
  });

for (const [half, of] of halves) {
  test(`A14 every screen is accessible at 1440 px, in light and dark, ${half} half`, async ({ page }) => {
    await openSample(page, 'en');
    const seen = await everyScreen(page, 'en', (address) => accessibleInBothThemes(page, address), of);
    expect(seen.length).toBeGreaterThan(of.length * 1.2);
    if (of.some(({ path }) => path === '/billing-reports')) expect(seen).toContain('/billing-reports?setup');
  });
}

test('A14 every screen is accessible while the books are empty, in light and dark', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openBooks(page);
  const visit = (address: string) => accessibleInBothThemes(page, `${address}, empty`);
  const seen = await everyScreen(page, 'en', visit, screens, 'empty');
  expect(seen.length).toBeGreaterThan(screens.length * 1.2);
});

test('A14 the dialogs are accessible at 1440 px, in light and dark', async ({ page }) => {
  await openSample(page, 'en');
  await accessibleDialogs(page, dialogs);
});

type Opening = readonly [what: string, address: string, open: (page: Page) => Promise<void>];

const press = (keys: string) => (page: Page) => page.keyboard.press(keys);
const click = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click();

const dialogs: readonly Opening[] = [
  ['the palette', '/', press('Control+k')],
  ['the keys', '/', press('?')],
  ['the filters of invoices', '/invoices', click('Filters')],
  ['the filters of transactions', '/transactions', click('Filters')],
  [
    'the ways by hand',
    '/invoices?status=issued',
    async (page) => {
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await click('Send')(page);
    },
  ],
  [
    'a dry run',
    '/automation',
    (page) => page.getByRole('link', { name: 'Dry run', exact: true }).first().click(),
  ],
  ['restoring a backup', '/settings/backups', click('Restore from a file')],
];
const sheets: readonly Opening[] = [
  ['what to add', '/', click('Add')],
  ['more screens', '/', click('More')],
];

async function accessibleDialogs(page: Page, openings: readonly Opening[]): Promise<void> {
  for (const [what, address, open] of openings) {
    await go(page, address);
    await open(page);
    await expect(page.getByRole('dialog')).toBeVisible();
    await accessibleInBothThemes(page, what);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

// Many screens in one test: on a busy machine that takes longer than a test may.
test.describe.configure({ timeout: 300_000 });

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

for (const [language, locale] of [
  ['en', 'en-GB'],
  ['fr', 'fr-FR'],
  ['pt', 'pt-PT'],
] as const) {
  test.describe(`on a phone, ${language}`, () => {
    test.use({ ...phone, locale });

    for (const [half, of] of language === 'fr' ? halves : ([['every', screens]] as const)) {
      test(`A14 every screen at 390 px speaks ${language} throughout, and nothing sticks out, ${half}`, async ({
        page,
      }) => {
        const strangeOn = await strangeWords(language);
        await openSample(page, language);
        const look = async (address: string) => {
          expect.soft(await strangeOn(page), `words on ${address}`).toEqual([]);
          expect.soft(await overflow(page), `beyond the edge of ${address}`).toEqual([]);
          if (language === 'fr') await accessibleInBothThemes(page, address);
        };
        await everyScreen(page, language, look, of);
        if (language === 'en') await accessibleDialogs(page, [...dialogs, ...sheets]);
      });
    }
  });
}
