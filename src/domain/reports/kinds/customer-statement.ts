import type { Invoice } from '../../invoicing/invoice.ts';
import type { Payment } from '../../receivables/payment.ts';
import { statementOf, type StatementEntry } from '../../receivables/statement.ts';
import { columnSum } from '../add-up.ts';
import { column, summed } from '../columns.ts';
import { defineReport, type Asked, type CollectedSection } from '../define.ts';
import { outsideOf } from '../issued.ts';
import type { ReportCell } from '../report.ts';

/** A customer's account in one currency: what was due before, what was billed and settled, what is due after (P8). */
export default defineReport({
  id: 'customer-statement',
  basis: 'issued',
  keyFigures: [
    { id: 'opening', type: 'money' },
    { id: 'debit', type: 'money' },
    { id: 'credit', type: 'money' },
    { id: 'closing', type: 'money' },
  ],
  ofCustomer: true,
  hasComparison: false,
  needs: ['documents', 'payments'],
  usual: { groupBy: [], sort: null },
  columns: [
    column('date', 'date'),
    column('what', 'word'),
    column('number', 'text'),
    column('reference', 'text', { isExtra: true }),
    column('dueDate', 'date'),
    summed('debit', 'money'),
    summed('credit', 'money'),
    column('balance', 'money', { isRunning: true }),
  ],
  collect(asked) {
    const documents: Invoice[] = [];
    const payments: Payment[] = [];
    return {
      document(invoice) {
        const outside = invoice.number === null ? 'draft' : outsideOf(invoice, asked);
        if (outside) return outside;
        if ((invoice.issueDate ?? '') > asked.period.to) return 'other-period';
        documents.push(invoice);
        return 'used';
      },
      payment(payment) {
        const outside = outsideOf(payment, asked);
        if (outside) return outside;
        if (payment.date > asked.period.to) return 'other-period';
        // Credit that settles an invoice came in before: the account as a whole does not move.
        if (payment.type === 'credit') return 'no-money';
        payments.push(payment);
        return 'used';
      },
      sections: () => {
        const currencies = new Set([...documents, ...payments].map(({ currency }) => currency));
        return [...currencies]
          .sort(
            (a, b) => Number(b === asked.homeCurrency) - Number(a === asked.homeCurrency) || (a < b ? -1 : 1),
          )
          .map((currency) => sectionIn(currency, { documents, payments, asked }));
      },
    };
  },
  figures(rows, at) {
    const opening = Number(at(rows[0] ?? [], 'balance') ?? 0);
    const debit = columnSum(rows, at, 'debit');
    const credit = columnSum(rows, at, 'credit');
    return [
      { id: 'opening', type: 'money', value: opening },
      { id: 'debit', type: 'money', value: debit },
      { id: 'credit', type: 'money', value: credit },
      { id: 'closing', type: 'money', value: opening + debit - credit },
    ];
  },
  chart: () => null,
});

function sectionIn(
  currency: string,
  { documents, payments, asked }: { documents: Invoice[]; payments: Payment[]; asked: Asked },
): CollectedSection {
  const { from, to } = asked.period;
  const inOrder = payments.toSorted((a, b) => a.no - b.no);
  const statement = statementOf(documents, inOrder, { currency, from, to, timeZone: asked.timeZone });
  const opening: ReportCell[] = [from, 'opening', '', '', null, null, null, statement.opening];
  return { currency, rows: [opening, ...statement.entries.map(cellsOf)] };
}

const cellsOf = (entry: StatementEntry): ReportCell[] => [
  entry.date,
  entry.isCounter ? 'counter' : entry.kind,
  entry.number,
  entry.reference,
  entry.dueDate === '' ? null : entry.dueDate,
  entry.amount > 0 ? entry.amount : null,
  entry.amount < 0 ? 0 - entry.amount : null,
  entry.balance,
];
