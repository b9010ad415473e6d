import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { read, utils, write } from '@e965/xlsx';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { cancelWhen } from './support/cancel-when.ts';
import { go } from './support/navigation.ts';

const csv = (name: string, lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\r\n')),
});
const lines = [
  'order_id;article_id;quantity;unit_price;discount',
  '1001;10;3;1 250,50;0',
  '1001;11;2;10,00;0,15',
  '1002;10;1;1 250,50;0',
  '1003;12;5;99,99;0',
];
const orders = [
  'order_id;client_id;order_date;site',
  '1001;C1;05/01/2025;Conakry',
  '1002;C2;20/01/2025;Kindia',
  '1003;C9;21/01/2025;Boké',
];
const clients = ['client_id;client_name;city', 'C1;Aciéries du Nord;Conakry', 'C2;Brasserie;Kindia'];
const articles = ['article_id;description', '10;Acier', '11;Fonte', '12;Bronze'];
const sample = [
  csv('lignes.csv', lines),
  csv('commandes.csv', orders),
  csv('clients.csv', clients),
  csv('articles.csv', articles),
];

const filesOf = (scope: Page | Locator) => scope.locator('input[type="file"][multiple]').first();
const stage = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const flow = (page: Page, name: string, side: 'in' | 'out' | 'rejected' | 'held') =>
  stage(page, name).locator(`[data-side="${side}"] dd`);

/** The set-up as it is guessed from the files, named and saved. */
async function setUp(page: Page): Promise<void> {
  await go(page, '/billing-reports?edit=new');
  await expect(page.getByRole('heading', { name: 'New billing report' })).toBeVisible();
  await filesOf(page).setInputFiles(sample);
  await page.getByLabel('Name', { exact: true }).fill('Monthly deliveries');
  await expect(page.getByRole('table', { name: 'How it looks' })).toContainText('Total Aciéries du Nord');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Monthly deliveries' })).toBeVisible();
}

async function runMonth(page: Page, month: string): Promise<void> {
  await page.getByLabel('Month', { exact: true }).fill(month);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
}

/** The downloaded file, in the customer's language, with its answers filled in by another library. */
async function answered(path: string, say: (row: Record<string, string>) => [string, string]) {
  const book = read(await readFile(path));
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  const rows = utils.sheet_to_json<Record<string, string>>(sheet, { raw: false, defval: '' });
  for (const row of rows) [row['Réponse'], row['Commentaire']] = say(row);
  book.Sheets[book.SheetNames[0]!] = utils.json_to_sheet(rows);
  const buffer = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  return { rows, file: { name: 'answer.xlsx', mimeType: 'application/octet-stream', buffer } };
}

test('D1 D2 D3 D4 D5 D6 a month from four files to the invoices of what the customer accepted', async ({
  page,
}) => {
  await openBooks(page);
  await go(page, '/billing-reports');
  await expect(page.getByText('No billing report yet')).toBeVisible();
  await expectAccessible(page, 'no billing report');
  await page.getByRole('link', { name: 'New billing report' }).click();
  await filesOf(page).setInputFiles(sample);
  await expect(page.getByRole('table', { name: 'How it looks' })).toContainText('Total Aciéries du Nord');
  await expect(page.getByText('Without a partner: 1 line (clients: C9)')).toBeVisible();
  await expectAccessible(page, 'setting a billing report up');
  await page.getByLabel('Name', { exact: true }).fill('Monthly deliveries');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Monthly deliveries' })).toBeVisible();

  await filesOf(page).setInputFiles(sample);
  await runMonth(page, '2025-01');
  await expect(page.getByText('Adds up')).toHaveCount(5);
  await expect(flow(page, 'Spot', 'in')).toHaveText('4€5,518.95');
  await expect(flow(page, 'Join', 'held')).toHaveText('1€499.95');
  await expect(flow(page, 'Consolidate', 'out')).toHaveText('3€5,019.00');
  await expectAccessible(page, 'a month in stages');

  const printing = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download Monthly deliveries 2025-01.pdf' }).click();
  const pdf = await readFile(await (await printing).path());
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the file to check' }).click();
  const path = await (await downloading).path();
  const { rows, file } = await answered(path, (row) =>
    row['order_id'] === '1002' ? ['Contesté', 'jamais commandé'] : ['Accepté', ''],
  );
  expect(rows.map((row) => row['Ligne'])).toEqual(['00001', '00002', '00003']);

  const answer = page.getByRole('region', { name: 'The customer’s answer' });
  await answer.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByText('Accepted: 2 lines, €3,768.50')).toBeVisible();
  await page.getByRole('button', { name: 'Invoice accepted' }).click();
  const asking = page.getByRole('dialog');
  // Drafts can still be mended: what the law wants is asked where they are issued at once.
  await expect(asking.getByText('The address of 1 customer:')).toHaveCount(0);
  await asking.getByLabel('Issue them at once').check();
  await expect(asking.getByText('The address of 1 customer:')).toContainText('Aciéries du Nord');
  await expectAccessible(page, 'issuing what the customer accepted');
  await asking.getByLabel('Issue them at once').uncheck();
  await asking.getByRole('button', { name: 'Invoice accepted' }).click();
  await expect(page.getByText('Invoiced: 1 document.')).toBeVisible();
  const { rows: invoices } = await call<{ rows: { customerName: string }[] }>(page, 'invoices.list');
  expect(invoices.map(({ customerName }) => customerName)).toEqual(['Aciéries du Nord']);

  // The next month, with nothing dropped: read as last time, the contested line asked again.
  await runMonth(page, '2025-02');
  await expect(flow(page, 'Consolidate', 'out')).toHaveText('1€1,250.50');
  await page.reload();
  await expect(page.getByRole('region', { name: 'History' })).toContainText('January 2025');
});

