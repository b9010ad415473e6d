import { orderFields, orderSources } from '@domain/pipeline/testing/order-file.ts';
import type { PipelineSetupInput } from '../../services.ts';
import { openFrenchBooks } from '../../testing/open-books.ts';
import { valueOf } from '../../testing/outcomes.ts';

export const january = [
  'order;day;customer;name;article;pieces;price',
  'A1;05/01/2025;7;Aciéries;Acier;1;10,00',
  'B1;07/01/2025;8;Brasserie;Malt;1;20,00',
];

export const layout = {
  title: 'Deliveries',
  groupBy: [],
  columns: [
    { from: 'orders.order', title: 'Order', type: 'text' as const, isSummed: false },
    { from: '@amount', title: 'Total', type: 'money' as const, isSummed: true },
  ],
};

/** A report over one file of orders, and the ways to run and answer it. */
export async function openMonthlyReport(more: PipelineSetupInput = {}) {
  const { services, books } = await openFrenchBooks();
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
  return { services, books, setup, run, answer, save };
}

/** January's answer. */
export const accepted = ['1;A1;10;Accepted;', '2;B1;20;Accepted;'];
