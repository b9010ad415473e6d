import { call, expect, importText, openBooks, test } from './support/app.ts';
import { blobOf, saidIn } from './support/printed.ts';

interface Made {
  id: string;
  number: string;
  totals: Record<string, string>;
}

test('C10 three decimals of the dinar from the file to the PDF, the payment and every amount of the API', async ({
  page,
}) => {
  await page.clock.setSystemTime(new Date('2026-11-15T09:00:00Z'));
  await openBooks(page, { country: 'TN', currency: 'TND', defaultTaxRate: '19' });
  const lines = [
    'Key;Date;Customer;Title;Quantity;Unit price;Tax rate',
    'D-1;2026-11-02;Sfax Textiles;Cotton;3;12.345;19',
    'D-2;2026-11-03;Sfax Textiles;Thread;7;0.005;19',
    'D-3;2026-11-04;Sfax Textiles;Loom;1;1234.567;19',
    'D-4;2026-11-05;Sfax Textiles;Too fine;1;0.0005;19',
  ];
  const { control } = await importText(page, lines.join('\n'), { locale: 'en' });
  expect(control['read']).toEqual({ rows: 4, amounts: { TND: '1271.638' } });
  expect(control['created']).toEqual({ rows: 4, amounts: { TND: '1271.638' } });
  const { rows, sums } = await call<{ rows: Record<string, string>[]; sums: object }>(
    page,
    'transactions.list',
    { sort: 'date', direction: 'asc' },
  );
  expect(rows.map(({ net }) => net)).toEqual(['37.035', '0.035', '1234.567', '0.001']);
  expect(sums).toMatchObject({ TND: '1271.638' });

  const customerId = rows[0]!['customerId']!;
  const period = { from: '2026-11-01', to: '2026-11-15' };
  // 1271.638 × 19 % = 241.61122
  expect(await call(page, 'invoices.preview', { customerId, ...period })).toMatchObject({
    subTotal: '1271.638',
    tax: '241.611',
    total: '1513.249',
  });
  const made = await call<Made>(page, 'invoices.generate', { customerId, ...period, issue: true });
  expect(made.totals).toMatchObject({ withoutTax: '1271.638', tax: '241.611', withTax: '1513.249' });

  const { text } = await saidIn(await blobOf(page, 'pdf', [made.id]));
  const amounts = ['12,345', '37,035', '0,005', '0,035', '1 234,567', '1 271,638', '241,611', '1 513,249'];
  for (const said of amounts) expect(text).toContain(said);
  expect(text, 'no amount with two decimals').not.toMatch(/\d,\d\d(?!\d)/);

  const pay = (amount: string) =>
    call(page, 'payments.record', {
      method: 'cash',
      currency: 'TND',
      amount,
      invoices: [{ id: made.id }],
    });
  await pay('1000.001');
  expect(await call(page, 'invoices.get', made.id)).toMatchObject({
    status: 'partially-paid',
    due: '513.248',
  });
  await pay('513.248');
  expect(await call(page, 'invoices.get', made.id)).toMatchObject({ status: 'paid', due: '0.000' });
  expect(
    (await call<{ figures: Record<string, object> }>(page, 'invoices.stats')).figures['TND'],
  ).toMatchObject({
    total: { amount: '1513.249', count: 1 },
    unpaid: { amount: '0.000' },
  });
});
