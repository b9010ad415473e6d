import type { Locator, Page } from '@playwright/test';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';
import { customerWithSales, daysAgo } from './support/sales.ts';

/** Two presses before the page has drawn anything in between. */
const pressTwice = (button: Locator) =>
  button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });

const total = async (page: Page, room: string) => (await call<{ total: number }>(page, `${room}.list`)).total;

test('B20 B21 F2 a record that is being saved is not saved again by a second press', async ({ page }) => {
  await openBooks(page);
  await go(page, '/products?open=new');
  await page.getByLabel('Name', { exact: true }).fill('Pose de cimaises');
  await pressTwice(page.getByRole('button', { name: 'Save' }));
  await expect(page.getByRole('row', { name: /Pose de cimaises/ }).first()).toBeVisible();
  await go(page, '/customers?open=new&edit=1');
  await expect(page.getByRole('heading', { name: 'New customer' })).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Hôtel Le Grand Quai');
  await page.getByLabel('Name', { exact: true }).evaluate((field: HTMLInputElement) => {
    field.form?.requestSubmit();
    field.form?.requestSubmit();
  });
  await expect(page.getByRole('heading', { name: 'Hôtel Le Grand Quai' })).toBeVisible();
  expect([await total(page, 'products'), await total(page, 'customers')]).toEqual([1, 1]);
});

test('B22 F2 a row written by hand is not added again by a second press', async ({ page }) => {
  await openBooks(page);
  await go(page, '/transactions?open=new');
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Title').fill('Pose');
  await drawer.getByLabel('Unit price').fill('40');
  await pressTwice(drawer.getByRole('button', { name: 'Add', exact: true }));
  await expect(drawer).toBeHidden();
  expect(await total(page, 'transactions')).toBe(1);
});

