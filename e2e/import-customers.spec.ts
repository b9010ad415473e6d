import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';

const sales = [
  'Key;Date;Customer no;Customer;Title;Quantity;Unit price',
  'K-1;2026-10-01;77;Le Grand Bistrot;Work;1;100.00',
  'K-2;2026-10-02;77;Le Grand Bistrot;Work;2;10.00',
  'K-3;2026-10-03;78;Menuiserie Aubert;Work;1;50.00',
  'K-4;2026-10-04;79;Quite Unheard Of;Work;1;25.00',
].join('\n');

/** Two customers whose numbers are others than those in the file: names alone find nobody. */
async function withKnown(page: Page, company: Record<string, unknown> = {}): Promise<[string, string]> {
  await openBooks(page, company);
  const save = (customer: object) => call<{ id: string }>(page, 'customers.save', customer);
  const bistrot = await save({ name: 'Brasserie du Port', key: 'C-1' });
  const aubert = await save({ name: 'Menuiserie Auber', key: 'C-2' });
  return [bistrot.id, aubert.id];
}

async function read(page: Page): Promise<void> {
  await page.goto('/import');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ventes.csv', mimeType: 'text/csv', buffer: Buffer.from(sales) });
}

const ownersOf = async (page: Page) => {
  const { rows } = await call<{ rows: { key: string; customerId: string }[] }>(page, 'transactions.list');
  return Object.fromEntries(rows.map(({ key, customerId }) => [key, customerId]));
};

