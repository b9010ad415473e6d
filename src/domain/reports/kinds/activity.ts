import { columnSum } from '../add-up.ts';
import { column, summed } from '../columns.ts';
import { defineReport } from '../define.ts';
import { bucketOf, bucketsOf, stepOf, whenOf } from '../period.ts';
import type { ReportCell } from '../report.ts';

/** What was done in the books, entry by entry of the journal, on the clock of the business. */
export default defineReport({
  id: 'activity',
  basis: 'done',
  keyFigures: [
    { id: 'entries', type: 'count' },
    { id: 'records', type: 'count' },
    { id: 'days', type: 'count' },
    { id: 'kinds', type: 'count' },
  ],
  ofCustomer: false,
  hasComparison: false,
  needs: ['journal'],
  usual: { groupBy: [], sort: { column: 'entry', direction: 'asc' } },
  columns: [
    column('entry', 'count'),
    column('date', 'date'),
    column('time', 'text'),
    column('what', 'text'),
    column('about', 'word'),
    column('actor', 'text', { isExtra: true }),
    summed('records', 'count'),
  ],
  collect(asked) {
    const rows: ReportCell[][] = [];
    return {
      entry(entry) {
        const { date, time } = asked.clockOf(entry.at);
        if (whenOf(date, asked.period, null) === null) return 'other-period';
        const kinds = new Set(entry.subjects.map(({ kind }) => kind));
        const [about = 'books'] = kinds;
        const { seq, actor, writes } = entry;
        rows.push([seq, date, time, asked.activity(entry), about, actor, writes.length]);
        return 'used';
      },
      sections: () => (rows.length === 0 ? [] : [{ currency: '', rows }]),
    };
  },
  figures(rows, at) {
    const days = new Set(rows.map((row) => at(row, 'date')));
    const kinds = new Set(rows.map((row) => at(row, 'about')));
    return [
      { id: 'entries', type: 'count', value: rows.length },
      { id: 'records', type: 'count', value: columnSum(rows, at, 'records') },
      { id: 'days', type: 'count', value: days.size },
      { id: 'kinds', type: 'count', value: kinds.size },
    ];
  },
  chart(rows, at, { period }) {
    const step = stepOf(period);
    const labels = bucketsOf(period, step);
    const counts = new Map<string, number>();
    for (const row of rows) {
      const bucket = bucketOf(String(at(row, 'date')), step);
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
    const values = labels.map((label) => counts.get(label) ?? 0);
    return { form: 'columns', type: 'count', labels, labelType: 'month', series: [{ id: 'now', values }] };
  },
});
