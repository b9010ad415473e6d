import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy } from 'unpdf';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';
import { customerWithSales, daysAgo, invoiceOf, isGapless, issuedNumbers, today } from './support/sales.ts';

const work = [
  { title: 'Visite de contrôle mensuelle', unitPrice: '180' },
  { title: 'Réglage des portes', quantity: '2', unitPrice: '52', taxRate: '10' },
  { title: 'Déplacement hors zone', unitPrice: '38' },
  { title: 'Pose de cimaises', quantity: '12.5', unitPrice: '21.40', taxRate: '10' },
  { title: 'Joints de calfeutrage', quantity: '4', unitPrice: '33', taxRate: '5.5' },
];

test('B2 B3 rows are left out, the rest becomes a draft, is issued, and its PDF says what the invoice says', async ({
  page,
}) => {
  await openBooks(page);
  const customerId = await customerWithSales(page, 'Clinique Sainte-Blandine', work);
  await go(page, `/generate?customer=${customerId}`);
  const draft = page.getByRole('button', { name: /Generate draft/ }).first();
  await expect(draft).toHaveText('Generate draft, 5 rows');
  await expect(page.getByText('5 of 5 included')).toBeVisible();

  await page.getByRole('checkbox', { name: 'Select Déplacement hors zone' }).uncheck();
  await expect(page.getByText('4 of 5 included')).toBeVisible();
  const row = page.getByRole('row', { name: /Déplacement hors zone/ });
  await expect(row).toHaveClass(/is-struck/);
  // 180 + 104 + 267.50 + 132 = 683.50; tax 36 + 37.15 + 7.26
  await expect(page.locator('.is-total dd')).toHaveText('763.91');

  await draft.click();
  // Without a number a draft is named by its title; its status says the rest.
  await expect(page.getByRole('heading', { name: /^Facture du .* 20\d\d$/ })).toBeVisible();
  await expect(page).toHaveURL(/\/invoices\?open=/);
  const id = new URL(page.url()).searchParams.get('open') ?? '';
  expect((await invoiceOf(page, id)).lines).toHaveLength(4);

  await page.getByRole('button', { name: 'Issue', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Clinique Sainte-Blandine is invoiced €763.91');
  const number = `F-${today().slice(0, 4)}-0001`;
  await expect(dialog).toContainText(number);
  await dialog.getByRole('button', { name: 'Issue 1 invoice' }).click();
  await expect(page.getByRole('heading', { name: number })).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`Invoice_${number}.pdf`);
  const bytes = new Uint8Array(await readFile(await file.path()));
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  for (const said of [number, 'Clinique Sainte-Blandine', 'Pose de cimaises', '683,50', '763,91']) {
    expect(text).toContain(said);
  }
  expect(text).not.toContain('Déplacement hors zone');

  const { transactions } = await call<{ transactions: { title: string }[] }>(page, 'invoices.preview', {
    customerId,
    from: daysAgo(14),
    to: daysAgo(0),
  });
  expect(transactions.map(({ title }) => title)).toEqual(['Déplacement hors zone']);
});

test('B2 the filter excludes what it shows, undo takes it back, and the button says why it is off', async ({
  page,
}) => {
  await openBooks(page);
  const customerId = await customerWithSales(page, 'Café', work);
  await go(page, `/generate?customer=${customerId}`);
  const draft = page.getByRole('button', { name: /Generate draft/ }).first();
  await page.getByRole('searchbox', { name: 'Filter these rows' }).fill('reglage');
  await expect(page.getByRole('row', { name: /Pose de cimaises/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Exclude shown' }).click();
  await expect(draft).toHaveText('Generate draft, 4 rows');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(draft).toHaveText('Generate draft, 5 rows');

  await page.getByRole('searchbox', { name: 'Filter these rows' }).fill('');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(draft).toHaveAttribute('aria-disabled', 'true');
  await expect(page.locator('.generate-summary > p', { hasText: 'Include at least one row.' })).toBeVisible();

  await page.goto(`/generate?customer=${customerId}&from=${daysAgo(1)}&to=${daysAgo(5)}`);
  await expect(page.getByText('“To” lies before “From”. Set the later day in “To”.').first()).toBeVisible();
});

test('B2 the fields start with the last 14 days and the terms of the customer; “Include shown” and “Include all” bring rows back', async ({
  page,
}) => {
  await page.clock.setSystemTime(new Date('2026-11-20T09:00:00Z'));
  await openBooks(page);
  const { id } = await call<{ id: string }>(page, 'customers.save', { name: 'Café', paymentTermDays: 30 });
  for (const { title, unitPrice } of work) {
    await call(page, 'transactions.save', { customerId: id, date: '2026-11-18', title, unitPrice });
  }
  await go(page, `/generate?customer=${id}`);
  await expect(page.getByText('5 of 5 included')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'From' })).toHaveValue('6 November 2026');
  await expect(page.getByRole('textbox', { name: 'To', exact: true })).toHaveValue('20 November 2026');
  await expect(page.getByRole('textbox', { name: 'Due, 30 days' })).toHaveValue('20 December 2026');

  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByText('0 of 5 included')).toBeVisible();
  const filter = page.getByRole('searchbox', { name: 'Filter these rows' });
  await filter.fill('cimaises');
  await page.getByRole('button', { name: 'Include shown' }).click();
  await filter.fill('');
  await expect(page.getByText('1 of 5 included')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Select Pose de cimaises' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Select Réglage des portes' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Include all' }).click();
  await expect(page.getByText('5 of 5 included')).toBeVisible();
  await expect(page.getByRole('button', { name: /Generate draft/ }).first()).toHaveText(
    'Generate draft, 5 rows',
  );
});

test('B23 a price with tax that is typed on the screen is what the customer pays, to the cent', async ({
  page,
}) => {
  await openBooks(page);
  await call(page, 'customers.save', { name: 'Café' });
  await go(page, '/transactions?open=new');
  const drawer = page.getByRole('dialog', { name: 'New transaction' });
  await drawer.getByRole('combobox', { name: 'Customer' }).fill('Café');
  await expect(drawer.getByRole('option', { name: 'Café' })).toBeVisible();
  await page.keyboard.press('Enter');
  await drawer.getByLabel('Title').fill('Oak table');
  await drawer.getByLabel('Quantity').fill('10');
  await drawer.getByLabel('Unit price').fill('4.99');
  await drawer.locator('label').getByText('With tax', { exact: true }).click();
  await drawer.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Oak table' })).toBeVisible();

  // 10 × 4.99 = 49.90 with tax: 41.58 and 8.32 of tax, where ten rounded prices of 4.16 would make 49.92.
  const { rows } = await call<{ rows: { customerId: string }[] }>(page, 'transactions.list');
  expect(rows).toMatchObject([{ priceIncludesTax: true, unitPrice: '4.99', net: '41.58', tax: '8.32' }]);
  await go(page, `/generate?customer=${rows[0]!.customerId}`);
  const summary = page.locator('.generate-summary');
  await expect(summary.locator('.is-total dd')).toHaveText('49.90');
  await expect(summary.getByText('41.58', { exact: true }).first()).toBeVisible();
  await expect(summary.getByText('8.32', { exact: true }).first()).toBeVisible();
  await page
    .getByRole('button', { name: /Generate draft/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/invoices\?open=/);
  const id = new URL(page.url()).searchParams.get('open') ?? '';
  expect((await invoiceOf(page, id)).totals).toMatchObject({ withoutTax: '41.58', withTax: '49.90' });
});

test('B2 the rows are chosen from the keyboard', async ({ page }) => {
  await openBooks(page);
  const customerId = await customerWithSales(page, 'Café', work);
  await go(page, `/generate?customer=${customerId}`);
  await expect(page.getByText('5 of 5 included')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByText('3 of 5 included')).toBeVisible();
});

test('B2 generate and issue says which number it takes and does both', async ({ page }) => {
  await openBooks(page);
  const customerId = await customerWithSales(page, 'Café', work);
  await go(page, `/generate?customer=${customerId}`);
  await page.getByRole('button', { name: 'Generate and issue' }).click();
  const number = `F-${today().slice(0, 4)}-0001`;
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Issue ${number}` })
    .click();
  // The dialog names it too, before it is issued.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: number })).toBeVisible();
  expect(await issuedNumbers(page)).toEqual([number]);
});

test('A1 B1 all customers at once: what is left out says why, the drafts are looked through and issued', async ({
  page,
}) => {
  await openBooks(page);
  await customerWithSales(page, 'Café', work);
  await customerWithSales(page, 'Garage', work.slice(0, 2));
  await customerWithSales(page, 'Mercerie', [{ title: 'Export', unitPrice: '90', currency: 'USD' }, ...work]);
  await customerWithSales(page, 'Retours', [{ title: 'Retour', quantity: '-2', unitPrice: '100' }]);
  await go(page, '/generate?for=all');
  await expect(page.getByRole('table', { name: 'What will be made, EUR' })).toContainText('Garage');
  await expect(page.getByRole('table', { name: 'What will be made, USD' })).toContainText('Mercerie');
  await expect(page.getByRole('table', { name: 'What will be left out' })).toContainText('Retours');
  await page.getByRole('button', { name: 'Generate 4 drafts' }).click();
  await expect(page).toHaveURL(/status=draft/);
  await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
  await page.getByRole('button', { name: 'Issue (4)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Issue 4 invoices' }).click();
  await expect(page.getByText(/4 invoices issued/)).toBeVisible();
  const numbers = await issuedNumbers(page);
  expect(numbers).toHaveLength(4);
  expect(isGapless(numbers)).toBe(true);
});

test('B1 the plan says which order, purchase order or site parts the invoices of one customer, wide and on a phone', async ({
  page,
}) => {
  await openBooks(page);
  const rows = [
    { title: 'Sand', unitPrice: '100', order: 'BC-1', site: 'Quai Perrache' },
    { title: 'Gravel', unitPrice: '50', order: 'BC-2', site: 'Quai Perrache' },
    { title: 'Cement', unitPrice: '10' },
    { title: 'Returned', unitPrice: '1', quantity: '-1', order: 'BC-3' },
  ];
  await customerWithSales(page, 'Café', rows);
  await go(page, '/generate?for=all&by=order');
  const made = page.getByRole('table', { name: 'What will be made, EUR' });
  await expect(made.getByRole('columnheader', { name: 'Order' })).toBeVisible();
  for (const reference of ['BC-1', 'BC-2', 'none named'])
    await expect(made.getByRole('row', { name: /Café/ }).filter({ hasText: reference })).toHaveCount(1);
  const leftOut = page.getByRole('table', { name: 'What will be left out' });
  await expect(leftOut.getByRole('row', { name: /Café/ })).toContainText('BC-3');
  await expectAccessible(page, 'the plan by order');

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(made.getByText('BC-1 ·')).toBeVisible();
  await expect(made.getByText('none named ·')).toBeVisible();
  await expect(leftOut.getByText('BC-3 ·')).toBeVisible();
  await expectAccessible(page, 'the plan by order on a phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByLabel('One invoice per').selectOption('site');
  await expect(made.getByRole('columnheader', { name: 'Site' })).toBeVisible();
  await expect(made.getByRole('row', { name: /Quai Perrache/ })).toHaveCount(1);
  await page.getByLabel('One invoice per').selectOption('purchase-order');
  await expect(made.getByRole('row', { name: /Café/ })).toHaveCount(1);
  await expect(made.getByRole('columnheader', { name: 'Purchase order' })).toHaveCount(0);
});

test('B2 from a customer whose rows are older than two weeks, the period reaches back to them and says so', async ({
  page,
}) => {
  await openBooks(page);
  const customerId = await customerWithSales(page, 'Vieux Lavoir', [
    { title: 'Curage', unitPrice: '90', ago: 70 },
    { title: 'Vanne', unitPrice: '10', ago: 3 },
  ]);
  const included = page.getByText('2 of 2 included');
  await go(page, `/customers?open=${customerId}`);
  await page.getByRole('link', { name: 'Generate an invoice' }).click();
  await expect(included).toBeVisible();
  await expect(page.getByText(/The period begins on .*, so that every open row/)).toBeVisible();
  await go(page, '/generate');
  await page.getByRole('button', { name: 'Vieux Lavoir' }).click();
  await expect(included).toBeVisible();
  // A plain start keeps the two weeks, and tells of what lies before.
  await go(page, `/generate?customer=${customerId}`);
  await expect(page.getByText('1 of 1 included')).toBeVisible();
  await page.getByRole('button', { name: 'Include them' }).click();
  await expect(included).toBeVisible();
});

test('B23 before issuing it is said which legal mentions are missing, with the way to fill them in', async ({
  page,
}) => {
  await openBooks(page);
  const customerId = await customerWithSales(page, 'Café', work);
  const warning = page.getByRole('dialog').getByRole('status');
  await go(page, `/generate?customer=${customerId}`);
  await page.getByRole('button', { name: 'Generate and issue' }).click();
  await expect(warning).toContainText('your address, your SIREN, your VAT number');
  await expect(warning.getByRole('link', { name: 'Café' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page
    .getByRole('button', { name: /Generate draft/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Issue', exact: true }).click();
  await expect(warning).toContainText('your address, your SIREN, your VAT number');
  await warning.getByRole('link', { name: 'Fill in' }).click();
  await expect(page).toHaveURL(/\/settings/);

  const address = {
    line1: '3 quai Saint-Antoine',
    line2: '',
    zip: '69002',
    city: 'Lyon',
    state: '',
    country: 'FR',
  };
  const taxIds = [
    { scheme: 'SIREN', value: '732829320' },
    { scheme: 'VAT', value: 'FR44732829320' },
  ];
  await call(page, 'company.update', { address, taxIds });
  await call(page, 'customers.save', { id: customerId, name: 'Café', address });
  await page.goBack();
  await page.getByRole('button', { name: 'Issue', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('Café is invoiced');
  await expect(warning).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`A14 every part of the generate screen is accessible, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openBooks(page);
    await go(page, '/generate');
    await expect(page.getByText('Nothing to invoice yet')).toBeVisible();
    await expectAccessible(page, 'nothing to invoice');
    const customerId = await customerWithSales(page, 'Café', work);
    await go(page, `/generate?customer=${customerId}`);
    await page.getByRole('checkbox', { name: 'Select Déplacement hors zone' }).uncheck();
    await expectAccessible(page, 'one customer');
    await page.getByRole('button', { name: 'Generate and issue' }).click();
    await expectAccessible(page, 'the question before issuing');
    await go(page, '/generate?for=all');
    await expect(page.getByRole('button', { name: 'Generate 1 draft' })).toBeVisible();
    await expectAccessible(page, 'all customers');
  });
}

test('A14 French on a phone: a customer is invoiced from start to end', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  await openBooks(page, { locale: 'fr' });
  const customerId = await customerWithSales(page, 'Café du Pont Neuf', work);
  await go(page, `/generate?customer=${customerId}`);
  await page.getByRole('checkbox', { name: /Déplacement hors zone/ }).uncheck();
  await expect(page.getByText('4 lignes, TTC')).toBeVisible();
  await expect(page.getByText('763,91\u00A0€')).toBeVisible();
  await expectAccessible(page, 'generate on a phone');
  await page.getByRole('button', { name: 'Facturer', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Émettre', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Émettre', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Émettre 1 facture' }).click();
  await expect(page.getByRole('heading', { name: /F-\d{4}-0001/ })).toBeVisible();
  await page.getByRole('tab', { name: 'PDF' }).click();
  await expect(page.getByRole('img', { name: /page 1/ })).toBeVisible();
  await expectAccessible(page, 'the document on a phone');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'nothing sticks out at the side').toBeLessThanOrEqual(390);
  await context.close();
});
