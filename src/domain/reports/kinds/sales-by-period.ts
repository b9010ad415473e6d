import { columnSum, invoicedFigure } from '../add-up.ts';
import { column, comparison, derived, summed } from '../columns.ts';
import { defineReport, type Asked, type CellAt } from '../define.ts';
import { Gathered } from '../gather.ts';
import { effectsOf } from '../issued.ts';
import { alignedBuckets, bucketOf, bucketsOf, stepOf } from '../period.ts';
import type { ReportCell } from '../report.ts';

interface Sales {
  period: string;
  invoices: number;
  creditNotes: number;
  withoutTax: number;
  tax: number;
  withTax: number;
  before: number;
}

const fresh = (period: string): Sales => ({
  period,
  invoices: 0,
  creditNotes: 0,
  withoutTax: 0,
  tax: 0,
  withTax: 0,
  before: 0,
});

/** What was invoiced, by day, month or year of issue. */
export default defineReport({
  id: 'sales-by-period',
  basis: 'issued',
  keyFigures: [
    { id: 'invoiced', type: 'money' },
    { id: 'tax', type: 'money' },
    { id: 'withTax', type: 'money' },
    { id: 'invoices', type: 'count' },
  ],
  ofCustomer: false,
  hasComparison: true,
  needs: ['documents'],
  usual: { groupBy: [], sort: { column: 'period', direction: 'asc' } },
  columns: [
    column('period', 'month'),
    summed('invoices', 'count'),
    summed('creditNotes', 'count', { isExtra: true }),
    summed('withoutTax', 'money'),
    summed('tax', 'money'),
    summed('withTax', 'money'),
    ...comparison('withoutTax'),
    derived('average', 'money', { rule: 'per', of: 'withoutTax', by: 'invoices' }, { isExtra: true }),
  ],
  collect(asked) {
    const step = stepOf(asked.period);
    const beside = alignedBuckets(asked.period, asked.compared, step);
    const gathered = new Gathered(fresh);
    return {
      document(invoice) {
        const { effects, fate } = effectsOf(invoice, asked);
        const { currency, totals } = invoice;
        for (const { date, sign, what, when } of effects) {
          const bucket = bucketOf(date, step);
          if (when === 'before') {
            gathered.row(currency, beside.get(bucket) ?? bucket).before += sign * totals.withoutTax;
            continue;
          }
          const row = gathered.row(currency, bucket);
          if (what === 'credit-note') row.creditNotes += 1;
          else row.invoices += what === 'invoice' ? 1 : -1;
          row.withoutTax += sign * totals.withoutTax;
          row.tax += sign * totals.tax;
          row.withTax += sign * totals.withTax;
        }
        return fate;
      },
      sections: () =>
        gathered.sections(asked.homeCurrency, (row) => [
          row.period,
          row.invoices,
          row.creditNotes,
          row.withoutTax,
          row.tax,
          row.withTax,
          row.before,
          null,
          null,
        ]),
    };
  },
  figures: (rows, at, { compared }) => [
    invoicedFigure(rows, at, compared !== null),
    { id: 'tax', type: 'money', value: columnSum(rows, at, 'tax') },
    { id: 'withTax', type: 'money', value: columnSum(rows, at, 'withTax') },
    { id: 'invoices', type: 'count', value: columnSum(rows, at, 'invoices') },
  ],
  chart: overTime,
});

/** Every day, month or year has its place, also where nothing was sold. */
function overTime(rows: readonly ReportCell[][], at: CellAt, { period, compared }: Asked) {
  const labels = bucketsOf(period, stepOf(period));
  const byBucket = new Map(rows.map((row) => [at(row, 'period'), row]));
  const valuesOf = (column: string) =>
    labels.map((label) => Number(at(byBucket.get(label) ?? [], column) ?? 0));
  return {
    form: 'columns',
    type: 'money',
    labels,
    labelType: 'month',
    series: [
      ...(compared ? [{ id: 'before', values: valuesOf('before') } as const] : []),
      { id: 'now', values: valuesOf('withoutTax') },
    ],
  } as const satisfies ReturnType<Parameters<typeof defineReport>[0]['chart']>;
}