test('B12 F2 a payment that is being recorded is not recorded again by a second press', async ({ page }) => {
  await openBooks(page);
  const customerId = await customerWithSales(page, 'Café du Port', [{ title: 'Pose', unitPrice: '100' }]);
  const { id } = await call<{ id: string }>(page, 'invoices.generate', {
    customerId,
    from: daysAgo(14),
    to: daysAgo(0),
    issue: true,
  });
  await go(page, `/invoices?open=${id}`);
  await page
    .getByRole('group', { name: 'Actions', exact: true })
    .getByRole('button', { name: 'Record payment' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('50');
  await pressTwice(dialog.getByRole('button', { name: 'Record €50.00' }));
  await expect(page.getByText('Payment 1 of €50.00 recorded')).toBeVisible();
  expect(await call<{ due: string }>(page, 'invoices.get', id)).toMatchObject({ due: '70.00' });
});

/** Saves, and types on before the books have answered. */
const typeWhileSaving = async (save: Locator, field: Locator, text: string) =>
  save.evaluate(
    (button: HTMLElement, [id, typed]) => {
      button.click();
      const input = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement;
      const kind = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(input, typed);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    [(await field.getAttribute('id')) ?? '', text] as const,
  );

test('B23 B2 A6 F2 what is typed while the settings are saved stays to be saved', async ({ page }) => {
  await openBooks(page);
  const save = page.getByRole('button', { name: 'Save', exact: true });
  const saveTwice = async (field: Locator, first: string, second: string) => {
    await field.fill(first);
    await typeWhileSaving(save, field, second);
    await expect(field).toHaveValue(second);
    await save.click();
    await expect(save).toBeHidden();
    await expect(field).toHaveValue(second);
  };
  await go(page, '/settings/business');
  await saveTwice(page.getByLabel('Phone'), '1', '12');
  expect(await call(page, 'company.get')).toMatchObject({ phone: '12' });
  await go(page, '/settings/billing');
  await saveTwice(
    page.getByRole('group', { name: 'Invoices' }).getByLabel('Pattern'),
    'A-{YYYY}-{0000}',
    'B-{YYYY}-{0000}',
  );
  await go(page, '/settings/mail');
  const subject = page.getByRole('textbox', { name: 'Subject' });
  await subject.fill('One');
  await typeWhileSaving(page.getByRole('button', { name: 'Save these words' }), subject, 'Two');
  await expect(page.getByText('Words saved')).toBeVisible();
  await expect(subject).toHaveValue('Two');
});

test('B20 F2 a filter pressed right after a word keeps the word, and the word keeps the filter', async ({
  page,
}) => {
  await openBooks(page);
  for (const name of ['Anne', 'Annabel', 'Bernard']) await call(page, 'customers.save', { name });
  await go(page, '/customers');
  const search = page.getByRole('searchbox');
  const city = page.getByRole('columnheader', { name: 'City' }).getByRole('button');
  await expect(city).toBeVisible();
  await city.evaluate((button: HTMLElement) => {
    const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'ann');
    input.dispatchEvent(new Event('input', { bubbles: true }));
    button.click();
  });
  await expect(page.getByRole('row', { name: /Bernard/ })).toBeHidden();
  await expect(page).toHaveURL(/ann/);
  await expect(page).toHaveURL(/city/);
  await expect(search).toHaveValue('ann');
});

for (const [screen, act] of [
  ['customers', 'Clear the search'],
  ['transactions', 'Clear the filters'],
] as const) {
  test(`B20 F2 ${screen}: a list that is shown whole again stays so, whatever was typed right before`, async ({
    page,
  }) => {
    await openBooks(page);
    await call(page, 'customers.save', { name: 'Anne' });
    await call(page, 'transactions.save', { date: daysAgo(3), title: 'Anne', unitPrice: '40' });
    await go(page, `/${screen}`);
    const search = page.getByRole('searchbox');
    await search.fill('zz');
    const clear = page.getByRole('button', { name: act }).last();
    await expect(clear).toBeVisible();
    await clear.evaluate((button: HTMLElement) => {
      const input = document.querySelector<HTMLInputElement>('main input[type=search]')!;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'zzz');
      input.dispatchEvent(new Event('input', { bubbles: true }));
      button.click();
    });
    await expect(search).toHaveValue('');
    // Longer than the pause after which what is typed is handed over.
    await page.waitForTimeout(500);
    await expect(page).toHaveURL(new RegExp(`${screen}$`));
    await expect(search).toHaveValue('');
    await expect(page.getByRole('row', { name: /Anne/ })).toBeVisible();
  });
}

test('B20 F2 rows go to the customer that is being made, not to the one chosen before', async ({ page }) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Anne' });
  await call(page, 'transactions.save', { date: daysAgo(3), title: 'Pose', unitPrice: '40' });
  await go(page, '/transactions');
  await page.getByRole('button', { name: 'Assign them' }).click();
  const dialog = page.getByRole('dialog');
  const customer = dialog.getByRole('combobox', { name: 'Customer' });
  await customer.click();
  await page.getByRole('option', { name: 'Anne' }).click();
  await customer.fill('Bernard');
  const assign = dialog.getByRole('button', { name: 'Assign', exact: true });
  await dialog.getByRole('option', { name: /Bernard/ }).evaluate((option: HTMLElement) => {
    option.click();
    const buttons = [...document.querySelectorAll<HTMLElement>('dialog button')];
    buttons.find((button) => button.textContent === 'Assign')?.click();
  });
  await expect(customer).toHaveValue('Bernard');
  await assign.click();
  await expect(page.getByText('1 row assigned to Bernard')).toBeVisible();
});

