import { beforeAll, describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { addTransactions } from '../commands/add-transactions.ts';
import { orderOf } from '../columns/order.ts';
import type { Services } from '../services.ts';
import type { TransactionQuery } from '../contracts/transactions.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, addRow, november, valueOf } from '../testing/outcomes.ts';

describe('order', () => {
  it('B8 is what a stable sort says, either way, whatever the keys', async () => {
    const key = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('', 'a', 'é'));
    const keys = fc.oneof(fc.array(key), fc.array(fc.integer({ min: -5, max: 5 })));
    await fc.assert(
      fc.asyncProperty(keys, fc.constantFrom('asc' as const, 'desc' as const), async (all, direction) => {
        const sign = direction === 'asc' ? 1 : -1;
        const expected = (all as (string | number)[])
          .map((value, at) => ({ value, at }))
          .sort((a, b) => (a.value < b.value ? -sign : a.value > b.value ? sign : a.at - b.at))
          .map(({ at }) => at);
        expect(await orderOf(all, direction)).toEqual(expected);
        expect(await orderOf(all, direction, 2, 3)).toEqual(expected.slice(2, 5));
      }),
    );
  });

  it('B8 holds for more keys than one slice', async () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => `k${(at * 7919) % 20_000}`);
    const order = await orderOf(keys, 'asc');
    const sorted = order.map((at) => keys[at]!);
    expect(sorted).toEqual([...keys].sort());
  });
});

describe('the transactions list', () => {
  let services: Services;
  let all: Transaction[];
  let anne: string;
  beforeAll(async () => {
    const open = await openFrenchBooks();
    ({ services } = open);
    anne = (await addCustomer(services, 'Élise Ånne')).id;
    const bruno = (await addCustomer(services, 'Bruno')).id;
    const rows = Array.from({ length: 450 }, (_, at) => ({
      customerId: [anne, bruno, null][at % 3]!,
      date: `2026-${String((at % 12) + 1).padStart(2, '0')}-15`,
      title: `Travail ${at % 17}`,
      unitPrice: String((at * 37) % 101),
      key: `K${at}`,
      currency: at % 5 === 0 ? 'GNF' : 'EUR',
    }));
    all = valueOf(await addTransactions(open.books, rows));
    valueOf(await services.invoices.generate({ customerId: bruno, ...november }));
    all = await Promise.all(all.map(async ({ id }) => (await services.transactions.get(id))!));
  });

  const cases: [string, TransactionQuery, (row: Transaction) => boolean][] = [
    ['nothing asked', {}, () => true],
    ['a customer', { customerId: 'anne' }, (row) => row.customerId === anne],
    ['rows without a customer', { customerId: 'none' }, (row) => row.customerId === null],
    [
      'a period',
      { from: '2026-03-01', to: '2026-05-31' },
      ({ date }) => date >= '2026-03-01' && date <= '2026-05-31',
    ],
    ['invoiced', { invoiced: true }, ({ invoiceId }) => invoiceId !== null],
    ['not invoiced', { invoiced: false }, ({ invoiceId }) => invoiceId === null],
    [
      'words of a title',
      { search: 'travail 16' },
      ({ title, key }) => title === 'Travail 16' || key.includes('16'),
    ],
    ['a customer by name', { search: 'elise' }, (row) => row.customerId === anne],
  ];

  it.each(cases)('B22 matches, counts and adds up: %s', async (_, query, isWanted) => {
    const expected = all.filter(isWanted);
    const asked = { ...query, ...(query.customerId === 'anne' ? { customerId: anne } : {}) };
    const { total, sums } = await services.transactions.list(asked);
    const net = (currency: string) =>
      expected.reduce((sum, row) => (row.currency === currency ? sum + row.net : sum), 0);
    expect(total).toBe(expected.length);
    for (const [currency, sum] of Object.entries(sums)) expect(sum.net).toBe(net(currency));
  });

  it.each(['date', 'title', 'net', 'key', 'customer', 'quantity', 'unitPrice', 'invoiced'])(
    'B22 sorts by %s both ways, and its pages make up the whole',
    async (sort) => {
      const ids: string[] = [];
      for (let page = 1; page <= 5; page += 1) {
        const { rows } = await services.transactions.list({ sort, direction: 'desc', page, pageSize: 100 });
        ids.push(...rows.map(({ id }) => id));
      }
      expect(new Set(ids).size).toBe(450);
      const first = await services.transactions.list({ sort, direction: 'asc', pageSize: 1 });
      const last = await services.transactions.list({ sort, direction: 'desc', pageSize: 1 });
      const of = (row: Transaction | undefined) => (row as unknown as Record<string, unknown>)[sort];
      if (['date', 'net', 'key'].includes(sort)) expect(of(first.rows[0])! < of(last.rows[0])!).toBe(true);
    },
  );

  it('B22 a page beyond the last is the last, a size beyond reason is cut', async () => {
    const far = await services.transactions.list({ page: 99, pageSize: 100 });
    expect(far).toMatchObject({ page: 5, pageSize: 100, total: 450 });
    expect(far.rows).toHaveLength(50);
    expect((await services.transactions.list({ pageSize: 1e9 })).pageSize).toBe(1000);
  });
});

