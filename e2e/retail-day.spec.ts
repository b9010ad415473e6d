import { existsSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { call, expect, importText, openBooks, test } from './support/app.ts';

const DAY = '../shared/data/retail/online_retail_2010-12-01.csv';

interface Sale {
  Quantity: string;
  UnitPrice: string;
  CustomerID: string;
}
interface Made {
  made: string[];
  skipped: { amount: string; reason: string }[];
  totals: Record<string, { withoutTax: string }>;
}

/** Whole pence: the file's prices have at most two decimals, so nothing is rounded here. */
const pence = (rows: Sale[]): number =>
  rows.reduce(
    (sum, row) => sum + Math.round(Number(row.Quantity) * Math.round(Number(row.UnitPrice) * 100)),
    0,
  );
const amount = (text: string): number => Math.round(Number(text) * 100);

test('A1 A3 B1 a real day of sales imports, invoices and prints with totals that match the file', async ({
  page,
}) => {
  test.skip(!existsSync(DAY), 'the shared files are not here');
  const text = readFileSync(DAY, 'utf8');
  const sales = Papa.parse<Sale>(text, { header: true, skipEmptyLines: true }).data;
  const unnamed = sales.filter(({ CustomerID }) => CustomerID === '');
  expect([sales.length, unnamed.length]).toEqual([3108, 1140]);

  // Without tax what is billed and what is left out add up to the file exactly, document by document.
  await openBooks(page, { name: 'Nottingham Gifts Ltd', country: 'GB', currency: 'GBP', chargesTax: false });
  const { control } = await importText(page, text);
  for (const part of ['read', 'created'] as const) expect(control[part]!.rows).toBe(3108);
  expect(amount(control['created']!.amounts['GBP']!)).toBe(pence(sales));

  const day = { from: '2010-12-01', to: '2010-12-01' };
  const { made, skipped, totals } = await call<Made>(page, 'invoices.generateAll', { ...day, issue: true });
  const left = skipped.reduce((sum, skip) => sum + amount(skip.amount), 0);
  const billed = amount(totals['GBP']!.withoutTax);
  expect(billed + left).toBe(pence(sales));

  const numbers: string[] = [];
  for (const id of made) numbers.push((await call<{ number: string }>(page, 'invoices.get', id)).number);
  expect(new Set(numbers).size).toBe(made.length);

  const zipped = await page.evaluate(async (ids) => {
    const { invoices } = (
      window as unknown as { quittance: { invoices: { pdfZip(ids: string[]): Promise<Blob> } } }
    ).quittance;
    const bytes = new Uint8Array(await (await invoices.pdfZip(ids)).arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  }, made);
  const files = Object.keys(unzipSync(new Uint8Array(Buffer.from(zipped, 'base64'))));
  expect(files.sort()).toEqual(numbers.map((number) => `Invoice_${number}.pdf`).sort());
  expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
});
