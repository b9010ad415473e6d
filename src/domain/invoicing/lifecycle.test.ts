import { describe, expect, test } from 'vitest';
import type { Minor } from '../money/currency.ts';
import { documentTotals } from '../tax/totals.ts';
import type { InvoiceStatus, Settlement } from './invoice.ts';
import { actionsOf, balanceOf, isOverdue, statusOf, type InvoiceFacts } from './lifecycle.ts';

const cents = (amount: number) => amount as Minor;
const totals = documentTotals(
  [{ quantity: '1', unitPrice: '100', taxRate: '20', taxCategory: 'S', priceIncludesTax: false }],
  [],
  { currency: 'EUR' },
);
const settled = (type: Settlement['type'], amount: number): Settlement => ({
  paymentId: `p${amount}`,
  type,
  date: '2026-11-20',
  method: 'bank-transfer',
  amount: cents(amount),
  reference: '',
});
const payment = (amount: number) => settled('payment', amount);
const refund = (amount: number) => settled('refund', -amount);
const credit = (amount: number) => ({
  creditNotes: [{ id: `c${amount}`, number: `A-${amount}`, date: '2026-11-21', amount: cents(amount) }],
});
const after = (facts: InvoiceFacts, ...more: Settlement[]): InvoiceFacts => ({
  ...facts,
  payments: [...facts.payments, ...more],
});
const delivered = { deliveries: [{ at: '2026-11-20T00:00:00Z', how: 'by-hand' as const }] };
const draft: InvoiceFacts = {
  kind: 'invoice',
  number: null,
  voided: null,
  payments: [],
  creditNotes: [],
  creditOf: null,
  deliveries: [],
  totals,
  dueDate: '2026-12-14',
  lineCount: 1,
};
const issued: InvoiceFacts = { ...draft, number: 'F-2026-0418' };
const voided: InvoiceFacts = { ...issued, voided: { at: '2026-11-20T00:00:00Z', reason: 'error' } };
const paid: InvoiceFacts = { ...issued, payments: [payment(7_000), payment(5_000)] };
const partly: InvoiceFacts = { ...issued, payments: [payment(7_000)] };
const credited: InvoiceFacts = { ...paid, ...credit(12_000) };
const creditNote: InvoiceFacts = { ...issued, kind: 'credit-note' };
const linkedNote: InvoiceFacts = {
  ...creditNote,
  creditOf: { id: 'i', number: 'F-2026-0418', date: '2026-11-01' },
};
const anywhere = { voidOnlyUndelivered: false };

describe('status', () => {
  test.each<[InvoiceStatus, InvoiceFacts]>([
    ['draft', draft],
    ['issued', issued],
    ['partially-paid', partly],
    ['paid', paid],
    ['paid', { ...issued, payments: [payment(13_000)] }],
    ['paid', { ...partly, ...credit(5_000) }],
    ['paid', after(partly, settled('write-off', 5_000))],
    ['paid', { ...issued, totals: { ...totals, paid: cents(12_000), due: cents(0) } }],
    ['partially-paid', { ...issued, totals: { ...totals, paid: cents(2_000), due: cents(10_000) } }],
    ['partially-paid', after(paid, refund(2_000))],
    ['issued', after(paid, refund(12_000))],
    ['issued', after(partly, payment(-7_000))],
    ['credited', { ...issued, ...credit(12_000) }],
    ['credited', credited],
    ['credited', after(credited, refund(5_000))],
    ['refunded', after(credited, refund(12_000))],
    ['issued', { ...issued, ...credit(5_000) }],
    ['issued', creditNote],
    ['issued', linkedNote],
    ['paid', after(creditNote, refund(12_000))],
    ['void', voided],
  ])('L1 %s follows from the facts', (status, facts) => {
    expect(statusOf(facts)).toBe(status);
  });

  test('L2 the balance is what is due less payments and credits, plus refunds', () => {
    expect(balanceOf(issued)).toBe(12_000);
    expect(balanceOf(after({ ...partly, ...credit(1_000) }, refund(500)))).toBe(4_500);
    expect(balanceOf(after(partly, settled('write-off', 100)))).toBe(4_900);
    expect(balanceOf(voided)).toBe(0);
    expect(balanceOf(after(creditNote, refund(2_000)))).toBe(10_000);
    expect(balanceOf(linkedNote)).toBe(0);
  });

  test.each([
    [issued, '2026-12-14', false],
    [issued, '2026-12-15', true],
    [partly, '2026-12-15', true],
    [paid, '2026-12-15', false],
    [draft, '2026-12-15', false],
    [voided, '2026-12-15', false],
    [credited, '2026-12-15', false],
    [creditNote, '2026-12-15', false],
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
    expect(allowed(issued)).toEqual([...printing, 'pay', 'send', 'void', 'credit', 'correct', 'write-off']);
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
    expect(actionsOf({ ...issued, ...credit(1) }, anywhere).void.reason).toBe('invoice-has-credit');
    expect(actionsOf({ ...issued, ...delivered }, anywhere).void.allowed).toBe(true);
    expect(actionsOf({ ...issued, ...delivered }, france).void.reason).toBe('invoice-delivered');
    expect(actionsOf(issued, france).void.allowed).toBe(true);
    expect(actionsOf(after(paid, refund(12_000)), anywhere).void.allowed).toBe(true);
    expect(actionsOf(creditNote, anywhere).void.reason).toBe('credit-note-not-voidable');
  });

  test('L6 B15 credit up to what is not credited yet, paid or not', () => {
    expect(actionsOf(paid, anywhere).credit.allowed).toBe(true);
    expect(actionsOf({ ...paid, ...credit(11_999) }, anywhere).credit.allowed).toBe(true);
    expect(actionsOf(credited, anywhere).credit.reason).toBe('wholly-credited');
    expect(actionsOf(credited, anywhere).refund.allowed).toBe(true);
    expect(actionsOf(issued, anywhere).refund.reason).toBe('nothing-to-refund');
  });

  test('L7 every action that is off says why, on every kind of document', () => {
    const documents = [draft, issued, partly, paid, credited, voided, creditNote, linkedNote];
    for (const facts of documents) {
      for (const { allowed, reason } of Object.values(actionsOf(facts, anywhere))) {
        expect(reason === undefined).toBe(allowed);
      }
    }
    expect(actionsOf(paid, anywhere).pay.reason).toBe('nothing-due');
    expect(actionsOf(voided, anywhere).send.reason).toBe('invoice-void');
    expect(actionsOf(creditNote, anywhere)).toMatchObject({
      pay: { reason: 'credit-note-not-payable' },
      credit: { reason: 'credit-note-not-creditable' },
    });
  });
});
