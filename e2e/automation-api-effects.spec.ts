import { call, expect, openBooks, test } from './support/app.ts';
import { given, refused, type PageBlob } from './support/api.ts';

interface Issued {
  id: string;
  number: string;
}
type Page = Parameters<typeof openBooks>[0];

const november = { from: '2026-11-01', to: '2026-11-30' };

/** 2 × 46.00 and 20 % of tax: 110.40, issued. */
async function issuedTo(page: Page, customerId: string): Promise<Issued> {
  const row = { customerId, date: '2026-11-03', title: 'Work', quantity: '2', unitPrice: '46' };
  await call(page, 'transactions.save', row);
  return call<Issued>(page, 'invoices.generate', { customerId, ...november, issue: true });
}

const anne = (page: Page) =>
  call<{ id: string }>(page, 'customers.save', { name: 'Anne', key: 'C-7', email: 'anne@cafe.example' });

const latin = ({ base64 }: PageBlob): string => Buffer.from(base64, 'base64').toString('latin1');

test('E16 customers.get, products.list and products.get give what was saved, and say when there is none', async ({
  page,
}) => {
  await openBooks(page);
  const { id } = await anne(page);
  expect(await given(page, 'customers.get', id)).toMatchObject({
    id,
    no: 1,
    name: 'Anne',
    key: 'C-7',
    email: 'anne@cafe.example',
  });
  expect(await refused(page, 'customers.get', 'nobody')).toMatchObject({ name: 'NotFound' });

  const chair = { name: 'Chair', key: 'P-1', price: '46.55', unit: 'piece' };
  const { id: chairId } = await given<{ id: string }>(page, 'products.save', chair);
  await given(page, 'products.save', { name: 'Armchair', key: 'P-2', price: '90' });
  expect(await given(page, 'products.list')).toMatchObject({
    rows: [{ name: 'Armchair' }, { name: 'Chair' }],
    total: 2,
    page: 1,
    pageSize: 25,
  });
  expect(await given(page, 'products.list', { search: 'p-1', pageSize: 1 })).toMatchObject({
    rows: [{ id: chairId }],
    total: 1,
    pageSize: 1,
  });
  expect(await given(page, 'products.get', chairId)).toMatchObject({ ...chair, no: 1 });
  expect(await refused(page, 'products.get', 'nothing')).toMatchObject({ name: 'NotFound' });
});

test('E16 B4 templates.list pages as every list, templates.get and templates.preview show what was saved', async ({
  page,
}) => {
  await openBooks(page);
  expect(await given(page, 'templates.list')).toEqual({ rows: [], total: 0, page: 1, pageSize: 25 });
  const { id } = await given<{ id: string }>(page, 'templates.save', { name: 'Blue', accent: '#112233' });
  await given(page, 'templates.save', { name: 'Amber', accent: '#ff8800' });
  expect(await given(page, 'templates.list')).toMatchObject({
    rows: [{ name: 'Amber' }, { id, name: 'Blue', isDefault: false, customers: 0 }],
    total: 2,
    page: 1,
    pageSize: 25,
  });
  expect(await given(page, 'templates.list', { page: 2, pageSize: 1 })).toMatchObject({
    rows: [{ id }],
    total: 2,
    page: 2,
    pageSize: 1,
  });
  const blue = await given<{ accent: string }>(page, 'templates.get', id);
  expect(blue).toMatchObject({ id, name: 'Blue', accent: '#112233' });
  expect(await refused(page, 'templates.get', 'none')).toMatchObject({ name: 'NotFound' });

  const { id: customerId } = await anne(page);
  const invoice = await issuedTo(page, customerId);
  const own = await given<PageBlob>(page, 'templates.preview', blue, invoice.id);
  expect([own.type, latin(own).slice(0, 5)]).toEqual(['application/pdf', '%PDF-']);
  const sample = await given<PageBlob>(page, 'templates.preview', blue);
  const other = await given<PageBlob>(page, 'templates.preview', { ...blue, accent: '#ff8800' }, invoice.id);
  expect(new Set([own, sample, other].map(({ base64 }) => base64)).size).toBe(3);
  expect(await given<PageBlob>(page, 'templates.preview', blue, invoice.id)).toEqual(own);
  expect(await given(page, 'archive.of', invoice.id), 'a preview has not left the house').toEqual([]);
});

test('E16 B12 invoices.credit, refund and writeOff move exactly their amounts', async ({ page }) => {
  await page.clock.setSystemTime(new Date('2026-11-15T09:00:00Z'));
  await openBooks(page);
  const { id: customerId } = await anne(page);
  const { id } = await issuedTo(page, customerId);
  const note = await given<{ id: string; number: string }>(page, 'invoices.credit', id, {
    amount: '10.40',
    reason: 'Late delivery',
  });
  expect(note).toMatchObject({ kind: 'credit-note', totals: { withTax: '10.40' } });
  expect(await given(page, 'invoices.get', id)).toMatchObject({
    status: 'issued',
    credited: '10.40',
    due: '100.00',
    creditNotes: [{ id: note.id, number: note.number }],
  });
  expect(await refused(page, 'invoices.credit', id, { amount: '100.01', reason: 'x' })).not.toBeNull();

  await given(page, 'invoices.pay', id, { method: 'cash', amount: '60.00' });
  const waived = await given(page, 'invoices.writeOff', id, { amount: '15.00', reason: 'Small rest' });
  expect(waived).toMatchObject({
    type: 'write-off',
    amount: '0.00',
    reason: 'Small rest',
    remittances: [{ invoiceId: id, amount: '15.00' }],
  });
  expect(await given(page, 'invoices.get', id)).toMatchObject({ status: 'partially-paid', due: '25.00' });
  expect(await refused(page, 'invoices.writeOff', id, { amount: '25.01', reason: 'x' })).not.toBeNull();

  await given(page, 'invoices.pay', id, { method: 'cash', amount: '25.00' });
  const refund = { method: 'bank-transfer', amount: '20.00', reference: 'BACK 1' };
  expect(await given(page, 'invoices.refund', id, refund)).toMatchObject({
    type: 'refund',
    amount: '-20.00',
    reference: 'BACK 1',
    remittances: [{ invoiceId: id, amount: '-20.00' }],
  });
  expect(await given(page, 'invoices.get', id)).toMatchObject({ due: '20.00' });
  expect(await refused(page, 'invoices.refund', id, { ...refund, amount: '500.00' })).not.toBeNull();
  expect(await given(page, 'audit.verify')).toMatchObject({ ok: true });
});

test('E16 B13 outbox.cancel takes a waiting mail back before it leaves', async ({ page }) => {
  await openBooks(page, {
    mail: { senderName: 'Atelier', senderAddress: 'billing@studio.example', replyTo: '', copyTo: '' },
  });
  const { id: customerId } = await anne(page);
  const invoice = await issuedTo(page, customerId);
  const message = await given<{ id: string; state: string }>(page, 'outbox.enqueue', {
    kind: 'invoice',
    id: invoice.id,
  });
  expect(message.state).toBe('waiting');
  expect(await given(page, 'outbox.cancel', message.id)).toMatchObject([
    { id: message.id, state: 'cancelled', nextTryAt: null },
  ]);
  expect(await given(page, 'outbox.list')).toMatchObject({ rows: [{ id: message.id, state: 'cancelled' }] });
  expect(await given(page, 'outbox.counts')).toMatchObject({ waiting: 0 });
  expect(await refused(page, 'outbox.cancel', 'no-such-message')).toMatchObject({ name: 'NotFound' });
});
