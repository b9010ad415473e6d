import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { call, expect, openBooks, test } from './support/app.ts';
import { customerWithSales, daysAgo, invoiceOf, makeDrafts } from './support/sales.ts';

const period = { from: daysAgo(14), to: daysAgo(0) };

/** An issued invoice of so much, tax of 20 % on top. */
async function issued(page: Page, name: string, unitPrice: string, quantity = '1') {
  const customerId = await customerWithSales(page, name, [{ title: 'Pose', unitPrice, quantity }]);
  return { customerId, ...(await issueNext(page, customerId)) };
}

const issueNext = async (page: Page, customerId: string) =>
  call<{ id: string; number: string }>(page, 'invoices.generate', { customerId, ...period, issue: true });

const state = async (page: Page, id: string) => {
  const { status, due } = await call<{ status: string; due: string }>(page, 'invoices.get', id);
  return `${status} ${due}`;
};

const bar = (page: Page, name = 'Actions') => page.getByRole('group', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

async function textOf(download: Download): Promise<string> {
  const bytes = new Uint8Array(await readFile(await download.path()));
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

test('B12 an invoice is paid in two parts, and Undo takes the second back by a counter-entry', async ({
  page,
}) => {
  await openBooks(page);
  const { id, number } = await issued(page, 'Café du Port', '100');
  await page.goto(`/invoices?open=${id}`);
  await bar(page).getByRole('button', { name: 'Record payment' }).click();
  await dialog(page).getByRole('textbox', { name: 'Amount' }).fill('50');
  await expect(dialog(page).getByRole('status')).toContainText('70.00');
  await dialog(page).getByRole('combobox', { name: 'Method' }).selectOption('Cheque');
  await dialog(page).getByRole('textbox', { name: 'Reference' }).fill('CHQ 12');
  await dialog(page).getByRole('button', { name: 'Record €50.00' }).click();
  await expect(page.getByText('Payment 1 of €50.00 recorded')).toBeVisible();
  await expect.poll(() => state(page, id)).toBe('partially-paid 70.00');
  await bar(page).getByRole('button', { name: 'Record payment' }).click();
  await dialog(page).getByRole('textbox', { name: 'Amount' }).press('Enter');
  await expect.poll(() => state(page, id)).toBe('paid 0.00');
  await expect(page.getByText('Payment 2 of €70.00 recorded')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Payment 2 taken back by entry 3')).toBeVisible();
  await expect.poll(() => state(page, id)).toBe('partially-paid 70.00');
  const list = page.getByRole('list', { name: 'Payments' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list).toContainText('Cheque · CHQ 12');
  await expect(list).toContainText('Counter-entry 3 of 2');
  expect(number).toMatch(/^F-/);
});

test('B12 P2 what is paid too much settles the next invoice as credit', async ({ page }) => {
  await openBooks(page, { locale: 'fr' });
  const first = await issued(page, 'Anne Delorme', '100');
  await page.goto(`/invoices?open=${first.id}`);
  await bar(page).getByRole('button', { name: 'Encaisser' }).click();
  await dialog(page).getByRole('textbox', { name: 'Montant' }).fill('150');
  await expect(dialog(page)).toContainText('30,00\u00A0€ deviennent un crédit de Anne Delorme.');
  await dialog(page)
    .getByRole('button', { name: /^Encaisser 150,00/ })
    .click();
  await expect.poll(() => state(page, first.id)).toBe('paid 0.00');
  await call(page, 'transactions.save', {
    customerId: first.customerId,
    date: daysAgo(1),
    title: 'Suite',
    quantity: '1',
    unitPrice: '50',
  });
  const next = await issueNext(page, first.customerId);
  await page.goto(`/invoices?open=${next.id}`);
  await bar(page).getByRole('button', { name: 'Encaisser' }).click();
  await dialog(page).getByRole('button', { name: 'Utiliser le crédit' }).click();
  await dialog(page)
    .getByRole('button', { name: /^Encaisser 30,00/ })
    .click();
  await expect.poll(() => state(page, next.id)).toBe('partially-paid 30.00');
  await expect(page.getByRole('list', { name: 'Paiements' })).toContainText('Crédit utilisé, 2');
});

test('B14 a void invoice keeps its number and frees its rows; the next invoice takes them', async ({
  page,
}) => {
  await openBooks(page);
  const { id, customerId, number } = await issued(page, 'Librairie', '80');
  await page.goto(`/invoices?open=${id}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Void', exact: true }).click();
  await expect(dialog(page)).toContainText('The number stays and is not taken again. Its rows are free');
  await dialog(page).getByRole('textbox', { name: 'Reason' }).fill('Wrong customer');
  await dialog(page).getByRole('button', { name: 'Make it void' }).click();
  await expect.poll(() => state(page, id)).toBe('void 0.00');
  await expect(page.getByText(/Wrong customer$/)).toBeVisible();
  const voided = await invoiceOf(page, id);
  expect(voided.number).toBe(number);
  const next = await issueNext(page, customerId);
  expect(next.number).not.toBe(number);
  const [old] = voided.lines;
  expect((await invoiceOf(page, next.id)).lines[0]!.transactionId).toBe(old!.transactionId);
});

test('B14 once it was paid, an invoice is not made void: the reason stands where the act is', async ({
  page,
}) => {
  await openBooks(page);
  const { id } = await issued(page, 'Garage', '80');
  await call(page, 'invoices.pay', id, { method: 'cash', amount: '10' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/invoices?open=${id}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  const act = page.getByRole('menuitem', { name: /^Void/ });
  await expect(act).toHaveAttribute('aria-disabled', 'true');
  await expect(act).toContainText('Payments stand against this invoice.');
  await act.click({ force: true });
  await expect(dialog(page)).toHaveCount(0);
});

test('B15 credited by lines, then refunded; both documents show each other', async ({ page }) => {
  await openBooks(page, { locale: 'fr' });
  const { id, number } = await issued(page, 'Clinique', '40', '3');
  await call(page, 'invoices.pay', id, { method: 'card' });
  await page.goto(`/invoices?open=${id}`);
  await bar(page).getByRole('button', { name: 'Avoir' }).click();
  await dialog(page).getByText('Des lignes').click();
  await dialog(page).getByRole('textbox', { name: 'Quantité de Pose' }).fill('4');
  await expect(dialog(page).getByRole('alert')).toContainText('il reste 3');
  await dialog(page).getByRole('textbox', { name: 'Quantité de Pose' }).fill('1');
  await expect(dialog(page).getByRole('status')).toContainText('48,00');
  await dialog(page).getByRole('textbox', { name: 'Motif' }).fill('Une pose de moins');
  await dialog(page)
    .getByRole('button', { name: /^Émettre un avoir de 48,00/ })
    .click();
  await expect(page.getByRole('heading', { name: /^A-/ })).toBeVisible();
  await page.getByRole('link', { name: new RegExp(`^${number} du`) }).click();
  await expect(page.getByRole('link', { name: /^A-\d{4}-0001 du/ })).toBeVisible();
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Rembourser' }).click();
  await expect(dialog(page).getByRole('textbox', { name: 'Montant' })).toHaveValue('48,00');
  await dialog(page)
    .getByRole('button', { name: /^Rembourser 48,00/ })
    .click();
  await expect.poll(() => state(page, id)).toBe('paid 0.00');
  await expect(page.getByRole('list', { name: 'Paiements' })).toContainText('Remboursement 2');
});

test('B15 correct credits the invoice and opens a draft with its lines', async ({ page }) => {
  await openBooks(page);
  const { id, number } = await issued(page, 'Mercerie', '25');
  await page.goto(`/invoices?open=${id}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Correct', exact: true }).click();
  await expect(dialog(page)).toContainText(`A credit note over all that is left of ${number} is issued.`);
  await dialog(page).getByRole('textbox', { name: 'Reason' }).fill('Wrong price');
  await dialog(page).getByRole('button', { name: 'Credit it and open the draft' }).click();
  await expect(page).toHaveURL(/edit=/);
  await expect(page.getByRole('combobox', { name: 'Item' })).toHaveValue('Pose');
  expect(await state(page, id)).toBe('credited 0.00');
});

test('B12 the receipt says who paid what for which invoices, in the language of the customer', async ({
  page,
}) => {
  await openBooks(page, { locale: 'en', documentLanguage: 'fr' });
  const { id, number } = await issued(page, 'Hôtel Bellevue', '100');
  await call(page, 'invoices.pay', id, { method: 'cash', amount: '45.50', reference: 'Caisse 2' });
  await page.goto(`/invoices?open=${id}`);
  await page.getByRole('button', { name: 'Actions for entry 1' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Receipt as PDF' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('Receipt_1.pdf');
  const text = await textOf(download);
  for (const part of [
    'Quittance',
    'Reçu de Hôtel Bellevue la somme de 45,50 €.',
    'quarante-cinq euros et cinquante centimes',
    'Espèces',
    'Caisse 2',
    number,
  ]) {
    expect(text).toContain(part);
  }
});

test('P3 a payment is taken back with its reason, and its receipt is stamped', async ({ page }) => {
  await openBooks(page, { documentLanguage: 'en' });
  const { id } = await issued(page, 'Pharmacie', '100');
  await call(page, 'invoices.pay', id, { method: 'cheque', amount: '120' });
  await page.goto(`/invoices?open=${id}`);
  await page.getByRole('button', { name: 'Actions for entry 1' }).click();
  await page.getByRole('menuitem', { name: 'Take back' }).click();
  await dialog(page).getByRole('textbox', { name: 'Reason' }).fill('Bounced');
  await dialog(page).getByRole('button', { name: 'Take back' }).click();
  await expect.poll(() => state(page, id)).toBe('issued 120.00');
  await page.getByRole('button', { name: 'Actions for entry 1' }).click();
  await expect(page.getByRole('menuitem', { name: 'Take back' })).toHaveAttribute('aria-disabled', 'true');
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Receipt as PDF' }).click();
  const text = await textOf(await saved);
  expect(text).toContain('TAKEN BACK');
  expect(text).toContain('Taken back by entry N° 2');
});

test('B17 the arrow keys lead from invoice to invoice as the list stands', async ({ page }) => {
  await openBooks(page);
  for (const name of ['A', 'B', 'C']) await issued(page, name, '10');
  await page.goto('/invoices?sort=customerName&dir=asc');
  await page.getByRole('row', { name: /F-\d+-0001/ }).click();
  await expect(page.getByRole('button', { name: 'Previous invoice' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  const canGo = (name: string) =>
    expect(page.getByRole('button', { name })).not.toHaveAttribute('aria-disabled', 'true');
  await canGo('Next invoice');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: /^F-\d+-0002$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Next invoice' }).click();
  await expect(page.getByRole('heading', { name: /^F-\d+-0003$/ })).toBeVisible();
  await canGo('Previous invoice');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { name: /^F-\d+-0002$/ })).toBeVisible();
});

test('C6 F6 what is marked as sent are the invoices that are chosen now, not those chosen a moment before', async ({
  page,
}) => {
  await openBooks(page);
  const ids = await makeDrafts(page, 2);
  await call(page, 'invoices.issueMany', ids);
  await page.goto('/invoices');
  const boxes = page.getByRole('table', { name: 'Invoices' }).locator('tbody input[type=checkbox]');
  await expect(boxes).toHaveCount(2);
  await boxes.first().check();
  await expect(page.getByRole('button', { name: 'Mark as sent (1)' })).toBeEnabled();
  const deliveries = async () =>
    Promise.all(
      ids.map(
        async (id) => (await call<{ deliveries: unknown[] }>(page, 'invoices.get', id)).deliveries.length,
      ),
    );
  // At once, before anything of the other one is read: drawn, but not a turn later.
  await page.evaluate(async () => {
    const drawn = async () => {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    };
    const [first, second] = document.querySelectorAll<HTMLElement>('tbody input[type=checkbox]');
    second!.click();
    await drawn();
    first!.click();
    await drawn();
    const acts = [...document.querySelectorAll<HTMLElement>('button')];
    acts.find(({ textContent }) => textContent.startsWith('Mark as sent'))!.click();
  });
  await page.waitForTimeout(500);
  expect(await deliveries()).toEqual([0, 0]);
  // Pressed twice, it was delivered once.
  await page.evaluate(() => {
    const acts = [...document.querySelectorAll<HTMLElement>('button')];
    const send = acts.find(({ textContent }) => textContent.startsWith('Mark as sent'))!;
    send.click();
    send.click();
  });
  await expect.poll(async () => (await deliveries()).toSorted((a, b) => a - b)).toEqual([0, 1]);
});
