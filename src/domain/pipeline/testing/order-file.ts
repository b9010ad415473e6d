import type { PipelineSource, PipelineFields } from '../setup.ts';

/** One file of orders that stands for itself: a line per order. */
export const orderSources: PipelineSource[] = [
  { name: 'orders', role: 'orders', key: ['order'], joinOn: [] },
];

/** What its columns mean: order, day, customer, article, pieces, price. */
export const orderFields: PipelineFields = {
  date: 'orders.day',
  quantity: 'orders.pieces',
  unitPrice: 'orders.price',
  discount: '',
  amount: '',
  customer: 'orders.customer',
  customerName: '',
  title: 'orders.article',
};
