import { monthOf } from '../../dates/calendar.ts';
import type { PlainDate, PlainMonth } from '../../dates/plain-date.ts';
import type { Invoice } from '../../invoicing/invoice.ts';
import { columnSum } from '../add-up.ts';
import { column, comparison, derived, summed } from '../columns.ts';
import { defineReport, type Asked, type Collector, type Fate } from '../define.ts';
import { Gathered } from '../gather.ts';
import { effectsOf, outsideOf } from '../issued.ts';
import { alignedBuckets, whenOf } from '../period.ts';
import { receivedShares, type GroupKey } from '../received.ts';

const fresh = () => ({
  period: '',
  category: '',
  rate: 0,
  reason: '',
  documents: 0,
  taxable: 0,
  tax: 0,
  taxableBefore: 0,
  before: 0,
});

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
  hasComparison: true,
  needs: ['documents'],
  usual: { groupBy: ['period'], sort: { column: 'rate', direction: 'desc' } },
  columns: [
    column('period', 'month'),
    column('category', 'word'),
    column('rate', 'percent'),
    column('reason', 'text', { isExtra: true }),
    summed('documents', 'count'),
    summed('taxable', 'money'),
    summed('tax', 'money'),
    derived('withTax', 'money', { rule: 'plus', of: ['taxable', 'tax'] }),
    summed('taxableBefore', 'money', { isExtra: true, isCompared: true }),
    ...comparison('tax'),
  ],
  collect: (asked) => (asked.basis === 'paid' ? onPayments(asked) : onInvoices(asked)),
  figures: (rows, at, { compared }) => {
    const untaxed = rows.filter((row) => Number(at(row, 'rate')) === 0);
    const sums = (suffix: 'now' | 'before') => {
      const [base, tax] = suffix === 'now' ? ['taxable', 'tax'] : ['taxableBefore', 'before'];
      const [taxable, own] = [columnSum(rows, at, base), columnSum(rows, at, tax)];
      return { taxable, tax: own, withTax: taxable + own, untaxed: columnSum(untaxed, at, base) };
    };
    const [now, before] = [sums('now'), sums('before')];
    return (['taxable', 'tax', 'withTax', 'untaxed'] as const).map((id) => ({
      id,
      type: 'money',
      value: now[id],
      ...(compared && { before: before[id] }),
    }));
  },
  chart: (rows, at, { compared }) => {
    const months = [...new Set(rows.map((row) => at(row, 'period')))];
    if (months.length < 2) return null;
    const labels = months.toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
    const valuesOf = (column: string) =>
      labels.map((month) =>
        columnSum(
          rows.filter((row) => at(row, 'period') === month),
          at,
          column,
        ),
      );
    return {
      form: 'columns',
      type: 'money',
      labels,
      labelType: 'month',
      series: [
        ...(compared ? [{ id: 'before', values: valuesOf('before') } as const] : []),
        { id: 'now', values: valuesOf('tax') },
      ],
    };
  },
});

type Row = ReturnType<typeof fresh>;

/** The month that a day is told under: one of the compared period stands beside its place in the period asked for. */
function monthsOf({ period, compared }: Asked): (date: PlainDate, when: 'now' | 'before') => PlainMonth {
  const beside = alignedBuckets(period, compared, 'month');
  return (date, when) => {
    const month = monthOf(date);
    return when === 'now' ? month : (beside.get(month) ?? month);
  };
}

function rowFor(gathered: Gathered<Row>, currency: string, period: PlainMonth, group: GroupKey): Row {
  const { category, rate, exemptionReason = '' } = group;
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
    row.taxableBefore,
    row.before,
    null,
  ]);

function addTo(row: Row, when: 'now' | 'before', { taxable, tax }: { taxable: number; tax: number }): void {
  if (when === 'now') {
    row.taxable += taxable;
    row.tax += tax;
  } else {
    row.taxableBefore += taxable;
    row.before += tax;
  }
}

function onInvoices(asked: Asked): Collector {
  const gathered = new Gathered(fresh);
  const monthFor = monthsOf(asked);
  return {
    document(invoice) {
      const { effects, fate } = effectsOf(invoice, asked);
      for (const { date, sign, what, when } of effects) {
        for (const group of invoice.totals.groups) {
          const row = rowFor(gathered, invoice.currency, monthFor(date, when), group);
          if (when === 'now') row.documents += what === 'void' ? -1 : 1;
          addTo(row, when, { taxable: sign * group.taxable, tax: sign * group.tax });
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
  const monthFor = monthsOf(asked);
  const fateOf = (days: readonly PlainDate[]): Fate => {
    const whens = days.map((date) => whenOf(date, asked.period, asked.compared));
    if (whens.includes('now')) return 'used';
    return whens.includes('before') ? 'compared' : 'other-period';
  };
  const add = (invoice: Invoice, own: readonly Invoice[] = []): Fate => {
    const counted = new Set<Row>();
    const shares = receivedShares(invoice, own);
    for (const share of shares) {
      const when = whenOf(share.date, asked.period, asked.compared);
      if (when === null) continue;
      const row = rowFor(gathered, invoice.currency, monthFor(share.date, when), share);
      if (when === 'now' && !counted.has(row)) {
        row.documents += 1;
        counted.add(row);
      }
      addTo(row, when, share);
    }
    return fateOf(shares.map(({ date }) => date));
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
      if (invoice.creditNotes.length === 0) return add(invoice);
      credited.push(invoice);
      const days = [...invoice.payments, ...invoice.creditNotes].map(({ date }) => date);
      if (invoice.totals.paid !== 0) days.push(invoice.issueDate ?? '');
      return fateOf(days);
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
