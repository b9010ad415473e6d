import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { call, expect, importText, openBooks, test } from './support/app.ts';
import { blobOf, printedAmount, saidInZip } from './support/printed.ts';

const SHARED = process.env['SHARED_DATA'] ?? '../shared/data/';

interface Sale {
  Quantity: string;
  UnitPrice: string;
  CustomerID: string;
}
interface Made {
  made: string[];
  skipped: { amount: string; reason: string }[];
  totals: Record<string, { withoutTax: string; tax: string; withTax: string }>;
}

const days = [
  { day: '2010-12-01', rows: 3108, unnamed: 1140, chargesTax: false },
  { day: '2010-12-02', rows: 2109, unnamed: 65, chargesTax: false },
  { day: '2011-01-04', rows: 1184, unnamed: 424, chargesTax: true },
  { day: '2011-12-05', rows: 5331, unnamed: 1933, chargesTax: false },
];

/** Whole pence: the file's prices have at most two decimals, so nothing is rounded here. */
const pence = (rows: Sale[]): number =>
  rows.reduce(
    (sum, row) => sum + Math.round(Number(row.Quantity) * Math.round(Number(row.UnitPrice) * 100)),
    0,
  );
const amount = (text: string): number => Math.round(Number(text) * 100);

/** 20 % of what each customer bought or gave back, rounded once per customer. */
function taxOf(sales: Sale[]): number {
  const customers = new Set(sales.map(({ CustomerID }) => CustomerID));
  return [...customers].reduce((sum, customer) => {
    const net = pence(sales.filter(({ CustomerID }) => CustomerID === customer));
    return sum + Math.sign(net) * Math.round(Math.abs(net) / 5);
  }, 0);
}

for (const { day, rows, unnamed, chargesTax } of days) {
  test(`A1 A3 B1 B5 the real sales of ${day}, ${chargesTax ? 'with' : 'without'} tax: the PDFs add up to the file`, async ({
    page,
  }) => {
    const path = `${SHARED}retail/online_retail_${day}.csv`;
    test.skip(!existsSync(path), 'the shared files are not here');
    const text = readFileSync(path, 'utf8');
    const sales = Papa.parse<Sale>(text, { header: true, skipEmptyLines: true }).data;
    const total = pence(sales);
    await openBooks(page, {
      name: 'Nottingham Gifts Ltd',
      country: 'GB',
      currency: 'GBP',
      negativePeriods: 'credit-note',
      chargesTax,
      ...(chargesTax && { defaultTaxRate: '20' }),
    });
    const { control } = await importText(page, text);
    for (const part of ['read', 'created'] as const) expect(control[part]!.rows).toBe(rows);
    expect(amount(control['created']!.amounts['GBP']!)).toBe(total);

    const { id: walkIn } = await call<{ id: string }>(page, 'customers.walkIn');
    const assigned = await call(page, 'transactions.assign', { withoutCustomer: true }, walkIn);
    expect(assigned).toEqual({ changed: unnamed });

    const period = { from: day, to: day, issue: true };
    const { made, skipped, totals } = await call<Made>(page, 'invoices.generateAll', period);
    // Nobody is left out but who bought as much as he gave back.
    for (const skip of skipped) expect(skip).toMatchObject({ reason: 'period-nets-to-zero', amount: '0.00' });
    expect(amount(totals['GBP']!.withoutTax)).toBe(total);

    const printed = { documents: 0, withoutTax: 0, tax: 0 };
    for (const [name, said] of await saidInZip(await blobOf(page, 'pdfZip', made))) {
      const number = /^Invoice_(.*)\.pdf$/.exec(name)?.[1] ?? '';
      expect(said).toContain(`No. ${number} `);
      const isCredit = said.includes('Amount credited');
      const owed = printedAmount(said, isCredit ? 'Amount credited' : 'Amount due');
      const withoutTax = chargesTax ? printedAmount(said, 'Total excl\\. VAT') : owed;
      printed.documents += 1;
      printed.withoutTax += (isCredit ? -1 : 1) * withoutTax;
      printed.tax += (isCredit ? -1 : 1) * (owed - withoutTax);
    }
    expect(printed).toEqual({
      documents: made.length,
      withoutTax: total,
      tax: chargesTax ? taxOf(sales) : 0,
    });
    expect(await call(page, 'audit.verify')).toMatchObject({ ok: true });
  });
}
