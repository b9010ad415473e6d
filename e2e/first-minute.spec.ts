import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';

test.use({ serviceWorkers: 'allow' });

test('F9 the first minute: a name and a country, then the place to drop a spreadsheet', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText(`Your books will live at ${new URL(page.url()).origin}`)).toBeVisible();
  await expectAccessible(page, 'first question');
  await page.getByRole('button', { name: 'Open my books' }).click();
  await expect(page.getByText('Write the name that stands on your invoices.')).toBeVisible();
  await page.getByLabel('Your business name').fill('Atelier Test');
  await page.getByLabel('Country').selectOption('FR');
  await page.getByText('No', { exact: true }).click();
  await page.getByRole('button', { name: 'Open my books' }).click();
  await expect(page.getByRole('heading', { name: 'Your books are open' })).toBeVisible();
  await expectAccessible(page, 'empty home');
  const company = await call<Record<string, unknown>>(page, 'company.get');
  expect(company).toMatchObject({ country: 'FR', currency: 'EUR', chargesTax: false });
});

test('F8 the browser is asked to keep the books once there is something to keep, and not before', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let asked = 0;
    Object.assign(window, { timesAsked: () => asked });
    navigator.storage.persist = () => {
      asked += 1;
      return Promise.resolve(true);
    };
  });
  const timesAsked = () =>
    page.evaluate(() => (window as unknown as { timesAsked: () => number }).timesAsked());
  await page.goto('/');
  await page.getByLabel('Your business name').fill('Atelier Test');
  await page.getByText('No', { exact: true }).click();
  expect(await timesAsked()).toBe(0);
  await page.getByRole('button', { name: 'Open my books' }).click();
  await expect(page.getByRole('heading', { name: 'Your books are open' })).toBeVisible();
  await expect.poll(timesAsked).toBe(1);
});

test('A14 the sample company stands beside the books and leaves no trace in them', async ({ page }) => {
  await openBooks(page);
  await page.goto('/settings/records');
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByText(/^(Sample company|Société d’exemple)/)).toBeVisible();
  await expectAccessible(page, 'home of the sample');
  await page.getByRole('button', { name: /Leave the sample|Quitter l’exemple/ }).click();
  await expect(page.getByRole('heading', { name: 'Your books are open' })).toBeVisible();
  expect(await call<{ total: number }>(page, 'invoices.list')).toMatchObject({ total: 0 });
});

test('A14 the palette finds screens, customers and actions by keyboard alone', async ({ page }) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Café du Pont Neuf' });
  const palette = page.getByRole('combobox', { name: 'Search or run a command' });
  await page.keyboard.press('Control+k');
  await expect(palette).toBeFocused();
  await page.keyboard.type('cafe');
  await expect(page.getByRole('option', { name: /Café du Pont Neuf/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/customers\?open=/);
  await page.keyboard.press('Control+k');
  await expect(palette).toBeFocused();
  await page.keyboard.type('settings');
  await expect(page.getByRole('option', { name: /Settings/ }).first()).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/settings$/);
});

test('A14 the sample speaks the language of the screens and is removed in one click', async ({ page }) => {
  await openBooks(page);
  await page.goto('/settings/records');
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('button', { name: 'Remove the sample' }).click();
  await expect(page.getByRole('heading', { name: 'Your books are open' })).toBeVisible();
  await expect(page.getByText(/^Sample company/)).toBeHidden();
  await page.goto('/settings/records');
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByText(/^Sample company/)).toBeVisible();
});

test('A3 a file dropped beside the drop zone of any screen is read, and the app stays', async ({ page }) => {
  await openBooks(page);
  await expect(page.getByRole('heading', { name: 'Your books are open' })).toBeVisible();
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(
      new File(['Date,Customer,Title,Quantity,Unit price\n2026-10-01,A,Work,1,10\n'], 'dropped.csv'),
    );
    return transfer;
  });
  await page.dispatchEvent('header', 'drop', { dataTransfer: dropped });
  await expect(page).toHaveURL(/\/import$/);
  await expect(page.getByText('dropped.csv').first()).toBeVisible();
});

test('F3 a spreadsheet shared to the app arrives at the import', async ({ page }) => {
  await openBooks(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.evaluate(() => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: '/share', enctype: 'multipart/form-data' });
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', name: 'files' });
    const files = new DataTransfer();
    files.items.add(
      new File(['Date,Customer,Title,Quantity,Unit price\n2026-10-01,A,Work,1,10\n'], 'shared.csv'),
    );
    input.files = files.files;
    form.append(input);
    document.body.append(form);
    form.submit();
  });
  await expect(page).toHaveURL(/\/import/);
  await expect(page.getByText('shared.csv').first()).toBeVisible();
});

test('A14 an unknown address says so and leads home', async ({ page }) => {
  await openBooks(page);
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the home screen' }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('A14 an empty list offers one first act, and no second one beside it in the same ink', async ({
  page,
}) => {
  await openBooks(page);
  for (const address of ['/transactions', '/invoices', '/customers', '/products', '/purchases']) {
    await go(page, address);
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }), address).toBeVisible();
    await expect(page.getByRole('main').locator('.q-button.is-filled'), address).toHaveCount(1);
  }
});
