import type { ReportDefinition } from './define.ts';

const files = import.meta.glob<ReportDefinition>(['./kinds/*.ts', '!./kinds/*.test.ts'], {
  eager: true,
  import: 'default',
});

/** In the order in which they are offered. */
const order = [
  'sales-by-period',
  'sales-by-customer',
  'sales-by-product',
  'tax',
  'ageing',
  'payments',
  'customer-statement',
  'not-invoiced',
  'activity',
];

const placeOf = ({ id }: ReportDefinition) => (order.indexOf(id) + 1 || order.length + 1) * 1000;

export const allReports: readonly ReportDefinition[] = Object.values(files).toSorted(
  (a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1),
);

export const reportOf = (id: string): ReportDefinition | undefined =>
  allReports.find((report) => report.id === id);
