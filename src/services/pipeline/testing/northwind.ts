import type { PipelineSetupInput } from '../../contracts/pipeline.ts';

/** The four files of Northwind as one billing report: lines, their orders, customers and products. */
export const northwindSetup = (more: PipelineSetupInput = {}): PipelineSetupInput => ({
  name: 'Northwind',
  currency: 'EUR',
  language: 'en',
  sources: [
    { name: 'lines', role: 'orders', key: ['order_id', 'product_id'], joinOn: [] },
    { name: 'orders', role: 'joined', key: ['order_id'], joinOn: ['lines.order_id'] },
    { name: 'customers', role: 'joined', key: ['customer_id'], joinOn: ['orders.customer_id'] },
    { name: 'products', role: 'joined', key: ['product_id'], joinOn: ['lines.product_id'] },
  ],
  fields: {
    date: 'orders.order_date',
    quantity: 'lines.quantity',
    unitPrice: 'lines.unit_price',
    discount: 'lines.discount',
    amount: '',
    customer: 'orders.customer_id',
    customerName: 'customers.company_name',
    title: 'products.product_name',
  },
  layout: {
    title: 'Deliveries',
    groupBy: ['customers.company_name', 'lines.order_id'],
    columns: [
      { from: 'customers.company_name', title: 'Customer', type: 'text', isSummed: false },
      { from: 'lines.order_id', title: 'Order', type: 'text', isSummed: false },
      { from: '@date', title: 'Ordered', type: 'date', isSummed: false },
      { from: 'orders.ship_city', title: 'Delivered to', type: 'text', isSummed: false },
      { from: '@title', title: 'Product', type: 'text', isSummed: false },
      { from: '@quantity', title: 'Pieces', type: 'number', isSummed: true },
      { from: '@amount', title: 'Amount', type: 'money', isSummed: true },
    ],
  },
  ...more,
});
