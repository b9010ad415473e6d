import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { call, expect, expectAccessible, importText, openBooks, test } from './support/app.ts';
import { settled } from './support/navigation.ts';
import { readWorkbook } from '../src/adapters/spreadsheet/read-workbook.ts';
import { rowsOf } from '../src/adapters/spreadsheet/testing/grid-rows.ts';

const at = (page: Page, time: string) => page.clock.setSystemTime(new Date(time));
const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const nextRun = (page: Page) => section(page, 'Next automatic run');

interface Payment {
  date: string;
  amount: string;
  currency: string;
}

/** One sale of that day, invoiced and issued on it; amounts before 20 % of tax. */
async function invoice(page: Page, customerId: string, day: string, unitPrice: string, more: object = {}) {
  await at(page, `${day}T09:00:00Z`);
  const { currency = 'EUR', dueDate } = more as { currency?: string; dueDate?: string };
  await call(page, 'transactions.save', { customerId, date: day, title: 'Work', unitPrice, currency });
  const request = { customerId, from: day, to: day, currency, issue: true, ...(dueDate && { dueDate }) };
  return (await call<{ id: string }>(page, 'invoices.generate', request)).id;
}

const months = Array.from({ length: 12 }, (_, month) => {
  const year = month === 0 ? 2025 : 2026;
  return `${year}-${String(month === 0 ? 12 : month).padStart(2, '0')}`;
});

/** From December to October one invoice a month, each paid on its day; in November three are open. */
async function aYear(page: Page) {
  await at(page, '2025-12-01T09:00:00Z');
  await openBooks(page);
  const save = async (name: string) => (await call<{ id: string }>(page, 'customers.save', { name })).id;
  const [anne, kaloum] = [await save('Imprimerie Anne'), await save('Kaloum Mines')];
  for (const [index, month] of months.slice(0, 11).entries()) {
    const id = await invoice(page, anne, `${month}-10`, String(100 * (index + 1)));
    await call(page, 'invoices.pay', id, { method: 'bank-transfer' });
  }
  const francs = await invoice(page, kaloum, '2026-10-12', '500000', { currency: 'GNF' });
  await call(page, 'invoices.pay', francs, { method: 'cash' });
  const soon = await invoice(page, anne, '2026-11-02', '50', { dueDate: '2026-11-25' });
  await invoice(page, anne, '2026-11-03', '70', { dueDate: '2026-12-20' });
  const late = await invoice(page, kaloum, '2026-11-04', '40', { dueDate: '2026-11-05' });
  // Too much by 20 and given back: neither is left in the month.
  const paid = await invoice(page, anne, '2026-11-05', '10');
  await call(page, 'invoices.pay', paid, { method: 'cash', amount: '32' });
  await call(page, 'payments.refundCredit', { customerId: anne, currency: 'EUR', method: 'cash' });
  await at(page, '2026-11-16T09:00:00Z');
  await page.goto('/');
  return { anne, kaloum, soon, late };
}

const cellsOf = (page: Page, table: string | RegExp) =>
  page
    .getByRole('table', { name: table })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

test('A13 P10 P11 the money of a year: each month is what the payments say, as a chart, a table and two files', async ({
  page,
}) => {
  const { anne, kaloum } = await aYear(page);
  const cash = section(page, 'Cash in per month');
  await expect(cash.getByText('Dashed: expected by 30 November 2026')).toBeVisible();

  // Bar by bar with the keys.
  const bars = cash.getByRole('figure', { name: /^Cash in per month, December 2025 to November 2026/ });
  await expect(bars).toHaveAccessibleName(/€108\.00 more expected in November 2026$/);
  await bars.focus();
  await page.keyboard.press('End');
  await expect(cash.getByRole('status')).toHaveText('November 2026: €12.00 in, €108.00 more expected');
  await page.keyboard.press('ArrowLeft');
  await expect(cash.getByRole('status')).toHaveText('October 2026: €1,320.00');

  // What every payment says, added up here.
  const payments = (
    await Promise.all(
      [anne, kaloum].map((customerId) =>
        call<{ rows: Payment[] }>(page, 'payments.list', { customerId, pageSize: 1000 }),
      ),
    )
  ).flatMap(({ rows }) => rows);
  const cents = (month: string) =>
    payments
      .filter(({ currency, date }) => currency === 'EUR' && date.startsWith(month))
      .reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
  await cash.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('table', { name: 'Cash in per month' }).locator('tbody tr')).toHaveCount(12);
  const rows = await cellsOf(page, 'Cash in per month');
  expect(rows).toHaveLength(12);
  expect(rows.map(([, amount]) => Math.round(Number(amount!.replaceAll(',', '')) * 100))).toEqual(
    months.map(cents),
  );
  expect(rows.at(-1)!.slice(2)).toEqual(['108.00']);

  const take = async (name: string) => {
    await cash.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name }).click();
    return readFile(await (await download).path());
  };
  const csv = (await take('Numbers (CSV)')).toString('utf8').replace('\uFEFF', '').split('\r\n');
  expect(csv[0]).toBe('Month,"Received, EUR","Expected, EUR"');
  expect(csv[11]).toBe('2026-10,1320,0');
  expect(csv[12]).toBe('2026-11,12,108');
  const png = await take('Picture (PNG)');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 640]);
  expect(png.length).toBeGreaterThan(8000);
});

