import { createHash } from 'node:crypto';
import { read, utils } from '@e965/xlsx';
import { expect, openBooks, test } from './support/app.ts';
import { bytesOf, given, heard, refused, stopped, type PageBlob, type PageFile } from './support/api.ts';
import { orderFields, orderSources } from '../src/domain/pipeline/testing/order-file.ts';

interface Made {
  role: string;
  sha256: string;
  contentType: string;
}

interface Run {
  id: string;
  state: string;
  file: PageBlob | null;
  filesIn: Made[];
  filesOut: Made[];
  stages: { id: string; control: Record<string, { rows: number; amounts: Record<string, string> }> }[];
  invoiceIds: string[];
}

const rows = [
  'order;day;customer;article;pieces;price',
  'A1;05/01/2025;Aciéries;Acier;3;1 250,50',
  'A2;06/01/2025;Aciéries;Fonte;2;10,00',
  'B1;07/01/2025;Brasserie;Malt;1;99,99',
];
const orders: PageFile = { fileName: 'orders.csv', text: rows.join('\r\n') };
const files = [{ source: 'orders', file: orders }];
const column = (from: string, title: string, type: string, isSummed = false) => ({
  from,
  title,
  type,
  isSummed,
});

const setup = {
  name: 'Monthly report',
  language: 'en',
  sources: orderSources,
  fields: orderFields,
  layout: {
    title: 'Deliveries',
    groupBy: ['@customer'],
    columns: [
      column('@customer', 'Customer', 'text'),
      column('orders.order', 'Order', 'text'),
      column('@amount', 'Total', 'money', true),
    ],
  },
};

test('E16 D1 D6 a billing report by the API: looked at, tried, run, answered, invoiced', async ({ page }) => {
  await openBooks(page);
  expect(await given(page, 'pipeline.look', orders)).toMatchObject({
    columns: rows[0]!.split(';'),
    rows: 3,
    unique: expect.arrayContaining(['order']),
  });
  const tried = await given<{ rows: { cells: string[]; isSum: boolean }[] }>(
    page,
    'pipeline.sample',
    setup,
    files,
  );
  expect(tried).toMatchObject({
    heads: [{ title: 'Customer' }, { title: 'Order' }, { title: 'Total', isRight: true }],
    months: [{ month: '2025-01', rows: 3 }],
    faults: [],
  });
  expect(tried.rows.map(({ cells }) => cells)).toContainEqual(['Total Aciéries', '', '3771.50']);
  expect(await given(page, 'pipeline.setups'), 'trying keeps nothing').toEqual([]);

  const { id: setupId } = await given<{ id: string }>(page, 'pipeline.save', setup);
  const month = { setupId, period: '2025-01', files };
  expect(await stopped(page, 'pipeline.run', month)).toMatchObject({ name: 'Cancelled' });
  expect(await given(page, 'pipeline.runs', setupId)).toEqual([]);
  const { value: run, told } = await heard<Run>(page, 'pipeline.run', {
    ...month,
    expected: { rows: 3, amount: '3871.49' },
  });
  expect(told.length).toBeGreaterThan(0);
  expect(run.state).toBe('done');
  for (const { id, control } of run.stages.slice(0, 5))
    expect(control, id).toMatchObject({ out: { rows: 3, amounts: { EUR: '3871.49' } }, held: { rows: 0 } });

  // Every file again, its bytes under their hash.
  const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
  expect(run.filesOut.map(({ role }) => role).toSorted()).toEqual(['consolidated', 'report', 'report-pdf']);
  for (const { sha256: hash, contentType } of run.filesOut) {
    const file = await given<PageBlob>(page, 'pipeline.file', run.id, hash);
    expect([file.type, sha256(bytesOf(file))]).toEqual([contentType, hash]);
  }
  const source = await given<PageBlob>(page, 'pipeline.file', run.id, run.filesIn[0]!.sha256);
  expect(bytesOf(source).toString()).toBe(orders.text);
  expect(await refused(page, 'pipeline.file', run.id, sha256('another'))).toMatchObject({ name: 'NotFound' });

  // The customer reads the file and contests one line.
  const book = read(bytesOf(run.file!));
  const asked = utils.sheet_to_json<Record<string, string>>(book.Sheets[book.SheetNames[0]!]!, {
    raw: false,
  });
  const said = asked.map(
    ({ Line, Customer }) => `${Line};${Customer === 'Brasserie' ? 'Contested;never' : 'Accepted;'}`,
  );
  const answer = { fileName: 'answer.csv', text: ['Line;Answer;Comment', ...said].join('\n') };
  const answered = await given<Run>(page, 'pipeline.answer', run.id, answer);
  expect(answered.state).toBe('answered');
  expect(answered.stages.find(({ id }) => id === 'answer')!.control).toMatchObject({
    in: { rows: 3, amounts: { EUR: '3871.49' } },
    out: { rows: 2, amounts: { EUR: '3771.50' } },
    held: { rows: 1, amounts: { EUR: '99.99' } },
  });
  const invoiced = await given<Run & { left: object[] }>(page, 'pipeline.invoice', run.id, { issue: true });
  expect(invoiced).toMatchObject({ state: 'invoiced', left: [], invoiceIds: [expect.any(String)] });
  expect(await given(page, 'invoices.get', invoiced.invoiceIds[0]!)).toMatchObject({
    customerName: 'Aciéries',
    status: 'issued',
    totals: { withoutTax: '3771.50' },
  });
  expect(await refused(page, 'pipeline.invoice', run.id, {})).toMatchObject({ name: 'InvalidState' });

  expect(await refused(page, 'pipeline.delete', setupId), 'it has billed').not.toBeNull();
  const { id: unused } = await given<{ id: string }>(page, 'pipeline.save', { ...setup, name: 'Unused' });
  await given(page, 'pipeline.delete', unused);
  expect(await given<{ id: string }[]>(page, 'pipeline.setups')).toMatchObject([{ id: setupId }]);
});
