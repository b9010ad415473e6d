import { daysBetween, todayIn } from '../../dates/calendar.ts';
import type { PlainDate } from '../../dates/plain-date.ts';
import type { Invoice } from '../../invoicing/invoice.ts';
import { ageOf, ageingSteps, type AgeingStep } from '../../receivables/ageing.ts';
import { creditChange } from '../../receivables/credit.ts';
import { columnSum } from '../add-up.ts';
import { column, derived, summed } from '../columns.ts';
import { defineReport, type Asked } from '../define.ts';
import { Gathered } from '../gather.ts';
import { outsideOf } from '../issued.ts';

const fresh = () => ({
  name: '',
  steps: { 'not-due': 0, '1-30': 0, '31-60': 0, '61-90': 0, more: 0 } as Record<AgeingStep, number>,
  invoices: 0,
  late: 0,
  oldest: 0,
  credit: 0,
});

/**
 * RP9: what was still due of an invoice on a day: as issued, less what was settled and credited up to that day. A void
 * one is open until the day it became void.
 */
export function openOn(invoice: Invoice, day: PlainDate, timeZone: string): number {
  const { issueDate, totals, payments, creditNotes, voided, kind, creditOf } = invoice;
  if (issueDate === null || issueDate > day || creditOf !== null) return 0;
  if (voided && todayIn(Date.parse(voided.at), timeZone) <= day) return 0;
  let settled = 0;
  for (const { date, amount } of payments) if (date <= day) settled += amount;
  if (kind === 'credit-note') return 0 - (totals.due + settled);
  for (const { date, amount } of creditNotes) if (date <= day) settled += amount;
  return totals.due - settled;
}

const money = { type: 'money', isSummed: true, isExtra: false } as const;
const places: Record<AgeingStep, string> = {
  'not-due': 'notDue',
  '1-30': 'to30',
  '31-60': 'to60',
  '61-90': 'to90',
  more: 'over90',
};

/** Who owes what on the last day of the period, by how late it is (P7). */
export default defineReport({
  id: 'ageing',
  basis: 'open',
  keyFigures: [
    { id: 'due', type: 'money' },
    { id: 'overdue', type: 'money' },
    { id: 'over90', type: 'money' },
    { id: 'late', type: 'count' },
  ],
  ofCustomer: false,
  hasComparison: false,
  needs: ['documents', 'payments'],
  usual: { groupBy: [], sort: { column: 'due', direction: 'desc' } },
  columns: [
    column('customer', 'text'),
    summed('invoices', 'count'),
    { id: 'notDue', ...money },
    { id: 'to30', ...money },
    { id: 'to60', ...money },
    { id: 'to90', ...money },
    { id: 'over90', ...money },
    derived('due', 'money', { rule: 'plus', of: Object.values(places) }),
    summed('credit', 'money', { isExtra: true }),
    summed('late', 'count', { isExtra: true }),
    column('oldest', 'days', { isExtra: true }),
  ],
  collect(asked) {
    const gathered = new Gathered(fresh);
    const day = asked.period.to;
    const rowOf = (currency: string, customerId: string, name = '') => {
      const customer = asked.customerOf(customerId);
      const row = gathered.row(currency, customer.id);
      row.name = customer.name || name;
      return row;
    };
    return {
      document(invoice) {
        const outside = invoice.number === null ? 'draft' : outsideOf(invoice, asked);
        if (outside) return outside;
        if ((invoice.issueDate ?? '') > day) return 'other-period';
        const open = openOn(invoice, day, asked.timeZone);
        if (open === 0) return 'settled';
        const row = rowOf(invoice.currency, invoice.customerId, invoice.customerName);
        if (open < 0) {
          row.credit -= open;
          return 'used';
        }
        row.invoices += 1;
        row.steps[ageOf(invoice.dueDate, day)] += open;
        const late = daysBetween(invoice.dueDate, day);
        if (late > 0) row.late += 1;
        row.oldest = Math.max(row.oldest, late);
        return 'used';
      },
      payment(payment) {
        const outside = outsideOf(payment, asked);
        if (outside) return outside;
        if (payment.date > day) return 'other-period';
        const change = creditChange(payment);
        if (change === 0) return 'settled';
        rowOf(payment.currency, payment.customerId).credit += change;
        return 'used';
      },
      sections: () =>
        gathered
          .sections(asked.homeCurrency, (row) => [
            row.name,
            row.invoices,
            ...ageingSteps.map((step) => row.steps[step]),
            null,
            row.credit,
            row.late,
            row.oldest,
          ])
          .map(({ currency, rows }) => ({
            currency,
            // Who neither owes nor has credit has had both: nothing is left of it.
            rows: rows.filter((row) => row.slice(1, 9).some((cell) => cell !== 0 && cell !== null)),
          })),
    };
  },
  figures(rows, at) {
    const sums = Object.values(places).map((column) => columnSum(rows, at, column));
    const [notDue = 0] = sums;
    const due = sums.reduce((sum, one) => sum + one, 0);
    return [
      { id: 'due', type: 'money', value: due },
      { id: 'overdue', type: 'money', value: due - notDue },
      { id: 'over90', type: 'money', value: columnSum(rows, at, 'over90') },
      { id: 'late', type: 'count', value: columnSum(rows, at, 'late') },
    ];
  },
  chart: (rows, at, _asked: Asked) => ({
    form: 'stack',
    type: 'money',
    labels: [...ageingSteps],
    labelType: 'word',
    series: [{ id: 'now', values: ageingSteps.map((step) => columnSum(rows, at, places[step])) }],
  }),
});
