import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, openBooks, test } from './support/app.ts';
import { go } from './support/navigation.ts';

const head = 'order_id;order_date;client_id;client_name;description;quantity;unit_price';
const order = (id: string, date: string) => `${id};${date};C1;Aciéries du Nord;Acier;3;100,00`;
const text = (...orders: string[]) => [head, ...orders].join('\r\n');

/** The dialog of the system hands out a directory of the browser's own: its handle is of the very same kind. */
const withFolder = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async ({ id }: { id: string }) =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(id, { create: true }),
    });
  });

const putFile = (page: Page, name: string, content: string) =>
  page.evaluate(
    async ([file, words]) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('quittance-folder');
      const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await stream.write(words);
      await stream.close();
    },
    [name, content] as const,
  );

const samples = (scope: Page) => scope.locator('input[type="file"][multiple]').first();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('BR25 D7 each month’s file of a watched folder is taken by its name, said in the record, and waited for', async ({
  page,
}) => {
  await page.clock.setSystemTime(new Date('2026-11-02T09:00:00Z'));
  await withFolder(page);
  await openBooks(page);
  await go(page, '/billing-reports?edit=new');
  await expect(page.getByRole('heading', { name: 'New billing report' })).toBeVisible();
  await samples(page).setInputFiles({
    name: 'orders-2026-09.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text(order('S1', '05/09/2026'))),
  });
  const pattern = page.getByLabel('Its file in a watched folder is called');
  await expect(pattern).toHaveValue('orders-{YYYY}-{MM}.csv');
  await pattern.fill('orders-{YEAR}.csv');
  await page.getByLabel('Name', { exact: true }).fill('Deliveries');
  await button(page, 'Save').click();
  await expect(page.getByRole('alert')).toContainText(
    '“{YEAR}” stands for nothing in the name of a watched file.',
  );
  await pattern.fill('orders-{YYYY}-{MM}.csv');
  await button(page, 'Watch a folder').click();
  await expect(page.getByText('This device watches: quittance-folder')).toBeVisible();
  await expectAccessible(page, 'a set-up that watches a folder');
  await button(page, 'Save').click();
  await expect(page.getByRole('heading', { name: 'Deliveries' })).toBeVisible();
  const [setup] = await call<{ id: string }[]>(page, 'pipeline.setups');
  await call(page, 'automations.save', {
    name: 'Month of deliveries',
    steps: [{ service: 'billing-report', options: { setupId: setup!.id, period: 'previous-month' } }],
  });

  await putFile(page, 'orders-2026-09.csv', text(order('S1', '05/09/2026')));
  await putFile(page, 'orders-2026-10.csv', text(order('A1', '05/10/2026'), order('A2', '06/10/2026')));
  await go(page, '/automation');
  await page.getByRole('link', { name: 'Dry run', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText(
    'orders from orders-2026-10.csv, the newest that fits',
  );
  await page.keyboard.press('Escape');
  await button(page, 'Run now').click();
  await page.getByRole('link', { name: 'See what it did' }).click();
  const made = page.getByRole('list', { name: 'What came of it' });
  await made.getByRole('link', { name: 'Deliveries 2026-10 ← orders-2026-10.csv' }).click();
  await expect(page).toHaveURL(/\/billing-reports\?setup=.*&run=/);
  await expect(page.getByRole('region', { name: 'Consolidate' }).locator('[data-side="out"] dd')).toHaveText(
    '2€600.00',
  );

  // A month later its file is not there yet: the run waits for it, and goes on once it is.
  await page.clock.setSystemTime(new Date('2026-12-02T09:00:00Z'));
  await page.goto('/automation');
  await button(page, 'Run now').click();
  await page.getByRole('link', { name: 'See what it did' }).click();
  await expect(page.getByText('this device watches nothing new called orders-2026-11.csv')).toBeVisible();
  await expect(page.getByText('This run waits for its file')).toBeVisible();
  await expectAccessible(page, 'a run that waits for the file of the month');
  await putFile(page, 'orders-2026-11.csv', text(order('B1', '07/11/2026')));
  await button(page, 'Go on').click();
  await expect(made).toContainText('Deliveries 2026-11 ← orders-2026-11.csv');
  expect(await call<unknown[]>(page, 'pipeline.runs')).toHaveLength(2);
});

test('D3 a new sample on a set-up that is there is guessed anew, shown before it is kept, and taken back', async ({
  page,
}) => {
  await openBooks(page);
  await go(page, '/billing-reports?edit=new');
  await expect(page.getByRole('heading', { name: 'New billing report' })).toBeVisible();
  await samples(page).setInputFiles({
    name: 'orders.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text(order('A1', '05/10/2026'))),
  });
  await page.getByLabel('Name', { exact: true }).fill('Deliveries');
  await button(page, 'Save').click();
  await page.getByRole('link', { name: 'Change the set-up' }).click();
  await expect(page.getByText('Drop a new sample')).toBeVisible();
  const other = {
    name: 'orders.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('order_id;order_date;client_id;item;net_amount\r\nA1;05/10/2026;C1;Acier;300,00\r\n'),
  };
  await samples(page).setInputFiles(other);
  const note = page.locator('.q-callout', { hasText: 'Guessed anew from the sample' });
  await expect(note).toContainText('Amount: None → orders · net_amount');
  await expect(note).toContainText('What was ordered: orders · description → orders · item');
  await expect(page.getByRole('table', { name: 'How it looks' })).toContainText('300.00');
  await expectAccessible(page, 'a set-up guessed anew');
  const amountOf = async () =>
    (await call<{ fields: { amount: string } }[]>(page, 'pipeline.setups'))[0]!.fields.amount;
  expect(await amountOf(), 'nothing is kept yet').toBe('');
  await note.getByRole('button', { name: 'Undo' }).click();
  await expect(note).toHaveCount(0);
  await expect(page.getByLabel('Amount', { exact: true })).toHaveValue('');

  await samples(page).setInputFiles(other);
  await expect(note).toBeVisible();
  await button(page, 'Save').click();
  await expect.poll(amountOf).toBe('orders.net_amount');
  await button(page, 'Undo').click();
  await expect.poll(amountOf).toBe('');
});

test('D3 a set-up is copied with one press: the copy has billed nothing, and goes again with Undo', async ({
  page,
}) => {
  await openBooks(page);
  await go(page, '/billing-reports?edit=new');
  await expect(page.getByRole('heading', { name: 'New billing report' })).toBeVisible();
  const file = {
    name: 'orders.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text(order('A1', '05/10/2026'))),
  };
  await samples(page).setInputFiles(file);
  await page.getByLabel('Name', { exact: true }).fill('Deliveries');
  await button(page, 'Save').click();
  await expect(page.getByRole('heading', { name: 'Run a month' })).toBeVisible();
  await samples(page).setInputFiles(file);
  await page.getByLabel('Month', { exact: true }).fill('2026-10');
  await button(page, 'Run').click();
  await expect(page.getByText('Adds up')).toHaveCount(5);
  await button(page, 'Copy the set-up').click();
  await expect(page.getByRole('heading', { name: 'Deliveries (copy)' })).toBeVisible();
  await expect(page.getByText('Adds up')).toHaveCount(0);
  const setups = await call<{ name: string; startsIn: string; fields: object }[]>(page, 'pipeline.setups');
  const [first, copy] = setups.toSorted((a, b) => a.name.length - b.name.length);
  expect(copy!.fields).toEqual(first!.fields);
  expect([first!.startsIn, copy!.startsIn]).toEqual(['2026-10', '']);
  await button(page, 'Undo').click();
  await expect(page.getByRole('heading', { name: 'Deliveries', exact: true })).toBeVisible();
  expect(await call<unknown[]>(page, 'pipeline.setups')).toHaveLength(1);
});
