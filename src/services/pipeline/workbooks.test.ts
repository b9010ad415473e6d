import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { orderFields, orderSources } from '@domain/pipeline/testing/order-file.ts';
import { openFrenchBooks } from '../testing/open-books.ts';
import { valueOf } from '../testing/outcomes.ts';

function workbook(rows: (string | number)[][], name: string): File {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Export');
  return new File([write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer], name);
}

/** Prices as cells that are numbers; one has three decimals, which a comma country's text would take for thousands. */
const orders = [
  ['order', 'day', 'customer', 'pieces', 'price'],
  ['A1', '2025-01-05', 'Aciéries', 3, 1250.5],
  ['A2', '2025-01-06', 'Aciéries', 2, 80.19],
  ['A3', '2025-01-07', 'Brasserie', 1000, 1.234],
];

async function january() {
  const { services } = await openFrenchBooks();
  const setup = valueOf(
    await services.pipeline.save({
      name: 'Monthly report',
      language: 'en',
      sources: orderSources,
      fields: { ...orderFields, title: 'orders.order' },
      layout: {
        title: '',
        groupBy: [],
        columns: [{ from: '@amount', title: 'Total', type: 'money', isSummed: true }],
      },
    }),
  );
  const files = [{ source: 'orders', file: workbook(orders, 'orders.xlsx') }];
  const run = valueOf(await services.pipeline.run({ setupId: setup.id, period: '2025-01', files }));
  return { services, run };
}

describe('workbooks where the country writes a decimal comma', () => {
  it('BR27 numbers of the orders are what they are, not thousands and not unreadable', async () => {
    const { run } = await january();
    expect(run.stages[0]?.control).toMatchObject({
      in: { rows: 3, amounts: { EUR: 375150 + 16038 + 123400 } },
      out: { rows: 3 },
      rejected: { rows: 0 },
    });
  });

  it('BR27 BR15 an amount that the customer changed in the answer is noticed', async () => {
    const { services, run } = await january();
    const answer = workbook(
      [
        ['Line', 'Total', 'Answer', 'Comment'],
        ['00001', 3751.5, 'Accepted', ''],
        ['00002', 160.37, 'Accepted', ''],
        ['00003', 1234, 'Accepted', ''],
      ],
      'answer.xlsx',
    );
    const { stages } = valueOf(await services.pipeline.answer(run.id, answer));
    const stage = stages.find(({ id }) => id === 'answer');
    expect(stage?.control.out).toEqual({ rows: 2, amounts: { EUR: 375150 + 123400 } });
    expect(stage?.parts.filter(({ side }) => side === 'held')).toMatchObject([
      { code: 'amount-changed', rows: 1, amount: 16038 },
    ]);
  });
});
