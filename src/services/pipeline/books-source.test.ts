import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PipelineSource } from '@domain/pipeline/setup.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, valueOf } from '../testing/outcomes.ts';
import type { PipelineSetupInput, Services } from '../services.ts';

const january = [
  'order;day;client;sku;pieces',
  'A1;05/01/2025;C1;STEEL;3',
  'A2;06/01/2025;C2;MALT;2',
  'A3;07/01/2025;C9;MALT;1',
  'A4;08/01/2025;C1;GONE;1',
];
const orders = [{ source: 'orders', file: new File([january.join('\r\n')], 'orders.csv') }];

const ordersSource: PipelineSource = { name: 'orders', role: 'orders', key: ['order'], joinOn: [] };
const clients: PipelineSource = {
  name: 'clients',
  role: 'joined',
  key: ['key'],
  joinOn: ['orders.client'],
  books: 'customers',
};
const articles: PipelineSource = {
  name: 'articles',
  role: 'joined',
  key: ['key'],
  joinOn: ['orders.sku'],
  books: 'products',
};
const text = (from: string) => ({ from, title: from, type: 'text' as const, isSummed: false });
const setupOf = (sources: PipelineSource[]): PipelineSetupInput => ({
  name: 'Deliveries',
  language: 'en',
  sources,
  fields: {
    date: 'orders.day',
    quantity: 'orders.pieces',
    unitPrice: 'articles.price',
    discount: '',
    amount: '',
    customer: 'orders.client',
    customerName: 'clients.name',
    title: 'articles.name',
  },
  layout: {
    title: 'Deliveries',
    groupBy: [],
    columns: [
      text('clients.name'),
      text('clients.country'),
      text('clients.taxId'),
      text('articles.unit'),
      { from: '@amount', title: 'Total', type: 'money', isSummed: true },
    ],
  },
});

async function open() {
  const opened = await openFrenchBooks();
  const { services } = opened;
  const address = { line1: '', line2: '', city: 'Lille', state: '', zip: '', country: 'FR' };
  await addCustomer(services, 'Aciéries', { key: 'C1', taxId: 'FR12', address });
  const product = { unit: 't', active: true };
  valueOf(await services.products.save({ key: 'STEEL', name: 'Acier', price: '1.234', ...product }));
  valueOf(await services.products.save({ key: 'MALT', name: 'Total', price: '10.5', ...product }));
  return opened;
}

async function run(services: Services) {
  const setup = valueOf(await services.pipeline.save(setupOf([ordersSource, clients, articles])));
  return valueOf(await services.pipeline.run({ setupId: setup.id, period: '2025-01', files: orders }));
}

const kept = async (services: Services, runId: string, sha256: string) =>
  valueOf(await services.pipeline.file(runId, sha256)).text();

describe('customers and products of these books as sources of a billing report', () => {
  it('D2 BR29 joins by key, lists what finds no partner, and every stage adds up', async () => {
    const { services } = await open();
    const second = await addCustomer(services, 'Brasserie', { key: 'C2' });
    const made = await run(services);
    const [spot, join] = made.stages;
    expect(spot!.control.in.rows).toBe(4);
    expect(join!.control.in.rows).toBe(4);
    // 3 × 1.234 and 2 × 10.5: a price of the books is read with its point, whatever the country writes.
    expect(join!.control.out).toEqual({ rows: 2, amounts: { EUR: 370 + 2100 } });
    const held = join!.parts.filter(({ side, code }) => side === 'held' && code === 'unmatched');
    expect(held.map(({ rows }) => rows)).toEqual([2]);
    expect(held.flatMap(({ examples }) => examples)).toEqual(['clients: C9', 'articles: GONE']);
    for (const { control } of made.stages.slice(0, 5)) {
      expect(control.in.rows).toBe(control.out.rows + control.rejected.rows + control.held.rows);
    }
    expect(second.key).toBe('C2');
  });

  it('BR23 BR29 what was read of the books is kept under its hash, the columns of the set-up only', async () => {
    const { services } = await open();
    await addCustomer(services, 'Brasserie "du Nord"', { key: 'C2', email: 'b@example.com' });
    const made = await run(services);
    const ours = made.filesIn.filter(({ source }) => source !== 'orders');
    expect(ours.map(({ source, name, rows }) => [source, name, rows])).toEqual([
      ['clients', 'clients.csv', 2],
      ['articles', 'articles.csv', 2],
    ]);
    const csv = await kept(services, made.id, ours[0]!.sha256);
    expect(createHash('sha256').update(csv).digest('hex')).toBe(ours[0]!.sha256);
    expect(csv.split('\r\n')).toEqual([
      '"key","name","taxId","country"',
      '"C1","Aciéries","FR12","FR"',
      '"C2","Brasserie ""du Nord""","",""',
      '',
    ]);
  });

  it('BR29 the same records are the same bytes at the next run, and a changed one is read as it stands', async () => {
    const { services } = await open();
    const second = await addCustomer(services, 'Brasserie', { key: 'C2' });
    const first = await run(services);
    const again = async () =>
      valueOf(await services.pipeline.run({ setupId: first.setupId, period: '2025-01', files: orders }));
    const same = await again();
    expect(same.filesIn).toEqual(first.filesIn);
    valueOf(await services.customers.save({ ...second, name: 'Brasserie du Lac' }));
    const changed = await again();
    expect(changed.filesIn.map(({ sha256 }, at) => sha256 === first.filesIn[at]!.sha256)).toEqual([
      true,
      false,
      true,
    ]);
    expect(await kept(services, changed.id, changed.filesIn[1]!.sha256)).toContain('Brasserie du Lac');
  });

  it('BR29 who was merged away is found by the old key, as the one that stands', async () => {
    const { services } = await open();
    const old = await addCustomer(services, 'Brasserie (old)', { key: 'C2' });
    const standing = await addCustomer(services, 'Brasserie', { key: 'C7' });
    valueOf(await services.customers.merge(old.id, standing.id));
    const made = await run(services);
    const csv = await kept(services, made.id, made.filesIn[1]!.sha256);
    expect(csv).toContain('"C2","Brasserie"');
    expect(csv).not.toContain('(old)');
  });

  it('BR29 the books hold no orders, and take no file', async () => {
    const { services } = await open();
    const asOrders = setupOf([{ ...clients, role: 'orders', joinOn: [] }]);
    expect(await services.pipeline.save(asOrders)).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-books-source', field: 'sources.0.books' },
    });
    const setup = valueOf(await services.pipeline.save(setupOf([ordersSource, clients, articles])));
    const files = [...orders, { source: 'clients', file: new File(['key,name'], 'clients.csv') }];
    expect(await services.pipeline.run({ setupId: setup.id, period: '2025-01', files })).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-file-unknown' },
    });
  });

  it('D2 a person sees what there is to choose from', async () => {
    const { services } = await open();
    const look = valueOf(await services.pipeline.look('products'));
    expect(look.columns).toContain('taxCategory');
    expect(look.rows).toBe(2);
  });
});
