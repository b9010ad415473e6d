import { remittedBy } from '../../receivables/credit.ts';
import { column, comparison, summed } from '../columns.ts';
import { defineReport } from '../define.ts';
import { Gathered } from '../gather.ts';
import { outsideOf } from '../issued.ts';
import { alignedBuckets, bucketOf, bucketsOf, stepOf, whenOf } from '../period.ts';
import type { ReportCell } from '../report.ts';

const fresh = (): { cells: ReportCell[] } => ({ cells: [] });

/** Money that came in and went out, entry by entry; a counter-entry has the turned sign of what it takes back. */
export default defineReport({
  id: 'payments',
  basis: 'paid',
  keyFigures: [
    { id: 'received', type: 'money' },
    { id: 'given', type: 'money' },
    { id: 'net', type: 'money' },
    { id: 'entries', type: 'count' },
  ],
  ofCustomer: false,
  hasComparison: true,
  needs: ['payments'],
  usual: { groupBy: [], sort: { column: 'date', direction: 'asc' } },
  columns: [
    column('date', 'date'),
    column('no', 'text'),
    column('customer', 'text'),
    column('what', 'word'),
    column('method', 'word'),
    column('reference', 'text'),
    summed('amount', 'money'),
    summed('settled', 'money', { isExtra: true }),
    summed('kept', 'money', { isExtra: true }),
    column('month', 'month', { isExtra: true }),
    ...comparison('amount', { isExtra: true }),
  ],
  collect(asked) {
    const gathered = new Gathered(fresh);
    const beside = alignedBuckets(asked.period, asked.compared, 'month');
    return {
      payment(payment) {
        const outside = outsideOf(payment, asked);
        if (outside) return outside;
        if (payment.amount === 0) return 'no-money';
        const when = whenOf(payment.date, asked.period, asked.compared);
        if (when === null) return 'other-period';
        const { id, date, no, customerId, type, method, reference, amount, corrects, currency } = payment;
        const settled = remittedBy(payment);
        const month = date.slice(0, 7);
        const isNow = when === 'now';
        gathered.row(currency, id).cells = [
          date,
          String(no),
          asked.customerOf(customerId).name,
          corrects === null ? type : 'counter',
          method,
          reference,
          isNow ? amount : null,
          isNow ? settled : null,
          isNow ? amount - settled : null,
          isNow ? month : (beside.get(month) ?? month),
          isNow ? null : amount,
          null,
        ];
        return isNow ? 'used' : 'compared';
      },
      sections: () => gathered.sections(asked.homeCurrency, ({ cells }) => cells),
    };
  },
  figures(rows, at, { compared }) {
    const sums = (column: 'amount' | 'before') => {
      const amounts = rows.flatMap((row) => at(row, column) ?? []).map(Number);
      const received = amounts.reduce((sum, amount) => sum + Math.max(0, amount), 0);
      const given = amounts.reduce((sum, amount) => sum - Math.min(0, amount), 0);
      return { received, given, net: received - given, entries: amounts.length };
    };
    const [now, before] = [sums('amount'), sums('before')];
    return (['received', 'given', 'net', 'entries'] as const).map((id) => ({
      id,
      type: id === 'entries' ? 'count' : 'money',
      value: now[id],
      ...(compared && { before: before[id] }),
    }));
  },
  chart(rows, at, { period, compared }) {
    const step = stepOf(period);
    const labels = bucketsOf(period, step);
    const beside = alignedBuckets(period, compared, step);
    const valuesOf = (column: 'amount' | 'before') => {
      const sums = new Map<string, number>();
      for (const row of rows) {
        const own = bucketOf(String(at(row, 'date')), step);
        const bucket = column === 'before' ? (beside.get(own) ?? own) : own;
        sums.set(bucket, (sums.get(bucket) ?? 0) + Number(at(row, column) ?? 0));
      }
      return labels.map((label) => sums.get(label) ?? 0);
    };
    return {
      form: 'columns',
      type: 'money',
      labels,
      labelType: 'month',
      series: [
        ...(compared ? [{ id: 'before', values: valuesOf('before') } as const] : []),
        { id: 'now', values: valuesOf('amount') },
      ],
    };
  },
});
