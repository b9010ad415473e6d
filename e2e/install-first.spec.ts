import { call, expect, expectAccessible, test } from './support/app.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test.describe('Safari on an iPhone', () => {
  test.use({ userAgent: IPHONE, ...phone, locale: 'fr-FR' });

  test('F9 asks to be installed before the first data, in the language of the phone, and lets a person go on', async ({
    page,
  }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Installez d’abord Quittance' })).toBeVisible();
    await expect(page.getByText('Sur l’écran d’accueil')).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    expect(await call(page, 'company.get'), 'nothing is written yet').toBeFalsy();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `install first, ${colorScheme}`);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('combobox', { name: 'Langue' }).selectOption('pt');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Instale');
    await page.getByRole('button', { name: 'Continuar sem instalar' }).tap();
    await expect(page.getByRole('textbox').first()).toBeVisible();
  });

  test('F9 opened from the home screen, it begins with the question', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
    await page.goto('/');
    await expect(page.getByRole('textbox').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Installez d’abord Quittance' })).toHaveCount(0);
  });
});

test.describe('Safari of a desktop class', () => {
  for (const [device, touchPoints, asks] of [
    ['an iPad', 5, 1],
    ['a Mac', 0, 0],
  ] as const) {
    test.describe(device, () => {
      test.use({ userAgent: MAC });

      test(`F9 ${device} calls itself a Mac: ${asks ? 'it is asked' : 'it is not asked'} to install first`, async ({
        page,
      }) => {
        await page.addInitScript(
          (points) => Object.defineProperty(navigator, 'maxTouchPoints', { get: () => points }),
          touchPoints,
        );
        await page.goto('/');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('heading', { name: 'Install Quittance first' })).toHaveCount(asks);
      });
    });
  }
});
