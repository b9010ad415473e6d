import { read as readBook, utils } from '@e965/xlsx';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';
import { customerWithSales, daysAgo } from './support/sales.ts';

/** A customer with three issued invoices of 120, 60 and 24 euros, due ten days ago, today and later. */
async function withDebts(page: Page) {
  const customerId = await customerWithSales(page, 'Imprimerie de Vaise', []);
  const ids: string[] = [];
  for (const [unitPrice, due] of [
    ['100', daysAgo(10)],
    ['50', daysAgo(0)],
    ['20', daysAgo(-20)],
  ] as const) {
    const row = { customerId, title: 'Tirage', quantity: '1', unitPrice, date: daysAgo(30) };
    await call(page, 'transactions.save', row);
    const request = { customerId, from: daysAgo(40), to: daysAgo(0), dueDate: due, issue: true };
    ids.push((await call<{ id: string }>(page, 'invoices.generate', request)).id);
  }
  return { customerId, ids };
}

const dues = async (page: Page, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await call<{ due: string }>(page, 'invoices.get', id)).due));

const dialog = (page: Page) => page.getByRole('dialog');

test('B12 P1 one payment settles several invoices, the longest due first or as chosen', async ({ page }) => {
  await openBooks(page);
  const { customerId, ids } = await withDebts(page);
  await go(page, `/customers?open=${customerId}`);
  const acts = page.getByRole('group', { name: 'Account actions' });
  await acts.getByRole('button', { name: 'Record payment' }).click();
  await dialog(page).getByRole('textbox', { name: 'Amount' }).fill('130');
  await dialog(page).getByRole('button', { name: 'Record €130.00' }).click();
  await expect.poll(() => dues(page, ids)).toEqual(['0.00', '50.00', '24.00']);
  await acts.getByRole('button', { name: 'Record payment' }).click();
  await dialog(page).getByRole('textbox', { name: 'Amount' }).fill('30');
  await dialog(page).getByText('As I choose').click();
  await dialog(page)
    .getByRole('textbox', { name: /^What .*-0002 gets$/ })
    .fill('6');
  await dialog(page)
    .getByRole('textbox', { name: /^What .*-0003 gets$/ })
    .fill('25');
  await expect(dialog(page).getByRole('alert')).toContainText('Less than that is due');
  await dialog(page)
    .getByRole('textbox', { name: /^What .*-0003 gets$/ })
    .fill('24');
  await dialog(page).getByRole('button', { name: 'Record €30.00' }).click();
  await expect.poll(() => dues(page, ids)).toEqual(['0.00', '44.00', '0.00']);
});

test('B20 P7 P8 the account is aged, and a statement of any period is a PDF in the language of the customer', async ({
  page,
}) => {
  await openBooks(page, { locale: 'fr', documentLanguage: 'pt' });
  const { customerId } = await withDebts(page);
  await call(page, 'payments.record', {
    customerId,
    currency: 'EUR',
    method: 'cash',
    amount: '20',
    invoices: [],
  });
  await go(page, `/customers?open=${customerId}`);
  const ageing = page.getByRole('table', { name: 'Dû par ancienneté' });
  await expect(ageing.getByRole('row', { name: /Non échu/ })).toContainText('84,00');
  await expect(ageing.getByRole('row', { name: /1 à 30 jours/ })).toContainText('100,00');
  await expect(ageing.getByRole('row', { name: /Dû en tout/ })).toContainText('184,00');
  await page.getByRole('button', { name: 'Relevé' }).click();
  await expect(dialog(page)).toContainText('184,00');
  const table = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Enregistrer en CSV' }).click();
  const csv = await readFile(await (await table).path(), 'utf8');
  expect(csv).toMatch(/;120,00;/);
  expect(csv.trimEnd()).toMatch(/Paiement 1 · Espèces;-20,00;184,00$/);
  const sheet = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Enregistrer en XLSX' }).click();
  const rows = utils.sheet_to_json<unknown[]>(
    Object.values(readBook(await readFile(await (await sheet).path())).Sheets)[0]!,
    { header: 1 },
  );
  expect(rows.at(-1)!.slice(1)).toEqual(['Paiement 1 · Espèces', -20, 184]);
  const saved = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Enregistrer en PDF' }).click();
  const bytes = new Uint8Array(await readFile(await (await saved).path()));
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  const even = text.replace(/\s+/g, ' ');
  for (const part of [
    'Extrato de conta',
    'Imprimerie de Vaise',
    'Pagamento 1 · Numerário',
    '184,00',
    'Por vencer',
  ])
    expect(even).toContain(part);
});

test('B12 B14 chosen invoices are marked as paid, others made void, from the bar', async ({ page }) => {
  await openBooks(page);
  const { ids } = await withDebts(page);
  await go(page, '/invoices');
  const rows = page.locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(3);
  await page.getByRole('checkbox', { name: /^Select .*-0001$/ }).check();
  await page.getByRole('checkbox', { name: /^Select .*-0002$/ }).check();
  await page.getByRole('button', { name: 'Mark as paid (2)' }).click();
  await expect(dialog(page)).toContainText('They are paid in full: €180.00.');
  await dialog(page).getByRole('button', { name: 'Record €180.00' }).click();
  await expect.poll(() => dues(page, ids)).toEqual(['0.00', '0.00', '24.00']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => dues(page, ids)).toEqual(['120.00', '60.00', '24.00']);
  await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  await page.getByRole('button', { name: 'Void (3)' }).click();
  await dialog(page).getByRole('textbox', { name: 'Reason' }).fill('Wrong month');
  await dialog(page).getByRole('button', { name: 'Make them void' }).click();
  await expect(page.getByText('3 invoices are void')).toBeVisible();
  expect(await dues(page, ids)).toEqual(['0.00', '0.00', '0.00']);
});

