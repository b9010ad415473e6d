import { readFile } from 'node:fs/promises';
import { call, expect, importText, openBooks, salesCsv, test } from './support/app.ts';
import { go, settled } from './support/navigation.ts';
import { openSample } from './support/screens.ts';
import { today } from './support/sales.ts';

interface Table {
  title: string;
  columns: { id: string }[];
  sections: { currency: string; rows: { cells: unknown[] }[]; total: (string | number | null)[] }[];
  control: { read: number; used: number; leftOut: number };
}

test('A2 a report is asked, compared, taken along as PDF and XLSX, and kept', async ({ page }) => {
  await openSample(page, 'en');
  await go(page, '/reports');
  await page.getByRole('link', { name: 'Sales by period' }).click();
  await page.getByLabel('Period', { exact: true }).selectOption('this-year');
  await page.getByLabel('Compared with').selectOption('year-before');
  const figures = page.getByRole('region', { name: 'Key figures' });
  await expect(figures).toContainText('Invoiced without tax');
  await expect(page).toHaveURL(/kind=sales-by-period&period=this-year&compare=year-before/);
  const table = page.getByRole('table', { name: 'Figures of the report' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Period',
    'Invoices',
    'Without tax, €',
    'Tax, €',
    'With tax, €',
    'Compared, €',
    'Change',
  ]);
  const year = today().slice(0, 4);
  const query = {
    kind: 'sales-by-period',
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    compare: 'year-before',
  };
  const said = await call<Table>(page, 'reports.table', query);
  const total = said.sections[0]!.total[said.columns.findIndex(({ id }) => id === 'withoutTax')] as string;
  const shown = (await figures.innerText()).replace(/[,\s]/g, '');
  expect(shown).toContain(total.replace(/[,\s]/g, ''));
  expect(said.control.used + said.control.leftOut).toBe(said.control.read);

  const pdf = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download PDF' }).click();
  const pdfBytes = await readFile(await (await pdf).path());
  expect((await pdf).suggestedFilename()).toBe(`Sales-by-period_${year}-01-01_${year}-12-31.pdf`);
  expect(pdfBytes.subarray(0, 5).toString()).toBe('%PDF-');
  const xlsx = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download XLSX' }).click();
  expect((await readFile(await (await xlsx).path())).subarray(0, 2).toString()).toBe('PK');

  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByText('Kept: Sales by period')).toBeVisible();
  await page.getByRole('link', { name: 'All reports' }).click();
  const kept = page.getByRole('table', { name: 'Kept reports' });
  const again = page.waitForEvent('download');
  await kept.getByRole('button', { name: /^PDF of Sales by period/ }).click();
  expect((await readFile(await (await again).path())).subarray(0, 5).toString()).toBe('%PDF-');
});

