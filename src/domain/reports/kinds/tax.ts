import { monthOf } from '../../dates/calendar.ts';
import { columnSum } from '../add-up.ts';
import { defineReport } from '../define.ts';
import { Gathered } from '../gather.ts';
import { effectsOf } from '../issued.ts';
import type { ReportCell } from '../report.ts';

const fresh = () => ({
  period: '',
  category: '',
  rate: 0,
  reason: '',
  documents: 0,
  taxable: 0,
  tax: 0,
});

const money = { type: 'money', isSummed: true } as const;

/** The tax of the documents by month, category and rate: what a return on invoices declares. */
export default defineReport({
  id: 'tax',
  basis: 'issued',
  ofCustomer: false,
  hasComparison: false,
  needs: ['documents'],
  usual: { groupBy: ['period'], sort: { column: 'rate', direction: 'desc' } },
  columns: [
    { id: 'period', type: 'month', isSummed: false, isExtra: false },
    { id: 'category', type: 'word', isSummed: false, isExtra: false },
    { id: 'rate', type: 'percent', isSummed: false, isExtra: false },
    { id: 'reason', type: 'text', isSummed: false, isExtra: true },
    { id: 'documents', type: 'count', isSummed: true, isExtra: false },
    { id: 'taxable', ...money, isExtra: false },
    { id: 'tax', ...money, isExtra: false },
    {
      id: 'withTax',
      type: 'money',
      isSummed: false,
      isExtra: false,
      derived: { rule: 'plus', of: ['taxable', 'tax'] },
    },
  ],
  collect(asked) {
    const gathered = new Gathered(fresh);
    return {
      document(invoice) {
        const { effects, fate } = effectsOf(invoice, asked);
        for (const { date, sign, what } of effects) {
          for (const { category, rate, exemptionReason = '', taxable, tax } of invoice.totals.groups) {
            const period = monthOf(date);
            const row = gathered.row(invoice.currency, `${period} ${category} ${rate} ${exemptionReason}`);
            row.period = period;
            row.category = category;
            row.rate = Number(rate);
            row.reason = exemptionReason;
            row.documents += what === 'void' ? -1 : 1;
            row.taxable += sign * taxable;
            row.tax += sign * tax;
          }
        }
        return fate;
      },
      sections: () =>
        gathered.sections(asked.homeCurrency, (row) => [
          row.period,
          row.category,
          row.rate,
          row.reason,
          row.documents,
          row.taxable,
          row.tax,
          null,
        ]),
    };
  },
  figures: (rows, at) => {
    const taxable = columnSum(rows, at, 'taxable');
    const tax = columnSum(rows, at, 'tax');
    const untaxed = rows.filter((row) => Number(at(row, 'rate')) === 0);
    return [
      { id: 'taxable', type: 'money', value: taxable },
      { id: 'tax', type: 'money', value: tax },
      { id: 'withTax', type: 'money', value: taxable + tax },
      { id: 'untaxed', type: 'money', value: columnSum(untaxed, at, 'taxable') },
    ];
  },
  chart: (rows, at) => {
    const byMonth = new Map<ReportCell, number>();
    for (const row of rows) {
      const month = at(row, 'period');
      byMonth.set(month, (byMonth.get(month) ?? 0) + Number(at(row, 'tax') ?? 0));
    }
    if (byMonth.size < 2) return null;
    const labels = [...byMonth.keys()].toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
    return {
      form: 'columns',
      type: 'money',
      labels,
      labelType: 'month',
      series: [{ id: 'now', values: labels.map((month) => byMonth.get(month) ?? 0) }],
    };
  },
});