test('C6 B23 chosen drafts are issued and paid at once, on the day that is chosen where today is refused', async ({
  page,
}) => {
  await openBooks(page);
  const customerId = await customerWithSales(page, 'Imprimerie de Vaise', []);
  const drafts: { id: string; number: string | null }[] = [];
  const ahead = daysAgo(-3);
  for (const [days, more] of [
    [30, { issue: true, issueDate: ahead }],
    [20, {}],
    [10, {}],
  ] as const) {
    const date = daysAgo(days);
    const row = { customerId, title: 'Tirage', quantity: '1', unitPrice: '100', date };
    await call(page, 'transactions.save', row);
    const request = { customerId, from: date, to: date, ...more };
    drafts.push(await call(page, 'invoices.generate', request));
  }
  const [issued, ...ids] = drafts.map(({ id }) => id);
  await go(page, '/invoices');
  const rows = page.locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  await expect(page.getByRole('button', { name: 'Mark as paid (1)' }), 'drafts are left').toBeVisible();
  await page.getByRole('checkbox', { name: /^Select .*-0001$/ }).uncheck();
  await page.getByRole('button', { name: 'Issue and mark as paid (2)' }).click();
  const act = dialog(page).getByRole('button', { name: 'Issue and record €240.00' });
  await expect(act).toHaveAttribute('aria-disabled', 'true');
  await dialog(page)
    .getByRole('button', { name: /^Date it / })
    .click();
  await expect(dialog(page)).toContainText(/take the numbers \S+-0002 to \S+-0003, without a gap/);
  await expectAccessible(page, 'issuing and paying drafts');
  await act.click();
  await expect(page.getByText('2 invoices paid by 1 payment')).toBeVisible();
  expect(await dues(page, [issued!, ...ids])).toEqual(['120.00', '0.00', '0.00']);
  for (const id of ids) {
    expect(await call(page, 'invoices.get', id)).toMatchObject({ issueDate: ahead, status: 'paid' });
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`A14 the dialogs about money are accessible, ${colorScheme}, wide and on a phone`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await openBooks(page);
    const { customerId, ids } = await withDebts(page);
    await call(page, 'invoices.pay', ids[0], { method: 'cash', amount: '10' });
    const { id: draft } = await call<{ id: string }>(page, 'invoices.duplicate', ids[1]);
    const wide = { width: 1440, height: 900 };
    const phone = { width: 390, height: 844 };
    for (const size of colorScheme === 'light' ? [wide, phone] : [wide]) {
      await page.setViewportSize(size);
      await go(page, `/invoices?open=${ids[0]}`);
      const bar = page.getByRole('group', { name: 'Actions', exact: true });
      await expect(page.getByRole('list', { name: 'Payments' })).toBeVisible();
      await expectAccessible(page, 'the invoice with its payments');
      const lookAtDialog = async (what: string) => {
        await expect(dialog(page)).toBeVisible();
        await expectAccessible(page, what);
        await page.keyboard.press('Escape');
        await expect(dialog(page)).toBeHidden();
      };
      for (const name of ['Record payment', 'Credit']) {
        await bar.getByRole('button', { name, exact: true }).click();
        await lookAtDialog(name);
      }
      await bar.getByRole('button', { name: 'Credit', exact: true }).click();
      for (const extent of ['An amount', 'Lines']) {
        await dialog(page).getByText(extent, { exact: true }).click();
        await expectAccessible(page, `Credit: ${extent}`);
      }
      await page.keyboard.press('Escape');
      for (const name of ['Correct', 'Refund', 'Write off the rest']) {
        await page.getByRole('button', { name: 'More actions' }).click();
        await page.getByRole('menuitem', { name, exact: true }).click();
        await lookAtDialog(name);
      }
      await page.getByRole('button', { name: 'Actions for entry 1' }).click();
      await page.getByRole('menuitem', { name: 'Take back' }).click();
      await lookAtDialog('Take back');
      await go(page, `/invoices?open=${ids[1]}`);
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Void', exact: true }).click();
      await lookAtDialog('Void');
      await bar.getByRole('button', { name: 'Send', exact: true }).click();
      await lookAtDialog('Send');
      await go(page, `/invoices?open=${draft}`);
      await bar.getByRole('button', { name: 'Issue', exact: true }).click();
      await lookAtDialog('Issue');
      if (size === wide) {
        await go(page, '/invoices');
        await page.getByRole('checkbox', { name: /^Select .*-0002$/ }).check();
        await page.getByRole('checkbox', { name: /^Select .*-0003$/ }).check();
        await page.getByRole('button', { name: 'Mark as paid (2)' }).click();
        await lookAtDialog('one payment for the chosen invoices');
        await page.getByRole('button', { name: 'Void (2)' }).click();
        await lookAtDialog('making the chosen invoices void');
        await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
        await page.getByRole('button', { name: 'Issue (1)' }).click();
        await lookAtDialog('issuing a draft among the chosen');
      }
      await go(page, `/customers?open=${customerId}`);
      const acts = page.getByRole('group', { name: 'Account actions' });
      await acts.getByRole('button', { name: 'Record payment' }).click();
      await dialog(page).getByText('As I choose').click();
      await expectAccessible(page, 'one payment over several invoices');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.keyboard.press('Escape');
      await acts.getByRole('button', { name: 'Statement' }).click();
      await expect(dialog(page).getByText('Closing balance, due')).toBeVisible();
      await expectAccessible(page, 'the statement');
      await page.keyboard.press('Escape');
      await expectAccessible(page, 'the page of the customer');
    }
  });
}