test('A3 an unknown customer is mapped: one by hand from the keyboard, one by the suggestion, the rest is created', async ({
  page,
}) => {
  const [bistrot, aubert] = await withKnown(page);
  await read(page);
  await page.getByRole('button', { name: 'The columns are right' }).click();
  const section = page.getByRole('region', { name: 'Customers not in your books' });
  await expect(section.getByText('3 names')).toBeVisible();

  await test.step('by hand', async () => {
    const picker = section.getByRole('combobox', { name: '“Le Grand Bistrot” is' });
    await picker.focus();
    await page.keyboard.type('brass');
    await expect(section.getByRole('option', { name: /Brasserie/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(picker).toHaveValue('Brasserie du Port');
    await expect(picker, 'the row stays where it is, and so does the focus').toBeFocused();
    await expect(section.getByText('2 names')).toBeVisible();
  });
  await test.step('by the suggestion', async () => {
    await section.getByRole('button', { name: '“Menuiserie Aubert” is Menuiserie Auber' }).click();
    await expect(section.getByRole('combobox', { name: '“Menuiserie Aubert” is' })).toHaveValue(
      'Menuiserie Auber',
    );
    await expect(section.getByText('1 name', { exact: true })).toBeVisible();
  });
  await expectAccessible(page, 'customers of the file');
  await page.getByRole('button', { name: 'Import 4 rows', exact: true }).click();
  await expect(page.getByRole('heading', { name: '4 rows imported' })).toBeVisible();

  const owners = await ownersOf(page);
  expect([owners['K-1'], owners['K-2'], owners['K-3']]).toEqual([bistrot, bistrot, aubert]);
  const { rows } = await call<{ rows: { name: string; key: string; id: string }[] }>(page, 'customers.list', {
    sort: 'no',
  });
  expect(rows.map(({ name, key }) => [name, key])).toEqual([
    ['Brasserie du Port', 'C-1'],
    ['Menuiserie Auber', 'C-2'],
    ['Quite Unheard Of', '79'],
  ]);
  expect(owners['K-4']).toBe(rows[2]!.id);

  await test.step('I38 the next file of the same source takes them so again, says it, and may be told otherwise', async () => {
    await page.goto('/import');
    await page.locator('input[type=file]').setInputFiles({
      name: 'ventes-novembre.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(sales.replaceAll('2026-10', '2026-11').replaceAll('K-', 'L-')),
    });
    await expect(section.getByRole('combobox', { name: '“Le Grand Bistrot” is' })).toHaveValue(
      'Brasserie du Port',
    );
    await expect(section.getByText('remembered from the last import: Brasserie du Port')).toBeVisible();
    await expectAccessible(page, 'remembered customers of the file');
    await section.getByRole('combobox', { name: '“Menuiserie Aubert” is' }).click();
    await section.getByRole('option', { name: 'Brasserie du Port' }).click();
    await expect(section.getByText('remembered from the last import: Menuiserie Auber')).toHaveCount(0);
    await page.getByRole('button', { name: 'Import 4 rows', exact: true }).click();
    await expect(page.getByRole('heading', { name: '4 rows imported' })).toBeVisible();
    const next = await ownersOf(page);
    expect([next['L-1'], next['L-2'], next['L-3']]).toEqual([bistrot, bistrot, bistrot]);
    expect(next['L-4']).toBe(owners['K-4']);
  });
});

test('A3 a customer that was chosen is taken back, and the others are left out', async ({ page }) => {
  const [bistrot] = await withKnown(page);
  await read(page);
  await page.getByRole('button', { name: 'The columns are right' }).click();
  const section = page.getByRole('region', { name: 'Customers not in your books' });
  const choose = async (name: string, known: string) => {
    await section.getByRole('combobox', { name: `“${name}” is` }).click();
    await section.getByRole('option', { name: known }).click();
  };
  await choose('Quite Unheard Of', 'Menuiserie Auber');
  await choose('Le Grand Bistrot', 'Brasserie du Port');
  await expect(section.getByText('1 name', { exact: true })).toBeVisible();
  await choose('Quite Unheard Of', 'New customer');
  await expect(section.getByText('2 names')).toBeVisible();
  await section.getByText('Leave their rows out').click();
  await page.getByRole('button', { name: 'Import 2 rows', exact: true }).click();
  await expect(page.getByRole('heading', { name: '2 rows imported' })).toBeVisible();
  expect(await ownersOf(page)).toEqual({ 'K-1': bistrot, 'K-2': bistrot });
  expect(await call(page, 'customers.list')).toMatchObject({ total: 2 });
});

test('E16 A3 the automation API maps unknown customers by their ref', async ({ page }) => {
  const [bistrot] = await withKnown(page);
  const done = await page.evaluate(
    async ([text, customerId]) => {
      type Unknown = { ref: string; name: string; customerId?: string };
      type Preview = { previewId: string; unknownCustomers: Unknown[]; chosenCustomers: Unknown[] };
      type Imports = Record<
        'preview' | 'chooseCustomers' | 'commit',
        (...all: unknown[]) => Promise<Preview>
      >;
      const { imports } = (window as unknown as { quittance: { imports: Imports } }).quittance;
      const preview = await imports.preview(new File([text], 'ventes.csv'), { kind: 'transactions' });
      const { ref } = preview.unknownCustomers.find(({ name }) => name === 'Le Grand Bistrot')!;
      const chosen = await imports.chooseCustomers(preview.previewId, [{ ref, customerId }]);
      await imports.commit(preview.previewId, { unknownCustomers: 'reject' });
      const nobody = await imports
        .chooseCustomers(preview.previewId, [{ ref, customerId }])
        .catch((error: Error) => error.name);
      return { chosen: chosen.chosenCustomers, left: chosen.unknownCustomers.length, nobody };
    },
    [sales, bistrot] as const,
  );
  expect(done).toMatchObject({
    chosen: [{ name: 'Le Grand Bistrot', rows: 2, customerId: bistrot, known: 'Brasserie du Port' }],
    left: 2,
    nobody: 'NotFound',
  });
  expect(await ownersOf(page)).toEqual({ 'K-1': bistrot, 'K-2': bistrot });
});

test.describe('on a phone', () => {
  test.use({ locale: 'fr-FR', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('A3 A14 in French on a phone an unknown customer is mapped', async ({ page }) => {
    const [bistrot] = await withKnown(page, { locale: 'fr' });
    await read(page);
    await page.getByRole('button', { name: 'Les colonnes sont justes' }).tap();
    const section = page.getByRole('region', { name: 'Clients absents de vos comptes' });
    await section.getByRole('combobox', { name: '« Le Grand Bistrot » est' }).tap();
    await section.getByRole('option', { name: 'Brasserie du Port' }).tap();
    await expect(section.getByText('2 noms')).toBeVisible();
    await expectAccessible(page, 'customers of the file on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'Importer 4 lignes' }).tap();
    await expect(page.getByRole('heading', { name: '4 lignes importées' })).toBeVisible();
    expect((await ownersOf(page))['K-1']).toBe(bistrot);
  });
});
