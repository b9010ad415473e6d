import type { Page } from '@playwright/test';
import { call } from './app.ts';
import { orderFields, orderSources } from '../../src/domain/pipeline/testing/order-file.ts';

const head = 'order;day;customer;article;pieces;price';

/** An export of orders, as another program writes it. */
export const ordersText = (...orders: string[]): string => [head, ...orders].join('\n');

interface Business {
  customerId: string;
  month: string;
  text: string;
}

/**
 * The billing report of a customer with the number AC1, whose first month was run once by hand from `sales.csv`; its
 * file is watched since. Gives the id of the set-up.
 */
export async function openDeliveries(page: Page, { customerId, month, text }: Business): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'pipeline.save', {
    name: 'Deliveries',
    customerId,
    language: 'en',
    sources: orderSources,
    fields: orderFields,
    layout: {
      title: 'Deliveries',
      groupBy: [],
      columns: [
        { from: 'orders.order', title: 'Order', type: 'text', isSummed: false },
        { from: '@amount', title: 'Total', type: 'money', isSummed: true },
      ],
    },
  });
  await page.evaluate(
    async ([setupId, period, content]) => {
      interface Rooms {
        pipeline: { run(request: object): Promise<unknown> };
      }
      const { pipeline } = (window as unknown as { quittance: Rooms }).quittance;
      const file = new File([content], 'sales.csv', { type: 'text/csv' });
      await pipeline.run({ setupId, period, files: [{ source: 'orders', file }] });
    },
    [id, month, text] as const,
  );
  await call(page, 'automations.watch', 'file');
  return id;
}