test('BR28 D6 an answered month asks before it is run again, and its invoices are shown alone', async ({
  page,
}) => {
  await openBooks(page);
  await setUp(page);
  await filesOf(page).setInputFiles(sample);
  await runMonth(page, '2025-01');
  const part = page.getByRole('region', { name: 'The customer’s answer' });
  const acceptAll = async () => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the file to check' }).click();
    const { file } = await answered(await (await downloading).path(), () => ['Accepté', '']);
    await part.locator('input[type="file"]').setInputFiles(file);
    await expect(page.getByText('Accepted: 3 lines, €5,019.00')).toBeVisible();
  };
  await acceptAll();

  const dialog = page.getByRole('dialog', { name: 'Run January 2025 again?' });
  await runMonth(page, '2025-01');
  await expect(dialog).toContainText('The customer has answered January 2025 (answer.xlsx).');
  await expect(dialog).toContainText('Lines accepted: 3, held: 0.');
  await expectAccessible(page, 'asked before an answered month runs again');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const states = async () =>
    (await call<{ state: string }[]>(page, 'pipeline.runs')).map(({ state }) => state);
  expect(await states()).toEqual(['answered']);
  await runMonth(page, '2025-01');
  await dialog.getByRole('button', { name: 'Run again' }).click();
  await expect.poll(states).toEqual(['done', 'replaced']);
  await acceptAll();

  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name: 'Somebody else' });
  await call(page, 'invoices.save', {
    customerId,
    periodStart: '2025-01-01',
    periodEnd: '2025-01-31',
    lines: [{ title: 'Work', quantity: '1', unitPrice: '10' }],
  });
  await page.getByRole('button', { name: 'Invoice accepted' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Invoice accepted' }).click();
  await part.getByRole('link', { name: 'See the invoices' }).click();
  await expect(page).toHaveURL(/\/invoices\?billingRun=/);
  const list = page.getByRole('row').filter({ hasText: /Aciéries|Brasserie|Somebody/ });
  await expect(list).toHaveCount(2);
  await expect(page.getByRole('row', { name: /Somebody else/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'From one billing report' }).click();
  await expect(list).toHaveCount(3);
});

test('D5 BR21 what was stated and is not in the files stops the run, and says by how much', async ({
  page,
}) => {
  await openBooks(page);
  await setUp(page);
  await filesOf(page).setInputFiles(sample);
  await page.getByLabel('Rows the sender states').fill('5');
  await page.getByLabel('Amount the sender states').fill('5518,95');
  await runMonth(page, '2025-01');
  await expect(stage(page, 'Spot').getByText('Stopped here')).toBeVisible();
  await expect(stage(page, 'Spot')).toContainText('−1 row');
  await expect(page.getByText('Not yet')).toHaveCount(6);
  await expect(page.getByRole('button', { name: 'Download the file to check' })).toHaveCount(0);
  await page.getByLabel('Rows the sender states').fill('4');
  await filesOf(page).setInputFiles(sample);
  await runMonth(page, '2025-01');
  await expect(page.getByText('Adds up')).toHaveCount(5);
});

test('D3 the layout is built by hand: order, names, groups, and its sample follows', async ({ page }) => {
  await openBooks(page);
  await setUp(page);
  await filesOf(page).setInputFiles(sample);
  await runMonth(page, '2025-01');
  await expect(page.getByText('Adds up')).toHaveCount(5);
  await page.getByRole('link', { name: 'Change the set-up' }).click();
  const table = page.getByRole('table', { name: 'How it looks' });
  await expect(table).toContainText('Total Aciéries du Nord');
  const last = page
    .getByRole('list')
    .filter({ has: page.getByLabel('Shows') })
    .getByRole('listitem')
    .last();
  await last.getByLabel('Called').fill('To pay');
  await page.getByRole('button', { name: 'Move To pay up' }).click();
  await page.getByLabel('Group by').selectOption({ label: 'Item' });
  await expect(table.getByRole('columnheader').nth(-2)).toHaveText('To pay');
  await expect(table).toContainText('Total Acier');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: 'Change the set-up' })).toBeVisible();
  const [setup] = await call<{ layout: { groupBy: string[]; columns: { title: string }[] } }[]>(
    page,
    'pipeline.setups',
  );
  expect(setup!.layout.groupBy).toEqual(['@title']);
  expect(setup!.layout.columns.at(-2)!.title).toBe('To pay');
});

test('D6 cancelled in the middle of a month nothing of it is kept, and the month runs afterwards', async ({
  page,
}) => {
  await openBooks(page);
  await setUp(page);
  const many = Array.from({ length: 60_000 }, (_, at) => `${2000 + at};10;1;1,00;0`);
  const orderOf = many.map((_, at) => `${2000 + at};C1;05/01/2025;Conakry`);
  const month = [
    csv('lignes.csv', [lines[0]!, ...many]),
    csv('commandes.csv', [orders[0]!, ...orderOf]),
    ...sample.slice(2),
  ];
  await filesOf(page).setInputFiles(month);
  await cancelWhen(page, '.q-tray .q-task');
  await runMonth(page, '2025-01');
  const tray = page.getByRole('complementary', { name: 'Work in progress' });
  await expect(tray.getByText('Cancelled', { exact: true })).toBeVisible();
  expect(await call<unknown[]>(page, 'pipeline.runs')).toEqual([]);
  await runMonth(page, '2025-01');
  await expect(page.getByText('Adds up')).toHaveCount(5, { timeout: 60_000 });
  await expect(flow(page, 'Consolidate', 'out')).toHaveText('60,000€60,000.00');
  expect(await call<unknown[]>(page, 'pipeline.runs')).toHaveLength(1);
});
