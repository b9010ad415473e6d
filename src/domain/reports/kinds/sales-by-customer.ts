import { columnSum, invoicedFigure, largestOf, largestShare } from '../add-up.ts';
import { column, comparison, derived, summed } from '../columns.ts';
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
    column('customer', 'text'),
    summed('invoices', 'count'),
    summed('creditNotes', 'count', { isExtra: true }),
    summed('withoutTax', 'money'),
    derived('share', 'percent', { rule: 'share', of: 'withoutTax' }),
    summed('tax', 'money', { isExtra: true }),
    summed('withTax', 'money'),
    ...comparison('withoutTax'),
    derived('average', 'money', { rule: 'per', of: 'withoutTax', by: 'invoices' }, { isExtra: true }),
    column('last', 'date', { isExtra: true }),
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
    const buying = rows.filter((row) => Number(at(row, 'invoices')) > 0).length;
    return [
      invoicedFigure(rows, at, compared !== null),
      { id: 'withTax', type: 'money', value: columnSum(rows, at, 'withTax') },
      { id: 'customers', type: 'count', value: buying },
      largestShare(rows, at),
    ];
  },
  chart: (rows, at) => {
    const { labels, values } = largestOf(rows, at, { label: 'customer', value: 'withoutTax', most: 10 });
    return { form: 'bars', type: 'money', labels, labelType: 'text', series: [{ id: 'now', values }] };
  },
});
