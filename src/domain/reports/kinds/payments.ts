import { remittedBy } from '../../receivables/credit.ts';
import { columnSum } from '../add-up.ts';
import { defineReport } from '../define.ts';
import { Gathered } from '../gather.ts';
import { outsideOf } from '../issued.ts';
import { bucketOf, bucketsOf, stepOf, whenOf } from '../period.ts';
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
  hasComparison: false,
  needs: ['payments'],
  usual: { groupBy: [], sort: { column: 'date', direction: 'asc' } },
  columns: [
    { id: 'date', type: 'date', isSummed: false, isExtra: false },
    { id: 'no', type: 'text', isSummed: false, isExtra: false },
    { id: 'customer', type: 'text', isSummed: false, isExtra: false },
    { id: 'what', type: 'word', isSummed: false, isExtra: false },
    { id: 'method', type: 'word', isSummed: false, isExtra: false },
    { id: 'reference', type: 'text', isSummed: false, isExtra: false },
    { id: 'amount', type: 'money', isSummed: true, isExtra: false },
    { id: 'settled', type: 'money', isSummed: true, isExtra: true },
    { id: 'kept', type: 'money', isSummed: true, isExtra: true },
    { id: 'month', type: 'month', isSummed: false, isExtra: true },
  ],
  collect(asked) {
    const gathered = new Gathered(fresh);
    return {
      payment(payment) {
        const outside = outsideOf(payment, asked);
        if (outside) return outside;
        if (payment.amount === 0) return 'no-money';
        if (whenOf(payment.date, asked.period, null) === null) return 'other-period';
        const { id, date, no, customerId, type, method, reference, amount, corrects, currency } = payment;
        const settled = remittedBy(payment);
        gathered.row(currency, id).cells = [
          date,
          String(no),
          asked.customerOf(customerId).name,
          corrects === null ? type : 'counter',
          method,
          reference,
          amount,
          settled,
          amount - settled,
          date.slice(0, 7),
        ];
        return 'used';
      },
      sections: () => gathered.sections(asked.homeCurrency, ({ cells }) => cells),
    };
  },
  figures(rows, at) {
    const amounts = rows.map((row) => Number(at(row, 'amount') ?? 0));
    const received = amounts.reduce((sum, amount) => sum + Math.max(0, amount), 0);
    const given = amounts.reduce((sum, amount) => sum + Math.min(0, amount), 0);
    return [
      { id: 'received', type: 'money', value: received },
      { id: 'given', type: 'money', value: given === 0 ? 0 : -given },
      { id: 'net', type: 'money', value: columnSum(rows, at, 'amount') },
      { id: 'entries', type: 'count', value: rows.length },
    ];
  },
  chart(rows, at, { period }) {
    const step = stepOf(period);
    const labels = bucketsOf(period, step);
    const sums = new Map<string, number>();
    for (const row of rows) {
      const bucket = bucketOf(String(at(row, 'date')), step);
      sums.set(bucket, (sums.get(bucket) ?? 0) + Number(at(row, 'amount') ?? 0));
    }
    const values = labels.map((label) => sums.get(label) ?? 0);
    return { form: 'columns', type: 'money', labels, labelType: 'month', series: [{ id: 'now', values }] };
  },
});
