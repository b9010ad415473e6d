import { describe, expect, it } from 'vitest';
import { orderFields, orderSources } from '@domain/pipeline/testing/order-file.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { addCustomer, valueOf } from '../testing/outcomes.ts';
import type { PipelineSetupInput } from '../services.ts';

const january = [
  'order;day;customer;name;article;pieces;price',
  'A1;05/01/2025;7;Aciéries;Acier;1;10,00',
  'B1;07/01/2025;8;Brasserie;Malt;1;20,00',
];

const layout = {
  title: 'Deliveries',
  groupBy: [],
  columns: [
    { from: 'orders.order', title: 'Order', type: 'text' as const, isSummed: false },
    { from: '@amount', title: 'Total', type: 'money' as const, isSummed: true },
  ],
};

const column = (from: string) => ({ from, title: from, type: 'text' as const, isSummed: false });

async function open(more: PipelineSetupInput = {}) {
  const { services } = await openFrenchBooks();
  const setup = valueOf(
    await services.pipeline.save({
      name: 'Monthly report',
      language: 'en',
      sources: orderSources,
      fields: { ...orderFields, customerName: 'orders.name' },
      layout,
      ...more,
    }),
  );
  const run = async (period: string, lines: string[]) => {
    const files = [{ source: 'orders', file: new File([lines.join('\r\n')], 'orders.csv') }];
    return valueOf(await services.pipeline.run({ setupId: setup.id, period, files }));
  };
  const answer = (runId: string, lines: string[], head = 'Line;Order;Total;Answer;Comment') =>
    services.pipeline.answer(runId, new File([[head, ...lines].join('\n')], 'answer.csv'));
  const save = (change: PipelineSetupInput) => services.pipeline.save({ id: setup.id, ...change });
  return { services, setup, run, answer, save };
}

const accepted = ['1;A1;10;Accepted;', '2;B1;20;Accepted;'];

describe('a month that was asked keeps how it was asked', () => {
  it('BR15 a yes beside an amount that cannot be read is held with the words of that cell', async () => {
    const { services, run, answer } = await open();
    const made = await run('2025-01', january);
    const answered = valueOf(await answer(made.id, ['1;A1;9,00 voir mail;Accepted;', '2;B1;;Accepted;']));
    expect(answered.stages[5]!.parts.find(({ side }) => side === 'held')).toMatchObject({
      code: 'amount-changed',
      examples: ['00001: 9,00 voir mail'],
    });
    valueOf(await services.pipeline.invoice(made.id));
    expect((await services.transactions.list()).rows.map(({ order }) => order)).toEqual(['B1']);
  });

  it('D4 B1 a customer chosen after the answer is billed nothing of the others', async () => {
    const { services, run, answer, save } = await open();
    const own = await addCustomer(services, 'Aciéries');
    const made = await run('2025-01', january);
    valueOf(await answer(made.id, accepted));
    valueOf(await save({ customerId: own.id }));
    valueOf(await services.pipeline.invoice(made.id));
    const { rows } = await services.transactions.list({ customerId: own.id });
    expect(rows.map(({ order }) => order)).toEqual(['A1']);
    expect((await services.transactions.list()).total).toBe(2);
  });

  it('D4 BR15 the amount is found under the title and in the language that it was sent with', async () => {
    const { run, answer, save } = await open();
    const made = await run('2025-01', january);
    const columns = layout.columns.map((column) => ({ ...column, title: `New ${column.title}` }));
    valueOf(await save({ layout: { ...layout, columns }, language: 'fr' }));
    const answered = valueOf(await answer(made.id, ['1;A1;9;Accepted;', '2;B1;20;Accepted;']));
    expect(answered.stages[5]!.control).toMatchObject({ out: { rows: 1 }, held: { rows: 1 } });
  });

  it('D4 BR15 the sent file without its amounts is refused, one of answers alone is not', async () => {
    const { run, answer } = await open();
    const made = await run('2025-01', january);
    expect(await answer(made.id, accepted, 'Line;Order;Sum;Answer;Comment')).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-answer-amount', params: { column: 'Total' } },
    });
    valueOf(await answer(made.id, ['1;Accepted;', '2;Accepted;'], 'Line;Answer;Comment'));
  });

  it('D4 the currency stays once a month was asked', async () => {
    const { run, save } = await open();
    valueOf(await save({ currency: 'USD' }));
    valueOf(await save({ currency: 'EUR' }));
    await run('2025-01', january);
    expect(await save({ currency: 'JPY' })).toMatchObject({
      ok: false,
      error: { reason: 'pipeline-currency-fixed', params: { currency: 'EUR' } },
    });
  });
});

describe('rows without a key', () => {
  const sources = [{ ...orderSources[0]!, key: [] }];

  it.each([
    ['turned round', [...layout.columns].reverse().concat(column('orders.name'))],
    ['shorter', [column('@amount')]],
    ['longer, with a column of the orders', [column('orders.colour'), ...layout.columns]],
  ])('D1 BR2 are not billed again once the layout is %s', async (_how, columns) => {
    const { services, run, answer, save } = await open({ sources });
    const coloured = january.map((line, at) => `${line};${at === 0 ? 'colour' : 'red'}`);
    const made = await run('2025-01', coloured);
    valueOf(await answer(made.id, accepted));
    valueOf(await services.pipeline.invoice(made.id));
    valueOf(await save({ layout: { ...layout, columns }, fields: { ...orderFields, customerName: '' } }));
    valueOf(await save({ name: 'Saved once more', identity: ['colour'] }));
    const next = await run('2025-02', [...coloured, 'C1;03/02/2025;9;Cidrerie;Cidre;1;5,00;green']);
    expect(next.stages[0]!.control.out).toEqual({ rows: 1, amounts: { EUR: 500 } });
    expect(next.stages[0]!.parts.find(({ code }) => code === 'billed')).toMatchObject({ rows: 2 });
  });
});

const namesakes = [january[0]!, 'A1;05/01/2025;7;Dupont;x;1;10,00', 'B1;07/01/2025;8;Dupont;y;1;20,00'];

describe('customers of one name', () => {
  it('B1 with different numbers are two customers', async () => {
    const { services, run, answer } = await open();
    const seven = await addCustomer(services, 'Dupont', { key: '7' });
    const made = await run('2025-01', namesakes);
    valueOf(await answer(made.id, accepted));
    const { run: invoiced } = valueOf(await services.pipeline.invoice(made.id));
    expect(invoiced.invoiceIds).toHaveLength(2);
    const { rows } = await services.transactions.list({ customerId: seven.id });
    expect(rows.map(({ order }) => order)).toEqual(['A1']);
  });

  it('BR24 the report of one holds no order of the other', async () => {
    const { services, run, save } = await open();
    const seven = await addCustomer(services, 'Dupont', { key: '7' });
    valueOf(await save({ customerId: seven.id }));
    const made = await run('2025-01', namesakes);
    expect(made.stages[4]!.control.out).toEqual({ rows: 1, amounts: { EUR: 1000 } });
  });

  it('B1 the name finds a customer without a number', async () => {
    const { services, run, answer } = await open();
    const own = await addCustomer(services, 'Aciéries');
    const made = await run('2025-01', january);
    valueOf(await answer(made.id, accepted));
    valueOf(await services.pipeline.invoice(made.id));
    const { rows } = await services.transactions.list({ customerId: own.id });
    expect(rows.map(({ order }) => order)).toEqual(['A1']);
  });
});