test('D1 F2 a billing report that is being saved is not saved again by a second press', async ({ page }) => {
  await openBooks(page);
  await go(page, '/billing-reports?edit=new');
  await page
    .locator('input[type="file"][multiple]')
    .first()
    .setInputFiles({
      name: 'lignes.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'order_id;client_id;order_date;description;quantity;unit_price\r\n1;C1;05/01/2025;Acier;3;12,50\r\n',
      ),
    });
  await page.getByLabel('Name', { exact: true }).fill('Monthly deliveries');
  await expect(page.getByRole('table', { name: 'How it looks' })).toBeVisible();
  await pressTwice(page.getByRole('button', { name: 'Save' }));
  await expect(page.getByRole('heading', { name: 'Monthly deliveries' })).toBeVisible();
  await go(page, '/billing-reports');
  await expect(page.getByRole('row', { name: /Monthly deliveries/ })).toHaveCount(1);
});

/** What lies beside the list of customers or products is typed over; then another row is pressed. */
const pressAnother = async (page: Page, typed: string, another: string) => {
  await page.getByLabel('Name', { exact: true }).fill(typed);
  await page.getByRole('row', { name: another }).click();
  return page.getByRole('dialog', { name: 'Discard what you typed?' });
};

test('B20 B21 F2 a press on another row asks before it discards what was typed beside it', async ({
  page,
}) => {
  await openBooks(page);
  for (const name of ['Anne', 'Bernard']) await call(page, 'customers.save', { name });
  for (const name of ['Pose', 'Vernis']) await call(page, 'products.save', { name });
  const name = page.getByLabel('Name', { exact: true });

  await go(page, '/customers');
  await page.getByRole('row', { name: 'Anne' }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  const question = await pressAnother(page, 'Anne-Marie', 'Bernard');
  await expectAccessible(page, 'the question before what was typed is discarded');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  await expect(name).toHaveValue('Anne-Marie');
  await page.getByRole('button', { name: 'New customer' }).click();
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(name).toHaveValue('Anne-Marie');
  await page.getByRole('row', { name: 'Anne' }).click();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('heading', { name: 'Anne', exact: true })).toBeVisible();

  await go(page, '/products?open=new');
  await pressAnother(page, 'Pose de cimaises', 'Vernis');
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(name).toHaveValue('Vernis');
  await page.getByRole('row', { name: 'Pose' }).click();
  await expect(name).toHaveValue('Pose');
  await expect(question).toBeHidden();
  expect(await total(page, 'products')).toBe(2);
});

/** Saves, and presses something else before the books have answered. */
const saveAndPress = async (page: Page, other: Locator) => {
  const next = await other.elementHandle();
  await page.getByRole('button', { name: 'Save', exact: true }).evaluate((save: HTMLElement, then) => {
    save.click();
    (then as HTMLElement).click();
  }, next);
};

test('B20 B21 F2 a record that is left while it is saved is saved, and does not lead back', async ({
  page,
}) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Bernard' });
  await call(page, 'products.save', { name: 'Vernis' });
  const name = page.getByLabel('Name', { exact: true });
  const cancel = page.getByRole('button', { name: 'Cancel', exact: true });

  await go(page, '/customers?open=new');
  await name.fill('Anne');
  await saveAndPress(page, page.getByRole('row', { name: 'Bernard' }));
  await expect(page.getByRole('row', { name: 'Anne' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Bernard' })).toBeVisible();
  await go(page, '/customers?open=new');
  await name.fill('Charles');
  await saveAndPress(page, cancel);
  await expect(page.getByRole('row', { name: 'Charles' })).toBeVisible();
  await expect(page).toHaveURL(/customers$/);

  await go(page, '/products?open=new');
  await name.fill('Pose');
  await saveAndPress(page, page.getByRole('row', { name: 'Vernis' }));
  await expect(page.getByRole('row', { name: 'Pose' })).toBeVisible();
  await expect(name).toHaveValue('Vernis');
  // What is refused stays where it can be mended.
  await page.getByRole('button', { name: 'New product' }).click();
  await name.fill(' ');
  await saveAndPress(page, page.getByRole('row', { name: 'Pose' }));
  await expect(page.getByText('1 thing to mend')).toBeVisible();
  await expect(name).toHaveValue(' ');
});
