import { daysBetween } from '../../dates/calendar.ts';
import { columnSum } from '../add-up.ts';
import { column, derived, summed } from '../columns.ts';
import { defineReport } from '../define.ts';
import { outsideOf } from '../issued.ts';
import { bucketOf, bucketsOf, stepOf, whenOf } from '../period.ts';
import type { ReportCell } from '../report.ts';

/** What was delivered in the period and is on no issued invoice: free, or on a draft. */
export default defineReport({
  id: 'not-invoiced',
  basis: 'done',
  keyFigures: [
    { id: 'net', type: 'money' },
    { id: 'rows', type: 'count' },
    { id: 'customers', type: 'count' },
    { id: 'oldest', type: 'days' },
  ],
  ofCustomer: false,
  hasComparison: false,
  needs: ['transactions', 'drafts'],
  usual: { groupBy: [], sort: { column: 'date', direction: 'asc' } },
  columns: [
    column('date', 'date'),
    column('customer', 'text'),
    column('title', 'text'),
    column('key', 'text', { isExtra: true }),
    column('order', 'text', { isExtra: true }),
    column('purchaseOrder', 'text', { isExtra: true }),
    column('site', 'text', { isExtra: true }),
    column('state', 'word'),
    column('age', 'days', { isExtra: true }),
    column('quantity', 'quantity'),
    column('unit', 'text', { isExtra: true }),
    summed('net', 'money'),
    summed('tax', 'money', { isExtra: true }),
    derived('withTax', 'money', { rule: 'plus', of: ['net', 'tax'] }, { isExtra: true }),
    column('month', 'month', { isExtra: true }),
  ],
  collect(asked) {
    const sections = new Map<string, ReportCell[][]>();
    const ages = new Map<string, number>();
    const ageOf = (date: string) => {
      let age = ages.get(date);
      if (age === undefined) ages.set(date, (age = Math.max(0, daysBetween(date, asked.today))));
      return age;
    };
    return {
      transaction(row) {
        const { invoiceId, date, currency } = row;
        if (invoiceId !== null && !asked.isDraft(invoiceId)) return 'invoiced';
        const customer = asked.customerOf(row.customerId);
        const outside = outsideOf(row, asked);
        if (outside) return outside;
        if (whenOf(date, asked.period, null) === null) return 'other-period';
        let rows = sections.get(currency);
        if (!rows) sections.set(currency, (rows = []));
        rows.push([
          date,
          customer.name,
          row.title,
          row.key,
          row.order,
          row.purchaseOrder,
          row.site,
          invoiceId === null ? 'free' : 'drafted',
          ageOf(date),
          Number(row.quantity),
          row.unit,
          row.net,
          row.tax,
          null,
          date.slice(0, 7),
        ]);
        return 'used';
      },
      sections: () =>
        [...sections]
          .sort(
            ([a, one], [b, other]) =>
              Number(b === asked.homeCurrency) - Number(a === asked.homeCurrency) ||
              other.length - one.length,
          )
          .map(([currency, rows]) => ({ currency, rows })),
    };
  },
  figures(rows, at) {
    const customers = new Set(rows.map((row) => at(row, 'customer')));
    const oldest = rows.reduce((most, row) => Math.max(most, Number(at(row, 'age') ?? 0)), 0);
    return [
      { id: 'net', type: 'money', value: columnSum(rows, at, 'net') },
      { id: 'rows', type: 'count', value: rows.length },
      { id: 'customers', type: 'count', value: customers.size },
      { id: 'oldest', type: 'days', value: oldest },
    ];
  },
  chart(rows, at, { period }) {
    const first = rows.reduce((least, row) => {
      const date = String(at(row, 'date'));
      return date < least ? date : least;
    }, period.to);
    const shown = { from: period.from > first ? period.from : first, to: period.to };
    const step = stepOf(shown);
    const labels = bucketsOf(shown, step);
    const sums = new Map<string, number>();
    for (const row of rows) {
      const bucket = bucketOf(String(at(row, 'date')), step);
      sums.set(bucket, (sums.get(bucket) ?? 0) + Number(at(row, 'net') ?? 0));
    }
    const values = labels.map((label) => sums.get(label) ?? 0);
    return { form: 'columns', type: 'money', labels, labelType: 'month', series: [{ id: 'now', values }] };
  },
});