describe('the figures', () => {
  it('B9 total, unpaid, this month and last month, per currency; drafts and open rows beside them', async () => {
    const { services } = await openFrenchBooks();
    const anne = await addCustomer(services, 'Anne');
    const issue = async (date: string, unitPrice: string, issueDate: string) => {
      await addRow(services, anne.id, date, unitPrice);
      const draft = valueOf(await services.invoices.generate({ customerId: anne.id, from: date, to: date }));
      valueOf(await services.invoices.issue([draft.id], { issueDate }));
    };
    await issue('2026-09-05', '10', '2026-09-30');
    await issue('2026-10-05', '20', '2026-10-31');
    await issue('2026-11-05', '40', '2026-11-10');
    await addRow(services, anne.id, '2026-11-06', '80');
    valueOf(await services.invoices.generate({ customerId: anne.id, ...november }));
    await addRow(services, null, '2026-11-07', '160');
    expect(await services.invoices.stats()).toEqual({
      figures: {
        EUR: {
          total: { amount: 8400, count: 3 },
          unpaid: { amount: 8400, count: 3, overdue: 1 },
          thisMonth: { amount: 4800, count: 1 },
          lastMonth: { amount: 2400, count: 1 },
          trend: { direction: 'up', percent: 100 },
        },
      },
      openTransactions: { rows: 1, amounts: { EUR: 16000 } },
      withoutCustomer: 1,
      drafts: 1,
    });
  });

  it('B8 the invoice list counts per status over what is searched, and sums what is shown', async () => {
    const { services } = await openFrenchBooks();
    const [anne, bruno] = [await addCustomer(services, 'Anne'), await addCustomer(services, 'Bruno')];
    for (const [id, issued] of [
      [anne.id, true],
      [anne.id, false],
      [bruno.id, false],
    ] as const) {
      await addRow(services, id, '2026-11-03');
      valueOf(await services.invoices.generate({ customerId: id, ...november, issue: issued }));
    }
    const drafts = await services.invoices.list({ search: 'anne', status: ['draft'] });
    expect(drafts).toMatchObject({ total: 1, sums: { EUR: { withTax: 12000, rows: 1 } } });
    expect(drafts.counts).toMatchObject({ all: 2, draft: 1, issued: 1, overdue: 0 });
    expect((await services.invoices.list({ customerId: bruno.id })).total).toBe(1);
    const numbers = (await services.invoices.list({ sort: 'number', direction: 'asc' })).rows.map(
      ({ number }) => number,
    );
    expect(numbers).toEqual(['F-2026-0001', null, null]);
  });
});
