import { describe, expect, test } from 'vitest';
import type { Minor } from '../money/currency.ts';
import { documentTotals } from '../tax/totals.ts';
import type { InvoiceStatus, Payment } from './invoice.ts';
import { actionsOf, balanceOf, isOverdue, statusOf, type InvoiceFacts } from './lifecycle.ts';

const cents = (amount: number) => amount as Minor;
const totals = documentTotals(
  [{ quantity: '1', unitPrice: '100', taxRate: '20', taxCategory: 'S', priceIncludesTax: false }],
  [],
  { currency: 'EUR' },
);
const payment = (amount: number): Payment => ({
  id: `p${amount}`,
  date: '2026-11-20',
  method: 'transfer',
  amount: cents(amount),
  reference: '',
});
const draft: InvoiceFacts = {
  kind: 'invoice',
  number: null,
  voided: null,
  payments: [],
  credited: cents(0),
  refunded: cents(0),
  totals,
  dueDate: '2026-12-14',
  lineCount: 1,
};
const issued: InvoiceFacts = { ...draft, number: 'F-2026-0418' };
const voided: InvoiceFacts = { ...issued, voided: { at: '2026-11-20T00:00:00Z', reason: 'error' } };
const paid: InvoiceFacts = { ...issued, payments: [payment(7_000), payment(5_000)] };
const partly: InvoiceFacts = { ...issued, payments: [payment(7_000)] };
const credited: InvoiceFacts = { ...paid, credited: cents(12_000) };
const anywhere = { voidOnlyUndelivered: false };

describe('status', () => {
  test.each<[InvoiceStatus, InvoiceFacts]>([
    ['draft', draft],
    ['issued', issued],
    ['partially-paid', partly],
    ['paid', paid],
    ['paid', { ...issued, payments: [payment(13_000)] }],
    ['paid', { ...partly, credited: cents(5_000) }],
    ['paid', { ...issued, totals: { ...totals, paid: cents(12_000), due: cents(0) } }],
    ['partially-paid', { ...issued, totals: { ...totals, paid: cents(2_000), due: cents(10_000) } }],
    ['partially-paid', { ...paid, refunded: cents(2_000) }],
    ['issued', { ...paid, refunded: cents(12_000) }],
    ['credited', { ...issued, credited: cents(12_000) }],
    ['credited', credited],
    ['credited', { ...credited, refunded: cents(5_000) }],
    ['refunded', { ...credited, refunded: cents(12_000) }],
    ['issued', { ...issued, credited: cents(5_000) }],
    ['void', voided],
  ])('L1 %s follows from the facts', (status, facts) => {
    expect(statusOf(facts)).toBe(status);
  });

  test('L2 the balance is what is due less payments and credits, plus refunds', () => {
    expect(balanceOf(issued)).toBe(12_000);
    expect(balanceOf({ ...partly, credited: cents(1_000), refunded: cents(500) })).toBe(4_500);
    expect(balanceOf(voided)).toBe(0);
  });

  test.each([
    [issued, '2026-12-14', false],
    [issued, '2026-12-15', true],
    [partly, '2026-12-15', true],
    [paid, '2026-12-15', false],
    [draft, '2026-12-15', false],
    [voided, '2026-12-15', false],
    [credited, '2026-12-15', false],
    [{ ...issued, kind: 'credit-note' as const }, '2026-12-15', false],
  ])('L3 case %# is overdue only from the day after its due date', (facts, today, expected) => {
    expect(isOverdue(facts, today)).toBe(expected);
  });
});

describe('actions', () => {
  const allowed = (facts: InvoiceFacts) =>
    Object.entries(actionsOf(facts, anywhere))
      .filter(([, permission]) => permission.allowed)
      .map(([action]) => action);
  const printing = ['pdf', 'print', 'duplicate'];

  test('L4 a draft can be edited, issued and deleted, an issued document cannot', () => {
    expect(allowed(draft)).toEqual(['edit', 'issue', 'delete', ...printing]);
    expect(allowed(issued)).toEqual([...printing, 'pay', 'send', 'void', 'credit']);
    expect(actionsOf(issued, anywhere).edit).toEqual({ allowed: false, reason: 'invoice-issued' });
  });

  test('L4 a draft without lines or below zero is not issued', () => {
    const negative = { ...draft, totals: { ...totals, withTax: cents(-1) } };
    expect(actionsOf({ ...draft, lineCount: 0 }, anywhere).issue.reason).toBe('invoice-without-lines');
    expect(actionsOf(negative, anywhere).issue.reason).toBe('invoice-negative');
  });

  test('L5 B14 void only without payment and credit, and in France only if never delivered', () => {
    const france = { voidOnlyUndelivered: true };
    expect(actionsOf(partly, anywhere).void.reason).toBe('invoice-has-payments');
    expect(actionsOf({ ...issued, credited: cents(1) }, anywhere).void.reason).toBe('invoice-has-credit');
    expect(actionsOf(issued, anywhere, true).void.allowed).toBe(true);
    expect(actionsOf(issued, france, true).void.reason).toBe('invoice-delivered');
    expect(actionsOf(issued, france).void.allowed).toBe(true);
    expect(actionsOf({ ...paid, refunded: cents(12_000) }, anywhere).void.allowed).toBe(true);
  });

  test('L6 B15 credit up to what is not credited yet, paid or not', () => {
    expect(actionsOf(paid, anywhere).credit.allowed).toBe(true);
    expect(actionsOf({ ...paid, credited: cents(11_999) }, anywhere).credit.allowed).toBe(true);
    expect(actionsOf(credited, anywhere).credit.reason).toBe('wholly-credited');
  });

  test('L7 every action that is off says why, on every kind of document', () => {
    const documents = [
      draft,
      issued,
      partly,
      paid,
      credited,
      voided,
      { ...issued, kind: 'credit-note' as const },
    ];
    for (const facts of documents) {
      for (const { allowed, reason } of Object.values(actionsOf(facts, anywhere))) {
        expect(reason === undefined).toBe(allowed);
      }
    }
    expect(actionsOf(paid, anywhere).pay.reason).toBe('nothing-due');
    expect(actionsOf(voided, anywhere).send.reason).toBe('invoice-void');
    expect(actionsOf({ ...issued, kind: 'credit-note' }, anywhere)).toMatchObject({
      pay: { reason: 'credit-note-not-payable' },
      credit: { reason: 'credit-note-not-creditable' },
    });
  });
});
