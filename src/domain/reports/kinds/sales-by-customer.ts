import { columnSum, largestOf, percentOf } from '../add-up.ts';
import { defineReport } from '../define.ts';
import { Gathered } from '../gather.ts';
import { effectsOf } from '../issued.ts';

const fresh = () => ({
  name: '',
  invoices: 0,
  creditNotes: 0,
  withoutTax: 0,
  tax: 0,
  withTax: 0,
  before: 0,
  last: '',
});

const counted = { type: 'count', isSummed: true } as const;
const money = { type: 'money', isSummed: true } as const;

/** Who buys how much, by date of issue. */
export default defineReport({
  id: 'sales-by-customer',
  basis: 'issued',
  keyFigures: [
    { id: 'invoiced', type: 'money' },
    { id: 'withTax', type: 'money' },
    { id: 'customers', type: 'count' },
    { id: 'largest', type: 'percent' },
  ],
  ofCustomer: false,
  hasComparison: true,
  needs: ['documents'],
  usual: { groupBy: [], sort: { column: 'withoutTax', direction: 'desc' } },
  columns: [
    { id: 'customer', type: 'text', isSummed: false, isExtra: false },
    { id: 'invoices', ...counted, isExtra: false },
    { id: 'creditNotes', ...counted, isExtra: true },
    { id: 'withoutTax', ...money, isExtra: false },
    {
      id: 'share',
      type: 'percent',
      isSummed: false,
      isExtra: false,
      derived: { rule: 'share', of: 'withoutTax' },
    },
    { id: 'tax', ...money, isExtra: true },
    { id: 'withTax', ...money, isExtra: false },
    { id: 'before', ...money, isExtra: false, isCompared: true },
    {
      id: 'change',
      type: 'percent',
      isSummed: false,
      isExtra: false,
      isCompared: true,
      derived: { rule: 'change', now: 'withoutTax', before: 'before' },
    },
    {
      id: 'average',
      type: 'money',
      isSummed: false,
      isExtra: true,
      derived: { rule: 'per', of: 'withoutTax', by: 'invoices' },
    },
    { id: 'last', type: 'date', isSummed: false, isExtra: true },
  ],
  collect(asked) {
    const gathered = new Gathered(fresh);
    return {
      document(invoice) {
        const { effects, fate } = effectsOf(invoice, asked);
        const { currency, totals } = invoice;
        for (const { date, sign, what, when } of effects) {
          const { id, name } = asked.customerOf(invoice.customerId);
          const row = gathered.row(currency, id);
          row.name = name || invoice.customerName;
          if (when === 'before') {
            row.before += sign * totals.withoutTax;
            continue;
          }
          if (what === 'credit-note') row.creditNotes += 1;
          else row.invoices += what === 'invoice' ? 1 : -1;
          row.withoutTax += sign * totals.withoutTax;
          row.tax += sign * totals.tax;
          row.withTax += sign * totals.withTax;
          if (what === 'invoice' && date > row.last) row.last = date;
        }
        return fate;
      },
      sections: () =>
        gathered.sections(asked.homeCurrency, (row) => [
          row.name,
          row.invoices,
          row.creditNotes,
          row.withoutTax,
          null,
          row.tax,
          row.withTax,
          row.before,
          null,
          null,
          row.last === '' ? null : row.last,
        ]),
    };
  },
  figures(rows, at, { compared }) {
    const invoiced = columnSum(rows, at, 'withoutTax');
    const buying = rows.filter((row) => Number(at(row, 'invoices')) > 0).length;
    const largest = rows.reduce((most, row) => Math.max(most, Number(at(row, 'withoutTax') ?? 0)), 0);
    return [
      {
        id: 'invoiced',
        type: 'money',
        value: invoiced,
        ...(compared && { before: columnSum(rows, at, 'before') }),
      },
      { id: 'withTax', type: 'money', value: columnSum(rows, at, 'withTax') },
      { id: 'customers', type: 'count', value: buying },
      { id: 'largest', type: 'percent', value: percentOf(largest, invoiced) ?? 0 },
    ];
  },
  chart: (rows, at) => {
    const { labels, values } = largestOf(rows, at, { label: 'customer', value: 'withoutTax', most: 10 });
    return { form: 'bars', type: 'money', labels, labelType: 'text', series: [{ id: 'now', values }] };
  },
});