test('A2 a person builds a report: columns, groups, a filter; the address keeps it, and so does a name', async ({
  page,
}) => {
  await openSample(page, 'en');
  await go(page, '/reports?kind=sales-by-customer&period=this-year');
  const table = page.getByRole('table', { name: 'Figures of the report' });
  await expect(table.getByRole('row').nth(3)).toBeVisible();
  const all = await table.getByRole('row').count();
  await page.getByRole('button', { name: 'Columns and filters' }).click();
  const builder = page.getByRole('dialog', { name: 'What the table shows' });
  await builder.getByRole('checkbox', { name: 'Last invoice' }).check();
  await builder.getByRole('checkbox', { name: 'With tax' }).uncheck();
  await builder.getByRole('button', { name: 'Add a filter' }).click();
  await builder.getByRole('combobox', { name: 'Column' }).selectOption('withoutTax');
  await builder.getByRole('combobox', { name: 'Test' }).selectOption('above');
  await builder.getByRole('textbox', { name: 'Value' }).fill('3000');
  await builder.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(table.getByRole('columnheader', { name: 'Last invoice' })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'With tax, €' })).toHaveCount(0);
  await expect.poll(() => table.getByRole('row').count()).toBeLessThan(all);
  const filtered = await table.getByRole('row').count();
  const address = page.url();
  expect(address).toContain('where=withoutTax.above.3000');
  await page.goBack();
  await expect(table.getByRole('columnheader', { name: 'With tax, €' })).toBeVisible();
  await page.goForward();
  await page.getByRole('button', { name: /Columns and filters · 1 filter/ }).click();
  await builder.getByRole('combobox', { name: 'Groups with sub-totals' }).selectOption('customer');
  await builder.getByRole('button', { name: 'Show', exact: true }).click();
  const subTotals = table.getByRole('row', { name: /, sub-total/ });
  // Each customer is a group of one row: beside the head and the total, so many rows, so many sub-totals.
  await expect(subTotals).toHaveCount(filtered - 2);
  expect(page.url()).toContain('group=customer');
  await page.getByRole('button', { name: /Columns and filters · 1 filter/ }).click();
  await builder.getByRole('textbox', { name: 'Name' }).fill('Large customers');
  await builder.getByRole('button', { name: 'Save as a report' }).click();
  await expect(page.getByRole('heading', { name: 'Large customers' })).toBeVisible();
  await go(page, '/reports');
  await page.getByRole('link', { name: 'Large customers' }).click();
  await expect(table.getByRole('columnheader', { name: 'Last invoice' })).toBeVisible();
  // Of the usual period now: its groups came with the name.
  await expect(subTotals.first()).toBeVisible();
  const own = await call<{ name: string; layout: { groupBy: string[] } }[]>(page, 'reports.saved');
  expect(own).toMatchObject([{ name: 'Large customers', layout: { groupBy: ['customer'] } }]);
});

test('A2 F2 ten thousand rows: drawn as they come into sight, stopped when asked', async ({ page }) => {
  await openBooks(page);
  await importText(page, salesCsv(10_000, { customers: 40 }));
  await go(page, '/reports?kind=not-invoiced&from=2026-10-01&to=2026-10-31');
  const table = page.getByRole('table', { name: 'Figures of the report' });
  await expect(table).toHaveAttribute('aria-rowcount', '10001');
  expect(await table.getByRole('row').count()).toBeLessThan(200);
  await settled(page);
  const name = await page.evaluate(async () => {
    const { reports } = (
      window as unknown as {
        quittance: { reports: { table: (query: object, task: object) => Promise<unknown> } };
      }
    ).quittance;
    const stop = new AbortController();
    const query = { kind: 'not-invoiced', from: '2026-10-01', to: '2026-10-31' };
    const asked = reports.table(query, { signal: stop.signal });
    stop.abort();
    return asked.then(
      () => 'made',
      (error: Error) => error.name,
    );
  });
  expect(name).toBe('Cancelled');
});

test('A2 every report answers over the automation API, and says what it does not know', async ({ page }) => {
  await openSample(page, 'en');
  const kinds = await call<{ id: string; ofCustomer: boolean }[]>(page, 'reports.kinds');
  expect(kinds.length).toBeGreaterThanOrEqual(9);
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'customers.list');
  for (const { id, ofCustomer } of kinds) {
    const query = {
      kind: id,
      from: '2020-01-01',
      to: '2030-12-31',
      ...(ofCustomer && { customerId: rows[0]!.id }),
    };
    const { control } = await call<Table>(page, 'reports.table', query);
    expect(control.used + control.leftOut, id).toBe(control.read);
    const sizes = await page.evaluate(async (asked) => {
      const api = (window as unknown as { quittance: { reports: { run: (query: object) => Promise<Blob> } } })
        .quittance.reports;
      const made = [await api.run({ ...asked, format: 'pdf' }), await api.run({ ...asked, format: 'xlsx' })];
      return made.map(({ type, size }) => [type, size > 1000]);
    }, query);
    expect(sizes, id).toEqual([
      ['application/pdf', true],
      ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', true],
    ]);
  }
  await expect(
    call(page, 'reports.table', { kind: 'poems', from: '2026-01-01', to: '2026-01-31' }),
  ).rejects.toThrow(/no report/);
  await expect(
    call(page, 'reports.table', { kind: 'customer-statement', from: '2026-01-01', to: '2026-01-31' }),
  ).rejects.toThrow(/one customer/);
});

