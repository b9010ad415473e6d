import { monthOf } from '../../dates/calendar.ts';
import type { Invoice } from '../../invoicing/invoice.ts';
import { columnSum } from '../add-up.ts';
import { defineReport, type Asked, type Collector } from '../define.ts';
import { Gathered } from '../gather.ts';
import { effectsOf, outsideOf } from '../issued.ts';
import { whenOf } from '../period.ts';
import { receivedShares, type GroupKey } from '../received.ts';
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

/** The tax of the documents by month, category and rate: what a return declares, on invoices or on payments. */
export default defineReport({
  id: 'tax',
  basis: 'issued',
  bases: ['issued', 'paid'],
  keyFigures: [
    { id: 'taxable', type: 'money' },
    { id: 'tax', type: 'money' },
    { id: 'withTax', type: 'money' },
    { id: 'untaxed', type: 'money' },
  ],
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
  collect: (asked) => (asked.basis === 'paid' ? onPayments(asked) : onInvoices(asked)),
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

type Row = ReturnType<typeof fresh>;

function rowFor(gathered: Gathered<Row>, currency: string, date: string, group: GroupKey): Row {
  const { category, rate, exemptionReason = '' } = group;
  const period = monthOf(date);
  const row = gathered.row(currency, `${period} ${category} ${rate} ${exemptionReason}`);
  return Object.assign(row, { period, category, rate: Number(rate), reason: exemptionReason });
}

const sectionsOf = (gathered: Gathered<Row>, { homeCurrency }: Asked) =>
  gathered.sections(homeCurrency, (row) => [
    row.period,
    row.category,
    row.rate,
    row.reason,
    row.documents,
    row.taxable,
    row.tax,
    null,
  ]);

function onInvoices(asked: Asked): Collector {
  const gathered = new Gathered(fresh);
  return {
    document(invoice) {
      const { effects, fate } = effectsOf(invoice, asked);
      for (const { date, sign, what } of effects) {
        for (const group of invoice.totals.groups) {
          const row = rowFor(gathered, invoice.currency, date, group);
          row.documents += what === 'void' ? -1 : 1;
          row.taxable += sign * group.taxable;
          row.tax += sign * group.tax;
        }
      }
      return fate;
    },
    sections: () => sectionsOf(gathered, asked),
  };
}

/** RP11: credit notes may come before or after their invoice; those invoices wait for the end. */
function onPayments(asked: Asked): Collector {
  const gathered = new Gathered(fresh);
  const credited: Invoice[] = [];
  const notes = new Map<string, Invoice>();
  const isIn = (date: string) => whenOf(date, asked.period, null) === 'now';
  const add = (invoice: Invoice, own: readonly Invoice[] = []) => {
    const counted = new Set<Row>();
    let isUsed = false;
    for (const share of receivedShares(invoice, own)) {
      if (!isIn(share.date)) continue;
      isUsed = true;
      const row = rowFor(gathered, invoice.currency, share.date, share);
      if (!counted.has(row)) row.documents += 1;
      counted.add(row);
      row.taxable += share.taxable;
      row.tax += share.tax;
    }
    return isUsed;
  };
  return {
    document(invoice) {
      const outside = invoice.number === null ? 'draft' : outsideOf(invoice, asked);
      if (outside) return outside;
      if (invoice.creditOf !== null) {
        notes.set(invoice.id, invoice);
        return 'credit-note';
      }
      if (!hasReceived(invoice)) return 'unpaid';
      if (invoice.creditNotes.length === 0) return add(invoice) ? 'used' : 'other-period';
      credited.push(invoice);
      const days = [...invoice.payments, ...invoice.creditNotes].map(({ date }) => date);
      if (invoice.totals.paid !== 0) days.push(invoice.issueDate ?? '');
      return days.some(isIn) ? 'used' : 'other-period';
    },
    sections() {
      for (const invoice of credited.splice(0)) {
        add(
          invoice,
          invoice.creditNotes.flatMap(({ id }) => notes.get(id) ?? []),
        );
      }
      return sectionsOf(gathered, asked);
    },
  };
}

/** Money moved on it, or nothing was to be paid at all. */
const hasReceived = ({ payments, totals }: Invoice): boolean =>
  totals.paid !== 0 || totals.due === 0 || payments.some(({ type }) => type !== 'write-off');
