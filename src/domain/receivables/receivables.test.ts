import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Minor } from '../money/currency.ts';
import { creditBalances, creditChange, remittedBy } from './credit.ts';
import type { Payment } from './payment.ts';
import { oldestFirst, remitChosen, remitInOrder, type OpenInvoice } from './remit.ts';
import { counterEntry, settlementOf } from './settle.ts';

const cents = (amount: number) => amount as Minor;
const open = (id: string, due: number, dueDate = '2026-11-01'): OpenInvoice => ({
  id,
  number: `F-${id}`,
  dueDate,
  issueDate: '2026-10-01',
  due: cents(due),
});
const payment = (more: Partial<Payment> = {}): Payment => ({
  id: 'p',
  rev: 1,
  no: 1,
  type: 'payment',
  customerId: 'c',
  currency: 'EUR',
  date: '2026-11-20',
  method: 'cash',
  reference: 'till 3',
  amount: cents(100),
  remittances: [{ invoiceId: 'a', amount: cents(80) }],
  reason: '',
  corrects: null,
  recordedAt: '2026-11-20T12:00:00.000Z',
  ...more,
});

describe('remittances', () => {
  it('P1 settle the longest due first, whatever the order in which they are given', () => {
    const debts = [open('new', 50, '2026-12-01'), open('old', 30, '2026-10-01'), open('mid', 40)];
    expect(oldestFirst(debts).map(({ id }) => id)).toEqual(['old', 'mid', 'new']);
    expect(remitInOrder(cents(60), oldestFirst(debts))).toEqual([
      { invoiceId: 'old', amount: 30 },
      { invoiceId: 'mid', amount: 30 },
    ]);
  });

  it('P1 are never above what is due, nor above the money', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 8 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 3000 }), (dues, amount) => {
        const debts = dues.map((due, at) => open(`i${at}`, due));
        const remittances = remitInOrder(cents(amount), debts);
        const total = dues.reduce((sum, due) => sum + due, 0);
        expect(remittedBy({ remittances })).toBe(Math.min(amount, total));
        for (const { invoiceId, amount: share } of remittances) {
          expect(share).toBeLessThanOrEqual(debts.find(({ id }) => id === invoiceId)!.due);
        }
      }),
    );
  });

  it('P1 that a person chose are refused above the debt, above the money, or on what is not due', () => {
    const debts = [open('a', 50), open('b', 30)];
    const chosen = (a: number, b = 0) =>
      [
        { invoiceId: 'a', amount: cents(a) },
        { invoiceId: 'b', amount: cents(b) },
      ].filter(({ amount }) => amount !== 0);
    expect(remitChosen(cents(80), chosen(50, 30), debts)).toMatchObject({ ok: true });
    expect(remitChosen(cents(80), chosen(51), debts)).toMatchObject({
      error: { reason: 'share-above-due', field: 'invoices.0.amount' },
    });
    expect(remitChosen(cents(60), chosen(50, 30), debts)).toMatchObject({
      error: { reason: 'shares-above-payment' },
    });
    expect(remitChosen(cents(60), chosen(-1), debts)).toMatchObject({
      error: { reason: 'amount-not-positive' },
    });
    expect(remitChosen(cents(60), [{ invoiceId: 'x', amount: cents(1) }], debts)).toMatchObject({
      error: { reason: 'nothing-due' },
    });
  });
});

describe('credit', () => {
  it('P2 is what settled nothing, per currency', () => {
    const use = payment({
      type: 'credit',
      amount: cents(0),
      remittances: [{ invoiceId: 'b', amount: cents(15) }],
    });
    expect(creditChange(payment())).toBe(20);
    expect(creditBalances([payment(), use, payment({ currency: 'GNF', remittances: [] })])).toEqual({
      EUR: 5,
      GNF: 100,
    });
  });

  it('P4 a write-off neither gives nor takes credit', () => {
    const waived = payment({ type: 'write-off', amount: cents(0) });
    expect(creditChange(waived)).toBe(0);
    expect(settlementOf(waived, waived.remittances[0]!).amount).toBe(80);
  });

  it('P5 a refund of an invoice leaves the credit alone, one of the credit takes it', () => {
    const given = { type: 'refund' as const, amount: cents(-30) };
    expect(creditChange(payment({ ...given, remittances: [{ invoiceId: 'a', amount: cents(-30) }] }))).toBe(
      0,
    );
    expect(creditChange(payment({ ...given, remittances: [] }))).toBe(-30);
  });

  it('P3 a counter-entry undoes to the cent what it takes back', () => {
    const entry = { id: 'q', no: 2, date: '2026-11-21', reason: 'typo', recordedAt: 'later' };
    const back = { ...counterEntry(payment(), entry), rev: 2 };
    expect(back).toMatchObject({ ...entry, corrects: 'p', amount: -100, method: 'cash' });
    expect(back.remittances).toEqual([{ invoiceId: 'a', amount: -80 }]);
    expect(creditBalances([payment(), back])).toEqual({ EUR: 0 });
  });
});
