import type { Locator, Page } from '@playwright/test';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go, settled } from './support/navigation.ts';
import { makeDrafts } from './support/sales.ts';

const questionOf = (page: Page, title = 'Discard what you typed?') =>
  page.getByRole('dialog', { name: title });
const rail = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name, exact: true });
const nameOf = (page: Page) => page.getByLabel('Name', { exact: true });

/** By Ctrl K to a screen or an act. */
async function byPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill(name);
  await page.keyboard.press('Enter');
}

test('B20 F2 a half-typed customer is not discarded unasked by the rail, the palette, Back, or the window that closes', async ({
  page,
}) => {
  await openBooks(page);
  await page.goto('/invoices');
  await rail(page, 'Customers').click();
  await page.getByRole('button', { name: 'New customer' }).first().click();
  await nameOf(page).fill('Anne');
  const question = questionOf(page);
  const stays = async () => {
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await expect(page).toHaveURL(/customers\?open=new/);
    await expect(nameOf(page)).toHaveValue('Anne');
  };
  await rail(page, 'Invoices').click();
  await stays();
  await byPalette(page, 'Products');
  await stays();
  await byPalette(page, 'Import a spreadsheet');
  await stays();
  await page.evaluate(() => history.back());
  await stays();
  await page.evaluate(() => history.go(-2));
  await stays();
  // The list beside it may be looked at in another way.
  await page.getByRole('searchbox').fill('ann');
  await expect(page).toHaveURL(/q=ann/);
  await expect(question).toBeHidden();
  await expect(nameOf(page)).toHaveValue('Anne');

  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const native = await asked;
  expect(native.type()).toBe('beforeunload');
  await native.dismiss();
  await closing;

  await page.evaluate(() => history.back());
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(page).toHaveURL(/customers$/);
  await expect(nameOf(page)).toBeHidden();
  await rail(page, 'Invoices').click();
  await expect(page).toHaveURL(/invoices/);
  await expect(question).toBeHidden();
});

/** Where something is written that does not store itself, and a field of it. */
const forms: { what: string; address: string; field: (page: Page) => Locator }[] = [
  { what: 'a product', address: '/products?open=new', field: nameOf },
  { what: 'an automation', address: '/automation?open=new', field: nameOf },
  { what: 'a manager', address: '/automation/managers?open=new', field: nameOf },
  {
    what: 'a rental',
    address: '/rentals?open=new',
    field: (page) => page.getByLabel('Plate or serial number'),
  },
  {
    what: 'a row',
    address: '/transactions?open=new',
    field: (page) => page.getByLabel('Title', { exact: true }),
  },
  { what: 'a billing report', address: '/billing-reports?edit=new', field: nameOf },
  { what: 'the business', address: '/settings', field: (page) => page.getByLabel('Phone') },
  {
    what: 'a number series',
    address: '/settings/billing',
    field: (page) => page.getByRole('group', { name: 'Invoices' }).getByLabel('Pattern'),
  },
  {
    what: 'the words of a mail',
    address: '/settings/mail',
    field: (page) => page.getByRole('textbox', { name: 'Subject' }),
  },
];

for (const { what, address, field } of forms) {
  test(`B20 F2 ${what}, half typed, is not discarded unasked`, async ({ page }) => {
    await openBooks(page);
    await page.goto(address);
    await field(page).fill('Half');
    await byPalette(page, 'Purchases');
    const question = questionOf(page);
    await expect(question).toBeVisible();
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(field(page)).toHaveValue('Half');
    await byPalette(page, 'Purchases');
    await question.getByRole('button', { name: 'Discard' }).click();
    await expect(page).toHaveURL(/purchases$/);
  });
}

test('B20 F2 a half-typed drawer asks before Escape discards it; its Cancel, Save and Delete do not ask', async ({
  page,
}) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Anne' });
  await page.goto('/transactions?open=new');
  const drawer = page.getByRole('dialog', { name: 'New transaction' });
  await drawer.getByLabel('Title').fill('Pose');
  await page.keyboard.press('Escape');
  await expect(questionOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(questionOf(page)).toBeHidden();
  await drawer.getByLabel('Unit price').fill('40');
  await drawer.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(drawer).toBeHidden();

  await go(page, '/customers?open=new');
  await nameOf(page).fill('Bernard');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page).toHaveURL(/customers$/);

  const { id } = await call<{ id: string }>(page, 'products.save', { name: 'Vernis' });
  await go(page, `/products?open=${id}`);
  await nameOf(page).fill('Laque');
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page).toHaveURL(/products$/);
  await expect(questionOf(page)).toBeHidden();
});

test('B20 F2 whoever goes while a record is being saved goes once it is', async ({ page }) => {
  await openBooks(page);
  await page.goto('/settings');
  await page.getByLabel('Phone').fill('12');
  const purchases = await rail(page, 'Purchases').elementHandle();
  await page.getByRole('button', { name: 'Save', exact: true }).evaluate((save: HTMLElement, then) => {
    save.click();
    (then as HTMLElement).click();
  }, purchases);
  await expect(page).toHaveURL(/purchases$/);
  await expect(questionOf(page)).toBeHidden();
  expect(await call(page, 'company.get')).toMatchObject({ phone: '12' });
});

test('B10 F2 a draft that stores itself does not ask', async ({ page }) => {
  await openBooks(page);
  const [id = ''] = await makeDrafts(page, 1);
  await page.goto(`/invoices?open=${id}&edit=${id}`);
  const title = page.getByRole('textbox', { name: /Title/ }).first();
  await title.fill('Pose de cimaises');
  await rail(page, 'Purchases').click();
  await expect(page).toHaveURL(/purchases$/);
  await expect(questionOf(page)).toBeHidden();
  await expect
    .poll(async () => JSON.stringify(await call(page, 'invoices.get', id)))
    .toContain('Pose de cimaises');
});

for (const [language, words] of Object.entries({
  fr: {
    home: 'Accueil',
    add: 'Nouveau client',
    name: 'Nom',
    title: 'Abandonner votre saisie ?',
    act: 'Abandonner',
  },
  pt: {
    home: 'Início',
    add: 'Novo cliente',
    name: 'Nome',
    title: 'Descartar o que escreveu?',
    act: 'Descartar',
  },
})) {
  test.describe(`on a phone in ${language}`, () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test(`B20 F2 F8 a half-typed customer is asked for before the bar or Back leaves it (${language})`, async ({
      page,
    }) => {
      await openBooks(page, { locale: language });
      await page.goto('/customers');
      await page.getByRole('button', { name: words.add }).first().tap();
      const name = page.getByLabel(words.name, { exact: true });
      await name.fill('Anne');
      const question = questionOf(page, words.title);
      await page.locator('.q-bottom').getByRole('link', { name: words.home }).tap();
      await expect(question).toBeVisible();
      await settled(page);
      await expectAccessible(page, `the question before what was typed is discarded, ${language}`);
      await page.keyboard.press('Escape');
      await page.locator('.q-bottom-plus').tap();
      await page.locator('.q-sheet-list').getByRole('link').last().tap();
      await expect(question).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(name).toHaveValue('Anne');
      await page.evaluate(() => history.back());
      await question.getByRole('button', { name: words.act }).tap();
      await expect(page).toHaveURL(/customers$/);
    });
  });
}
