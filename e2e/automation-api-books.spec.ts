import { call, expect, importText, openBooks, test } from './support/app.ts';
import { given, heard, refused, stopped, type PageBlob } from './support/api.ts';

interface Named {
  id: string;
  number: string;
}

const november = { from: '2026-11-01', to: '2026-11-30' };
const passphrase = 'cheval agrafe pile correcte';
const csv = 'Key,Date,Customer,Title,Quantity,Unit price,Tax rate\nK-1,2026-11-03,Anne,Work,2,46.00,20\n';

test('E16 transactions: saved, told where they came from, and deleted', async ({ page }) => {
  await openBooks(page);
  const { batchId } = await importText(page, csv);
  const { id: customerId } = await call<Named>(page, 'customers.save', { name: 'Bakary' });
  const typed = await given<Named & { source: unknown }>(page, 'transactions.save', {
    customerId,
    date: '2026-11-04',
    title: 'Typed',
    unitPrice: '10',
  });
  expect(typed).toMatchObject({ net: '10.00', tax: '2.00', invoiceId: null, source: null });
  const { rows } = await given<{ rows: Named[] }>(page, 'transactions.list', {
    sort: 'date',
    direction: 'asc',
  });
  const fromFile = { batchId, row: 2 };
  expect(rows).toMatchObject([
    { key: 'K-1', net: '92.00', source: fromFile },
    { title: 'Typed', source: null },
  ]);
  const [first] = rows;
  expect(await given(page, 'transactions.get', first!.id)).toMatchObject({ key: 'K-1', source: fromFile });
  // What was told goes back as it is: the source stays what it was.
  const told = await given<Record<string, unknown>>(page, 'transactions.get', first!.id);
  const saved = await given(page, 'transactions.save', { ...told, title: 'Mended' });
  expect(saved).toMatchObject({ id: first!.id, title: 'Mended', source: fromFile });
  expect(await given(page, 'transactions.get', first!.id)).toEqual(saved);
  const anne = (saved as { customerId: string }).customerId;
  expect(await given(page, 'invoices.preview', { customerId: anne, ...november })).toMatchObject({
    transactions: [{ title: 'Mended', source: fromFile }],
  });

  await given(page, 'transactions.delete', typed.id);
  expect(await given(page, 'transactions.list')).toMatchObject({ total: 1, sums: { EUR: '92.00' } });
  expect(await refused(page, 'transactions.get', typed.id)).toMatchObject({ name: 'NotFound' });
  await given(page, 'invoices.generate', { customerId: anne, ...november });
  expect(await refused(page, 'transactions.delete', first!.id)).toMatchObject({ name: 'InvalidState' });
});

test('E16 B24 lineage and the journal: from a line to its cell, and who did what when', async ({ page }) => {
  await openBooks(page);
  const { batchId, fileSha256 } = await importText(page, csv);
  const { rows } = await given<{ rows: { id: string; customerId: string }[] }>(page, 'transactions.list');
  const { id: transactionId, customerId } = rows[0]!;
  const invoice = await given<Named>(page, 'invoices.generate', { customerId, ...november, issue: true });
  await given(page, 'invoices.pdf', invoice.id);
  const [ofRow, ...more] = await given<object[]>(page, 'lineage.of', { transactionId });
  expect(more).toEqual([]);
  expect(ofRow).toMatchObject({
    source: { batchId, fileName: 'sales.csv', fileSha256, row: 2 },
    transaction: { id: transactionId, net: '92.00', tax: '18.40', source: { batchId, row: 2 } },
    invoice: { id: invoice.id, number: invoice.number, line: 1 },
    documents: [{ departures: [{ how: 'downloaded' }] }],
  });
  expect((ofRow as { source: { cells: object[] } }).source.cells).toContainEqual({
    field: 'unitPrice',
    address: 'F2',
  });
  expect(await given(page, 'lineage.of', { invoiceId: invoice.id, line: 1 })).toEqual([ofRow]);
  expect(await given(page, 'lineage.of', { invoiceId: invoice.id, line: 2 })).toEqual([]);

  const subject = { kind: 'invoice', id: invoice.id };
  const { rows: entries, total } = await given<{ rows: { command: string; seq: number }[]; total: number }>(
    page,
    'audit.list',
    { subject },
  );
  expect(total).toBe(entries.length);
  expect(entries.map(({ command }) => command)).toEqual(
    expect.arrayContaining(['generate-invoice', 'archive-documents']),
  );
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).toSorted((a, b) => b - a));
  const { value, told } = await heard<{ ok: boolean; entries: number }>(page, 'audit.verify');
  const { total: all } = await given<{ total: number }>(page, 'audit.list');
  expect(value).toMatchObject({ ok: true, entries: all });
  expect(told.at(-1)).toMatchObject({ done: told.at(-1)!.total });
  expect(await stopped(page, 'audit.verify')).toMatchObject({ name: 'Cancelled' });
});

test('E16 F9 a backup is inspected without being restored; storage says since when the books are safe', async ({
  page,
}) => {
  await openBooks(page);
  await importText(page, csv);
  const before = await given<{ lastBackup: null; changesSince: number }>(page, 'storage.status');
  expect(before).toMatchObject({ lastBackup: null });
  expect(before.changesSince).toBeGreaterThan(0);
  const { value: file, told } = await heard<PageBlob>(page, 'backup.create', { passphrase });
  expect(told.length).toBeGreaterThan(0);
  expect(await stopped(page, 'backup.create', { passphrase })).toMatchObject({ name: 'Cancelled' });
  const inspected = await given<{ headHash: string; headSeq: number }>(page, 'backup.inspect', file, {
    passphrase,
  });
  expect(inspected).toMatchObject({
    companyName: 'Atelier Test',
    counts: { customers: 1 },
    totals: { EUR: { invoiced: '0.00', transactions: '92.00' } },
  });
  expect(inspected.headHash).toMatch(/^[0-9a-f]{64}$/);
  expect(await refused(page, 'backup.inspect', file, { passphrase: 'another one' })).not.toBeNull();
  const after = await given<object>(page, 'storage.status');
  expect(after).toMatchObject({ changesSince: 0, lastBackup: { proven: true, headSeq: inspected.headSeq } });
  expect(after).toMatchObject({
    usage: expect.any(Number),
    quota: expect.any(Number),
    origin: page.url().slice(0, -1),
  });
});

test('E16 the sample company is left, not lost: its books are there again', async ({ page }) => {
  await openBooks(page);
  await call(page, 'sample.load');
  await call(page, 'customers.save', { name: 'One more' });
  await call(page, 'sample.leave');
  expect(await call(page, 'company.get')).toMatchObject({ name: 'Atelier Test' });
  expect(await call(page, 'customers.list')).toMatchObject({ total: 0 });
  await call(page, 'sample.load');
  expect(await call(page, 'customers.list')).toMatchObject({ total: 13 });
});