test('A13 P7 what is open is aged, best customers stand below, each currency by itself', async ({ page }) => {
  const { late } = await aYear(page);
  const ageing = section(page, 'Unpaid by age, €');
  await expect(ageing).toBeVisible();
  await expect
    .poll(() => cellsOf(page, 'Days past due'))
    .toEqual([
      ['Not yet due', '2', '144.00', '75%'],
      ['1 to 30 days', '1', '48.00', '25%'],
      ['31 to 60', '–', '–', '0%'],
      ['61 to 90', '–', '–', '0%'],
      ['Over 90', '–', '–', '0%'],
    ]);
  await expect
    .poll(() => cellsOf(page, 'Best customers, twelve months'))
    .toEqual([
      ['Imprimerie Anne', '14', '8,076.00'],
      ['Kaloum Mines', '1', '48.00'],
    ]);
  // The same way out for each: numbers for any spreadsheet, a workbook, and of the chart a picture.
  const take = async (of: string, name: string) => {
    await section(page, of).getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const aged = await take('Unpaid by age, €', 'Numbers (CSV)');
  expect(aged.bytes.toString('utf8')).toContain('\r\n1 to 30 days,1,48\r\n');
  const picture = await take('Unpaid by age, €', 'Picture (PNG)');
  expect([picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)]).toEqual([1920, 640]);
  expect(picture.bytes.length).toBeGreaterThan(8000);
  const best = await take('Best customers, twelve months', 'Numbers (CSV)');
  expect(best.bytes.toString('utf8')).toContain('\r\nImprimerie Anne,14,8076\r\nKaloum Mines,1,48\r\n');
  for (const of of ['Cash in per month', 'Unpaid by age, €', 'Best customers, twelve months']) {
    const book = await take(of, 'Workbook (XLSX)');
    expect(book.name).toMatch(/ 2026-11-16\.xlsx$/);
    const read = await readWorkbook(new Uint8Array(book.bytes), book.name);
    const rows = read.ok ? rowsOf(read.value.grid) : [];
    expect(rows.length, of).toBe({ 'Cash in per month': 13, 'Unpaid by age, €': 6 }[of] ?? 3);
    if (of.startsWith('Best')) expect(rows[1]).toEqual(['Imprimerie Anne', '14', '8076']);
  }

  await page.getByRole('group', { name: 'Currency' }).getByText('GNF').click();
  await expect(section(page, 'Unpaid by age, GNF')).toContainText('Nothing is unpaid.');
  await expect
    .poll(() => cellsOf(page, 'Best customers, twelve months'))
    .toEqual([['Kaloum Mines', '1', '600,000']]);
  await expect(page.getByRole('figure', { name: /most|GNF/ })).toHaveAccessibleName(/to GNF\s600,000$/);

  const todo = section(page, 'To do');
  await expect(todo).toContainText('Kaloum Mines is 11 days late');
  await todo.getByRole('link', { name: 'Open' }).click();
  await expect(page).toHaveURL(new RegExp(`/invoices\\?.*open=${late}`));
});

test('A13 the chart follows a payment that another window records', async ({ page, context }) => {
  const { soon } = await aYear(page);
  const cash = section(page, 'Cash in per month');
  await cash.getByRole('button', { name: 'Table' }).click();
  const november = page.getByRole('row', { name: /November 2026/ });
  await expect(november).toContainText('12.00');
  const other = await context.newPage();
  await at(other, '2026-11-16T09:00:00Z');
  await other.goto('/settings');
  await call(other, 'invoices.pay', soon, { method: 'card' });
  await expect(november).toContainText('72.00');
  await expect(november).toContainText('48.00');
});

