import type { Page } from '@playwright/test';
import { call, expect, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';
import { customerWithSales, daysAgo, invoiceOf, type Sale } from './support/sales.ts';

const made = (page: Page) => page.getByRole('table', { name: 'What will be made, EUR' });
const leftOut = (page: Page) => page.getByRole('table', { name: 'What will be left out' });
const all = (from: number, to: number) => `/generate?for=all&from=${daysAgo(from)}&to=${daysAgo(to)}`;

interface Draft {
  kind: string;
  buyerReference: string;
  purchaseOrder: string;
  totals: { withTax: string };
  lines: { title: string }[];
}
async function drafts(page: Page): Promise<Draft[]> {
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'invoices.list', { page: 1, pageSize: 50 });
  return Promise.all(rows.map(async ({ id }) => (await invoiceOf(page, id)) as unknown as Draft));
}

const returns: Sale[] = [
  { title: 'Retour', quantity: '-2', unitPrice: '100', ago: 10 },
  { title: 'Vitrine', unitPrice: '300', ago: 2 },
];

test('B1 returns that exceed sales are carried forward with the reason, and count in the next invoice', async ({
  page,
}) => {
  await openBooks(page);
  const customerId = await customerWithSales(page, 'Mercerie', returns);
  await go(page, all(14, 8));
  await expect(leftOut(page).getByRole('row', { name: /Mercerie/ })).toContainText(
    'Returns exceed sales in this period. The rows stay open and count in the next invoice.',
  );
  await expect(leftOut(page).getByRole('row', { name: /Mercerie/ })).toContainText('240.00');
  await expect(page.getByRole('button', { name: /^Generate 0 drafts$/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  await go(page, `/generate?customer=${customerId}&from=${daysAgo(14)}&to=${daysAgo(8)}`);
  await expect(
    page.locator('.generate-summary > p', { hasText: 'add up to less than nothing' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /Generate draft/ }).first()).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect(await drafts(page)).toEqual([]);

  await go(page, all(14, 0));
  await expect(made(page).getByRole('row', { name: /Mercerie/ })).toContainText('120.00');
  await page.getByRole('button', { name: 'Generate 1 draft' }).click();
  await expect(page).toHaveURL(/status=draft/);
  const [draft, ...others] = await drafts(page);
  expect(others).toEqual([]);
  expect(draft).toMatchObject({ kind: 'invoice', totals: { withTax: '120.00' } });
  expect(draft?.lines.map(({ title }) => title)).toEqual(['Retour', 'Vitrine']);
});

test('B1 a company that chose so makes a credit note of the same returns', async ({ page }) => {
  await openBooks(page);
  await customerWithSales(page, 'Mercerie', returns);
  await go(page, '/settings/billing');
  await page.getByText('Make a credit note', { exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect
    .poll(async () => (await call<{ negativePeriods: string }>(page, 'company.get')).negativePeriods)
    .toBe('credit-note');
  await go(page, all(14, 8));
  await expect(made(page).getByRole('row', { name: /Mercerie/ })).toBeVisible();
  await page.getByRole('button', { name: 'Generate 1 draft' }).click();
  await expect(page).toHaveURL(/status=draft/);
  expect(await drafts(page)).toMatchObject([{ kind: 'credit-note', totals: { withTax: '240.00' } }]);
});

test('B1 one invoice per site, purchase order or order instead of one per customer', async ({ page }) => {
  await openBooks(page);
  const named = (title: string, site: string, purchaseOrder: string, order: string) =>
    ({ title, unitPrice: '100', site, purchaseOrder, order }) as Sale;
  await customerWithSales(page, 'Garage', [
    named('Pose', 'Lyon', 'BC-1', 'O-1'),
    named('Peinture', 'Lyon', 'BC-2', 'O-1'),
    named('Livraison', 'Dijon', 'BC-2', 'O-1'),
    named('Dépose', 'Nantes', 'BC-2', 'O-1'),
  ]);
  await go(page, all(14, 0));
  const button = (drafts: string) => page.getByRole('button', { name: `Generate ${drafts}`, exact: true });
  await expect(button('1 draft')).toBeVisible();
  const per = page.getByLabel('One invoice per');
  await per.selectOption({ label: 'order' });
  await expect(button('1 draft')).toBeVisible();
  await per.selectOption({ label: 'purchase order' });
  await expect(button('2 drafts')).toBeVisible();
  await per.selectOption({ label: 'site' });
  await expect(button('3 drafts')).toBeVisible();
  await expect(made(page).getByRole('row', { name: /Garage/ })).toHaveCount(3);
  await button('3 drafts').click();
  await expect(page).toHaveURL(/status=draft/);
  const told = (await drafts(page)).map(({ buyerReference, purchaseOrder, lines, totals }) => [
    buyerReference,
    purchaseOrder,
    lines.length,
    totals.withTax,
  ]);
  expect(told).toHaveLength(3);
  expect(told).toEqual(
    expect.arrayContaining([
      ['Lyon', '', 2, '240.00'],
      ['Dijon', 'BC-2', 1, '120.00'],
      ['Nantes', 'BC-2', 1, '120.00'],
    ]),
  );
});
