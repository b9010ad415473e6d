import { call, expect, openBooks, test } from './support/app.ts';
import { given, heard, refused, stopped, type PageBlob } from './support/api.ts';

interface Document {
  id: string;
  number: string | null;
  totals: { withTax: string };
}

const november = { from: '2026-11-01', to: '2026-11-30' };

/** Work of one customer: 2 × 46.00 and 20 % of tax, issued. */
async function issuedOne(page: Parameters<typeof openBooks>[0], name = 'Anne'): Promise<Document> {
  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name });
  const row = { customerId, date: '2026-11-03', title: 'Work', quantity: '2', unitPrice: '46' };
  await call(page, 'transactions.save', row);
  return call<Document>(page, 'invoices.generate', { customerId, ...november, issue: true });
}

test('E16 B9 the four figures, duplicate and correct: what they make and what they leave as it was', async ({
  page,
}) => {
  await page.clock.setSystemTime(new Date('2026-11-15T09:00:00Z'));
  await openBooks(page);
  const invoice = await issuedOne(page);
  const four = { amount: '110.40', count: 1 };
  expect(await given(page, 'invoices.stats')).toMatchObject({
    figures: {
      EUR: {
        total: four,
        unpaid: { ...four, overdue: 0 },
        thisMonth: four,
        lastMonth: { amount: '0.00', count: 0 },
      },
    },
    openTransactions: { rows: 0 },
    drafts: 0,
  });

  const copy = await given<Document>(page, 'invoices.duplicate', invoice.id);
  expect(copy).toMatchObject({ number: null, totals: { withTax: '110.40' } });
  expect(await given(page, 'invoices.get', copy.id)).toMatchObject({
    status: 'draft',
    lines: [{ title: 'Work', quantity: '2', net: '92.00' }],
  });
  await given(page, 'invoices.delete', copy.id);
  expect(await refused(page, 'invoices.duplicate', copy.id)).toMatchObject({ name: 'NotFound' });
  expect(await refused(page, 'invoices.delete', invoice.id)).toMatchObject({ name: 'InvalidState' });

  const { creditNote, draft } = await given<Record<'creditNote' | 'draft', Document>>(
    page,
    'invoices.correct',
    invoice.id,
    { reason: 'Wrong quantity' },
  );
  expect(creditNote).toMatchObject({ kind: 'credit-note', totals: { withTax: '110.40' } });
  expect(creditNote.number).not.toBeNull();
  expect(draft).toMatchObject({ number: null, totals: { withTax: '110.40' } });
  expect(await given(page, 'invoices.get', invoice.id)).toMatchObject({
    number: invoice.number,
    status: 'credited',
    due: '0.00',
    credited: '110.40',
  });
  expect(await given(page, 'invoices.stats')).toMatchObject({
    figures: { EUR: { unpaid: { amount: '0.00', count: 0 } } },
    drafts: 1,
  });
  expect(await refused(page, 'invoices.correct', draft.id, { reason: 'x' })).toMatchObject({
    name: 'InvalidState',
  });
});

test('E16 long calls of invoices tell how far they are, and stop when told to', async ({ page }) => {
  await openBooks(page);
  const first = await issuedOne(page, 'Anne');
  const second = await issuedOne(page, 'Bakary');
  const ids = [first.id, second.id];
  const { value: zip, told } = await heard<PageBlob>(page, 'invoices.pdfZip', ids);
  expect(zip.type).toBe('application/zip');
  expect(told.at(-1)).toMatchObject({ done: 2, total: 2 });
  expect(await stopped(page, 'invoices.pdfZip', ids)).toMatchObject({ name: 'Cancelled' });
  expect(await stopped(page, 'invoices.pdf', ids)).toMatchObject({ name: 'Cancelled' });

  const { id: customerId } = await call<{ id: string }>(page, 'customers.save', { name: 'Chloé' });
  await call(page, 'transactions.save', { customerId, date: '2026-11-05', title: 'Work', unitPrice: '10' });
  expect(await stopped(page, 'invoices.generateAll', november)).toMatchObject({ name: 'Cancelled' });
  expect(await given(page, 'invoices.list')).toMatchObject({ total: 2 });
  const { value, told: steps } = await heard<{ made: string[] }>(page, 'invoices.generateAll', november);
  expect(value).toMatchObject({ made: [expect.any(String)], totals: { EUR: { withTax: '12.00' } } });
  expect(steps.length).toBeGreaterThan(0);
  expect(await stopped(page, 'invoices.issueMany', value.made, {})).toMatchObject({ name: 'Cancelled' });
  expect(await given(page, 'invoices.get', value.made[0]!)).toMatchObject({ status: 'draft', number: null });
});
