import { describe, expect, it } from 'vitest';
import type { Minor } from '../money/currency.ts';
import type { DocumentTotals } from '../tax/tax.ts';
import type { Payment } from './payment.ts';
import { statementOf } from './statement.ts';

type Document = Parameters<typeof statementOf>[0][number];

const document = (
  number: string,
  issueDate: string,
  due: number,
  more: Partial<Document> = {},
): Document => ({
  id: number,
  kind: number.startsWith('A') ? 'credit-note' : 'invoice',
  number,
  issueDate,
  dueDate: '2026-12-31',
  voided: null,
  totals: { due } as DocumentTotals,
  currency: 'EUR',
  purchaseOrder: '',
  ...more,
});

const entry = (no: number, date: string, amount: number, more: Partial<Payment> = {}): Payment => ({
  id: `p${no}`,
  rev: 1,
  no,
  type: amount < 0 ? 'refund' : 'payment',
  customerId: 'anne',
  currency: 'EUR',
  date,
  method: 'cash',
  reference: '',
  amount: amount as Minor,
  remittances: [],
  reason: '',
  corrects: null,
  recordedAt: `${date}T12:00:00.000Z`,
  ...more,
});

/** Anne's account: computed by hand on paper. */
const documents = [
  document('F-1', '2026-09-30', 12_000),
  document('F-2', '2026-10-31', 6_000),
  document('F-3', '2026-11-15', 24_000),
  document('A-1', '2026-11-20', 4_000),
  document('F-4', '2026-12-01', 1_000),
  document('F-5', '2026-11-10', 77_777, { voided: { at: '2026-11-30T23:30:00.000Z', reason: 'twice' } }),
  document('', '2026-11-10', 5_555, { number: null }),
  document('F-9', '2026-11-02', 900, { currency: 'GNF' }),
];
const waived = { type: 'write-off' as const, method: '', reason: 'bank fee' };
const payments = [
  entry(1, '2026-10-15', 10_000),
  entry(2, '2026-11-05', 9_000),
  entry(3, '2026-11-06', 0, { ...waived, remittances: [{ invoiceId: 'F-1', amount: 500 as Minor }] }),
  entry(4, '2026-11-15', 30_000),
  entry(5, '2026-11-25', -3_500),
  entry(6, '2026-11-16', 0, { type: 'credit', remittances: [{ invoiceId: 'F-3', amount: 1_000 as Minor }] }),
  entry(7, '2026-11-28', -9_000, { type: 'payment', corrects: 'p2', reason: 'typo' }),
];

describe('statement of account', () => {
  const november = { currency: 'EUR', from: '2026-11-01', to: '2026-11-30', timeZone: 'Europe/Paris' };

  it('P8 of November, as computed by hand', () => {
    const statement = statementOf(documents, payments, november);
    // 120.00 + 60.00 invoiced before, 100.00 paid before.
    expect(statement.opening).toBe(8_000);
    expect(statement.entries.map(({ number, amount, balance }) => [number, amount, balance])).toEqual([
      ['2', -9_000, -1_000],
      ['3', -500, -1_500],
      ['F-5', 77_777, 76_277],
      ['F-3', 24_000, 100_277],
      ['4', -30_000, 70_277],
      ['A-1', -4_000, 66_277],
      ['5', 3_500, 69_777],
      ['7', 9_000, 78_777],
    ]);
    expect(statement).toMatchObject({ documents: 97_777, settlements: 27_000, closing: 78_777 });
    expect(statement.entries.at(-1)).toMatchObject({ isCounter: true, reference: 'typo' });
  });

  it('P8 opening + documents − settlements = closing, whatever the period, and one closes where the next opens', () => {
    const cuts = ['2026-01-01', '2026-09-30', '2026-10-15', '2026-11-15', '2026-11-16', '2026-12-31'];
    let opens = 0;
    for (const [at, from] of cuts.slice(0, -1).entries()) {
      const next = cuts[at + 1]!;
      const to = `${next.slice(0, 8)}${String(Number(next.slice(8)) - 1).padStart(2, '0')}`;
      const {
        opening,
        documents: billed,
        settlements,
        closing,
      } = statementOf(documents, payments, {
        ...november,
        from,
        to,
      });
      expect(opening).toBe(opens);
      expect(opening + billed - settlements).toBe(closing);
      opens = closing;
    }
  });

  it('P9 what became void is taken off on that day where the books are, and stays in the statement before', () => {
    const december = { ...november, from: '2026-12-01', to: '2026-12-31' };
    const statement = statementOf(documents, payments, december);
    expect(statement.opening).toBe(78_777);
    expect(statement.entries.map(({ kind, number, amount }) => [kind, number, amount])).toEqual([
      ['invoice', 'F-4', 1_000],
      ['void', 'F-5', -77_777],
    ]);
    expect(statement.entries.at(-1)).toMatchObject({ date: '2026-12-01', reference: 'twice', dueDate: '' });
    expect(statement).toMatchObject({ documents: -76_777, settlements: 0, closing: 2_000 });
    const elsewhere = statementOf(documents, payments, { ...november, timeZone: 'America/Sao_Paulo' });
    expect(elsewhere).toMatchObject({ documents: 20_000, closing: 1_000 });
  });

  it('P8 currencies never mix, and a period without entries closes as it opened', () => {
    const francs = statementOf(documents, payments, { ...november, currency: 'GNF' });
    expect(francs).toMatchObject({ opening: 0, closing: 900 });
    const later = statementOf(documents, payments, { ...november, from: '2027-01-01', to: '2027-01-31' });
    expect(later).toMatchObject({ opening: 2_000, entries: [], closing: 2_000 });
  });
});