const weekly = {
  name: 'Weekly invoices',
  steps: [{ service: 'generate-invoices', options: { period: 'up-to-yesterday', issue: true } }],
  schedule: { every: 'week', weekday: 'monday', time: '18:00', timeZone: 'Europe/Paris' },
};

/** Two customers with a row each of the 26th, one row without a customer, and the clock on the 27th. */
async function withWork(page: Page) {
  await at(page, '2026-11-27T12:47:30Z');
  await openBooks(page);
  for (const name of ['Imprimerie Anne', 'Kaloum Mines']) {
    const { id } = await call<{ id: string }>(page, 'customers.save', { name });
    await call(page, 'transactions.save', {
      customerId: id,
      date: '2026-11-26',
      title: 'Work',
      unitPrice: '100',
    });
  }
  await call(page, 'transactions.save', { date: '2026-11-26', title: 'Stray', unitPrice: '155' });
}

test('A13 A4 the countdown runs to the hour, the run happens, and the screen says what it did', async ({
  page,
}) => {
  await withWork(page);
  await call(page, 'automations.save', weekly);
  const card = nextRun(page);
  await expect(card).toContainText('Next run, Weekly invoices');
  await expect(card).toContainText('Monday 30 Nov');
  await expect(card).toContainText('18:00 · Paris time');
  await expect(card.getByRole('timer')).toHaveText(/^In 3 days, 4 hours and (?:1[0-2]|[5-9]) minutes$/);
  await expect(card).toContainText('2 invoices made and issued');
  await expect(card).toContainText('€240.00');
  await expect(card).toContainText('1 row has no customer');

  // The last hour counts seconds, and only the minutes are said aloud.
  await at(page, '2026-11-30T16:59:25Z');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(card.getByRole('timer')).toHaveText('In 0 minutes');
  await expect(card).toContainText(/0min\d\ds/);

  await expect(section(page, 'Last runs')).toContainText('Weekly invoices', { timeout: 90_000 });
  const run = section(page, 'Last runs').getByRole('listitem').first();
  // The row without a customer stayed out.
  await expect(run).toContainText('In part');
  await expect(run).toContainText('2 invoices, 1 failed');
  await expect(section(page, 'To do')).toContainText('Weekly invoices: 1 item failed');
  await expect(card.getByRole('timer')).toHaveText(/^In (6|7) days/);
  await expect(section(page, 'Figures, EUR')).toContainText('240');
});