test('A2 RP11 the tax report by date of issue or of payment: chosen on the screen, said on it, kept under its own title', async ({
  page,
}) => {
  await page.clock.setSystemTime(new Date('2026-11-20T09:00:00Z'));
  await openBooks(page);
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name: 'Imprimerie Anne' });
  const sell = (unitPrice: string, taxRate: string) =>
    call(page, 'transactions.save', { customerId, date: '2026-10-05', title: 'Work', unitPrice, taxRate });
  // 100.00 at 20 % and 50.00 at 5.5 %: 172.75; 100.00 of it is paid.
  await sell('100', '20');
  await sell('50', '5.5');
  const october = { from: '2026-10-01', to: '2026-10-31' };
  const request = { customerId, ...october, issue: true };
  const { id } = await call<{ id: string }>(page, 'invoices.generate', request);
  await call(page, 'invoices.pay', id, { method: 'card', amount: '100' });
  await go(page, '/reports?kind=tax&period=this-year');
  const figures = page.getByRole('region', { name: 'Key figures' });
  await expect(figures).toContainText('€22.75');
  await page.getByLabel('By date of').selectOption('payment');
  await expect(page.getByRole('heading', { name: 'Tax by rate, on payments' })).toBeVisible();
  await expect(page).toHaveURL(/basis=paid/);
  await expect(figures).toContainText('€13.17');
  await expect(figures).toContainText('€100.00');
  await expect(page.getByRole('region', { name: 'How it is worked out' })).toContainText(
    /By date of payment, as a return on receipts asks \(cash basis\)/,
  );
  const said = await call<Table>(page, 'reports.table', {
    kind: 'tax',
    basis: 'paid',
    from: '2026-01-01',
    to: '2026-12-31',
    layout: { columns: ['rate', 'taxable', 'tax'], groupBy: [], filters: [], sort: null },
  });
  expect(said.sections[0]!.rows.map(({ cells }) => cells)).toEqual([
    [20, '57.89', '11.58'],
    [5.5, '28.94', '1.59'],
  ]);
  const sheet = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download XLSX' }).click();
  expect((await sheet).suggestedFilename()).toMatch(/^Tax-by-rate-on-payments_/);
  // Under a name of one's own the basis is kept with the layout.
  await page.getByRole('button', { name: 'Columns and filters' }).click();
  const builder = page.getByRole('dialog', { name: 'What the table shows' });
  await builder.getByRole('textbox', { name: 'Name' }).fill('Monthly return');
  await builder.getByRole('button', { name: 'Save as a report' }).click();
  await expect(page.getByRole('heading', { name: 'Monthly return' })).toBeVisible();
  await expect(page).not.toHaveURL(/basis=/);
  await expect(figures).toContainText('€13.17');
  await page.getByLabel('By date of').selectOption('issue');
  await expect(figures).toContainText('€22.75');
});

test('A2 A14 on a phone, where there is no head, every figure of the total stands beside its name', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page, 'en');
  await go(page, '/reports?kind=sales-by-period&period=this-year');
  const total = page.getByRole('table', { name: 'Figures of the report' }).locator('tfoot td:visible');
  await expect(total).toHaveText([/^Total$/, /^Invoices \d+$/, /^[\d,]+\.\d\d$/, /^Tax [\d,]+\.\d\d$/]);
});

test('A2 A14 on a phone the rarer acts of a report are in a menu, opened and walked by keyboard', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page, 'en');
  await go(page, '/reports?kind=sales-by-period&period=this-year');
  const acts = page.locator('.reports-acts');
  await expect(acts.getByRole('button', { name: 'Download PDF' })).toBeEnabled();
  await expect(acts.getByRole('button')).toHaveCount(2);
  await acts.getByRole('button', { name: 'More actions' }).focus();
  await page.keyboard.press('Enter');
  const items = page.getByRole('menu', { name: 'More actions' }).getByRole('menuitem');
  await expect(items).toHaveText(['Print', 'Send to managers', 'Keep', 'Download XLSX']);
  await expect(items.first()).toBeFocused();
  await page.keyboard.press('End');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
});
