import type { Page } from '@playwright/test';
import { call, expect, openBooks, test } from './support/app.ts';

const rail = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name, exact: true });
const isRead = (page: Page, name: string) => expect(page.getByText(name).first()).toBeVisible();

interface Act {
  /** A link that is pressed in the same moment. */
  press?: string;
  onto?: string;
}

/** A file falls on the screen; then, before anything is drawn, a link is pressed. */
const drop = (page: Page, name: string, { press = '', onto = '#content' }: Act = {}) =>
  page.evaluate(
    ([file, link, target]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(
        new File(['Date,Customer,Title,Quantity,Unit price\n2026-10-01,A,Work,1,10\n'], file),
      );
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
      (document.querySelector(target) ?? document.body).dispatchEvent(event);
      if (link !== '') document.querySelector<HTMLElement>(`nav a[href="${link}"]`)?.click();
      return event.defaultPrevented;
    },
    [name, press, onto] as const,
  );

test('A1 F2 a file dropped on the first screen in the moment in which another is asked for is read', async ({
  page,
}) => {
  await openBooks(page);
  await expect(page.locator('.q-drop')).toBeVisible();
  await drop(page, 'dropped.csv', { onto: '.q-drop', press: '/customers' });
  await isRead(page, 'dropped.csv');
  await expect(page).toHaveURL(/import$/);
});

test('A1 F2 a file chosen once the first screen has been left is read; one for a screen that is gone is refused with a word', async ({
  page,
}) => {
  await openBooks(page);
  const choose = async (name: string, then: string, gone: string) => {
    const input = await page.locator('.q-drop input[type=file]').elementHandle();
    await rail(page, then).click();
    await expect(page.getByText(gone).first()).toBeHidden();
    await input.evaluate((field, file) => {
      const given = new DataTransfer();
      given.items.add(new File(['Date,Customer,Title\n2026-10-01,A,Work\n'], file));
      (field as HTMLInputElement).files = given.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, name);
  };
  await expect(page.locator('.q-drop')).toBeVisible();
  await choose('chosen.csv', 'Customers', 'Drop a spreadsheet');
  await isRead(page, 'chosen.csv');
  await expect(page).toHaveURL(/import$/);

  await page.goto('/billing-reports?edit=new');
  await expect(page.locator('.q-drop')).toBeVisible();
  await choose('orders.csv', 'Products', 'New billing report');
  await expect(page.getByText(/“orders.csv” was not read/)).toBeVisible();
});

test('A1 F2 a file dropped while something is asked or half typed is refused with a word when one stays', async ({
  page,
}) => {
  await openBooks(page);
  await page.goto('/customers?open=new');
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Anne');
  await drop(page, 'sales.csv');
  const question = page.getByRole('dialog', { name: 'Discard what you typed?' });
  await expect(question).toBeVisible();
  expect(await drop(page, 'other.csv')).toBe(true);
  await expect(page.getByText(/“other.csv” was not read/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/“sales.csv” was not read/)).toBeVisible();
  await expect(name).toHaveValue('Anne');
  await drop(page, 'again.csv');
  await question.getByRole('button', { name: 'Discard' }).click();
  await isRead(page, 'again.csv');
});

test('A1 F2 a file dropped before the business is named is read once it is', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel('Your business name')).toBeVisible();
  expect(await drop(page, 'early.csv', { onto: 'main' })).toBe(true);
  await call(page, 'company.update', { name: 'Atelier Test', country: 'FR', currency: 'EUR', locale: 'en' });
  await isRead(page, 'early.csv');
  await expect(page).toHaveURL(/import$/);
});