test('A13 A4 a pause is undone, a run by hand is asked for once and leads to its record', async ({
  page,
}) => {
  await withWork(page);
  await call(page, 'automations.save', weekly);
  const card = nextRun(page);
  await card.getByRole('button', { name: 'Pause' }).click();
  await expect(card).toContainText('Nothing is planned');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card).toContainText('Next run, Weekly invoices');
  await card.getByRole('button', { name: 'Run now' }).click();
  const dialog = page.getByRole('dialog', { name: 'Run “Weekly invoices” now' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(dialog).toContainText('2 invoices made and issued');
  await dialog.getByRole('button', { name: 'Run now' }).click();
  const run = section(page, 'Last runs').getByRole('listitem').first();
  await expect(run).toContainText('by hand');
  await expect(run).toContainText('2 invoices, 1 failed');
  await run.getByRole('link', { name: 'Weekly invoices' }).click();
  await expect(page).toHaveURL(/\/automation\/runs\?open=/);
});

test('A4 A13 what was missed is put before a person: it runs in order, or is let go', async ({ page }) => {
  await withWork(page);
  const { id } = await call<{ id: string }>(page, 'automations.save', {
    ...weekly,
    missed: 'ask',
    schedule: { every: 'day', time: '18:00', timeZone: 'Europe/Paris' },
  });
  await at(page, '2026-11-30T12:00:00Z');
  await page.goto('/');
  const missed = page.locator('.q-callout', { hasText: '3 runs were missed: Weekly invoices' });
  await expect(missed).toContainText('27 Nov, 18:00');
  await expect(missed.getByRole('link', { name: 'Review' })).toHaveAttribute(
    'href',
    `/automation?preview=${id}`,
  );
  await missed.getByRole('button', { name: 'Run in order' }).click();
  await expect(missed).toHaveCount(0);
  await expect(section(page, 'Last runs').getByRole('listitem')).toHaveCount(3);
  await expect(section(page, 'Last runs').getByRole('listitem').first()).toContainText('caught up');

  await at(page, '2026-12-02T12:00:00Z');
  await page.goto('/');
  const again = page.locator('.q-callout', { hasText: '2 runs were missed' });
  await again.getByRole('button', { name: 'Skip' }).click();
  await expect(again).toHaveCount(0);
  await expect(section(page, 'Last runs')).toContainText('Skipped');
});

test('A13 books without an automation say what could run by itself, and an import says how good it was', async ({
  page,
}) => {
  await openBooks(page);
  const csv = [
    'Key,Date,Customer,Title,Quantity,Unit price',
    'K-1,2026-10-01,Anne,First,1,10.00',
    'K-2,2026-10-02,Anne,Second,2,20.00',
    'K-3,not a day,Anne,Third,1,30.00',
    'K-4,2026-10-04,Bruno,Fourth,1,5.50',
  ].join('\n');
  await importText(page, `${csv}\n`);
  await page.goto('/');
  await expect(nextRun(page)).toContainText('Nothing runs by itself yet');
  const imports = section(page, 'Last imports');
  await expect(imports.getByRole('listitem')).toContainText('1 row rejected');
  await expect
    .poll(() => cellsOf(page, 'First rows of sales.csv'))
    .toEqual([
      [expect.stringContaining('Oct'), 'First', '10.00'],
      [expect.stringContaining('Oct'), 'Second', '40.00'],
      [expect.stringContaining('Oct'), 'Fourth', '5.50'],
    ]);
  await nextRun(page).getByRole('link', { name: 'Set up an automation' }).click();
  await expect(page).toHaveURL(/\/automation\?open=new/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('A13 A14 what comes, what waits and what ran stand before the charts, six months of them', async ({
    page,
  }) => {
    await aYear(page);
    const bars = page.getByRole('figure', { name: /^Cash in per month/ });
    await expect(bars).toBeVisible();
    await settled(page);
    const tops = await Promise.all(
      [
        nextRun(page),
        section(page, 'To do'),
        section(page, 'Last runs'),
        bars,
        section(page, 'Last imports'),
      ].map(async (part) => (await part.boundingBox())!.y),
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    await expect(bars.getByText('Jun', { exact: true })).toBeVisible();
    await expect(bars.getByText('May', { exact: true })).toHaveCount(0);
    await expectAccessible(page, 'home on a phone');
  });
});

test('A13 nothing moves on the first screen once it stands', async ({ page }) => {
  await aYear(page);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 3000);
      }),
  );
  expect(shift).toBeLessThan(0.05);
});

test('A13 A12 what is confirmed under Run now is what runs today, not what the next due day would do', async ({
  page,
}) => {
  await withWork(page);
  await call(page, 'transactions.save', {
    customerId: (await call<{ rows: { id: string }[] }>(page, 'customers.list', {})).rows[0]!.id,
    date: '2026-10-20',
    title: 'Left over',
    unitPrice: '7',
  });
  const { id } = await call<{ id: string }>(page, 'automations.save', {
    name: 'The month before',
    steps: [{ service: 'generate-invoices', options: { period: 'previous-month', issue: true } }],
    schedule: { every: 'month', day: 1, time: '08:00', timeZone: 'Europe/Paris' },
  });
  const card = nextRun(page);
  await expect(card).toContainText('2 invoices made and issued');

  // The dry run opens on the day that is due: nothing runs from there, but from today.
  await page.goto(`/automation?preview=${id}`);
  const dryRun = page.getByRole('dialog', { name: 'Dry run: The month before' });
  await expect(dryRun).toContainText('2 invoices made and issued');
  await expect(dryRun.getByRole('button', { name: 'Run now', exact: true })).toHaveCount(0);
  await dryRun.getByRole('button', { name: 'What a run now would do' }).click();
  await expect(dryRun).toContainText('What would happen on 27 November 2026');
  await expect(dryRun).toContainText('1 invoice made and issued');
  await expect(dryRun.getByRole('button', { name: 'Run now', exact: true })).toBeVisible();

  await page.goto('/');
  await card.getByRole('button', { name: 'Run now' }).click();
  const dialog = page.getByRole('dialog', { name: 'Run “The month before” now' });
  await expect(dialog).toContainText('27 November 2026');
  await expect(dialog).toContainText('1 invoice made and issued');
  await expect(dialog).toContainText('€8.40');
  await dialog.getByRole('button', { name: 'Run now' }).click();
  await expect(section(page, 'Last runs').getByRole('listitem').first()).toContainText('1 invoice');
});
