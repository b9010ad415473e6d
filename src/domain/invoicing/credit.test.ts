import type { AllowanceCharge } from '../tax/tax.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Minor } from '../money/currency.ts';
import type { Result } from '../result.ts';
import { pricedDocument } from '../tax/totals.ts';
import { creditContent, type Creditable, type CreditContent, type CreditExtent } from './credit.ts';
import type { Invoice, InvoiceLine } from './invoice.ts';

type Typed = Pick<InvoiceLine, 'quantity' | 'unitPrice' | 'taxRate'> & Partial<InvoiceLine>;

const lineOf = (typed: Typed, at: number) => ({
  id: `l${at}`,
  transactionId: `t${at}`,
  key: '',
  date: '',
  title: `Line ${at}`,
  description: '',
  unit: '',
  priceIncludesTax: false,
  taxCategory: 'S' as const,
  allowances: [] as AllowanceCharge[],
  ...typed,
});

function subjectOf(typed: Typed[], allowances: AllowanceCharge[] = []): Creditable {
  const { lines, totals } = pricedDocument(typed.map(lineOf), allowances, { currency: 'EUR' });
  const invoice = { kind: 'invoice', currency: 'EUR', totals, creditNotes: [], payments: [] };
  return { invoice: invoice as unknown as Invoice, body: { lines, allowances }, earlier: [] };
}

function creditNote(subject: Creditable, extent: CreditExtent) {
  const content = creditContent(subject, extent, 'Credit');
  if (!content.ok) throw new Error(content.error.reason);
  const { lines, allowances } = content.value;
  return pricedDocument(lines, allowances, { currency: 'EUR' });
}

/** The invoice after a credit note. */
function after(subject: Creditable, note: ReturnType<typeof creditNote>): Creditable {
  const creditNotes = [
    ...subject.invoice.creditNotes,
    { id: 'c', number: 'A-1', date: '2026-11-20', amount: note.totals.withTax },
  ];
  return {
    ...subject,
    invoice: { ...subject.invoice, creditNotes },
    earlier: [...subject.earlier, note],
  };
}

const reasonOf = (outcome: Result<CreditContent>) => (outcome.ok ? 'done' : outcome.error.reason);
const threeRates: Typed[] = [
  { quantity: '3', unitPrice: '33.33', taxRate: '20' },
  { quantity: '2', unitPrice: '10.05', taxRate: '5.5' },
  { quantity: '1', unitPrice: '50', taxRate: '10' },
];

describe('a credit note', () => {
  it('V1 of the whole mirrors the invoice to the cent, discounts and all, and frees no row', () => {
    const allowance = { type: 'allowance' as const, reason: 'Loyal', percent: '', amount: '7.77' };
    const subject = subjectOf(threeRates, [allowance]);
    const note = creditNote(subject, { whole: true });
    expect(note.totals).toEqual(subject.invoice.totals);
    expect(note.lines.map(({ transactionId }) => transactionId)).toEqual([null, null, null]);
    expect(note.lines.map(({ creditsLineId }) => creditsLineId)).toEqual(['l0', 'l1', 'l2']);
  });

  it('V2 V1 of any amounts comes to exactly them, group by group, until nothing is left', () => {
    const lines = fc.array(
      fc.record({
        quantity: fc.constantFrom('1', '2.5', '7'),
        unitPrice: fc.integer({ min: 1, max: 99_999 }).map((cents) => (cents / 100).toFixed(2)),
        taxRate: fc.constantFrom('20', '5.5', '10', '0'),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(
        lines,
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { maxLength: 4 }),
        (typed, parts) => {
          let subject = subjectOf(typed);
          const total = subject.invoice.totals.withTax;
          let rest: number = total;
          for (const part of parts) {
            const amount = Math.max(1, Math.floor(rest * part)) as Minor;
            if (amount > rest) break;
            const note = creditNote(subject, { amount });
            expect(note.totals.withTax).toBe(amount);
            subject = after(subject, note);
            rest -= amount;
          }
          if (rest > 0) subject = after(subject, creditNote(subject, { whole: true }));
          const perGroup = new Map<string, number>();
          for (const { totals } of subject.earlier)
            for (const { rate, taxable, tax } of totals.groups)
              perGroup.set(rate, (perGroup.get(rate) ?? 0) + taxable + tax);
          for (const { rate, taxable, tax } of subject.invoice.totals.groups)
            expect(perGroup.get(rate) ?? 0).toBe(taxable + tax);
          expect(reasonOf(creditContent(subject, { amount: 1 as Minor }, ''))).toBe('credit-above-rest');
        },
      ),
    );
  });

  it('V2 of the rest of an invoice with returns credits the returns too', () => {
    const returned = { quantity: '-1', unitPrice: '40', taxRate: '10' };
    const subject = subjectOf([{ quantity: '1', unitPrice: '100', taxRate: '20' }, returned]);
    const first = creditNote(subject, { amount: 1000 as Minor });
    const rest = creditNote(after(subject, first), { whole: true });
    expect(rest.totals.withTax).toBe(subject.invoice.totals.withTax - 1000);
    expect(rest.lines.map(({ quantity }) => quantity)).toContain('-1');
  });

  it('V3 by lines takes back no more than was billed, part by part', () => {
    const allowance = { type: 'allowance' as const, reason: 'Rebate', percent: '', amount: '3' };
    const subject = subjectOf([{ quantity: '3', unitPrice: '10', taxRate: '20', allowances: [allowance] }]);
    const one = creditNote(subject, { lines: [{ lineId: 'l0', quantity: '1' }] });
    expect(one.totals).toMatchObject({ withoutTax: 900, tax: 180, withTax: 1080 });
    const left = after(subject, one);
    const reason = (quantity: string) =>
      reasonOf(creditContent(left, { lines: [{ lineId: 'l0', quantity }] }, ''));
    expect([reason('2.5'), reason('0'), reason('-1'), reason('many')]).toEqual(
      Array.from({ length: 4 }, () => 'credit-quantity'),
    );
    const two = creditNote(left, { lines: [{ lineId: 'l0' }] });
    expect(one.totals.withTax + two.totals.withTax).toBe(subject.invoice.totals.withTax);
    expect(reasonOf(creditContent(after(left, two), { lines: [{ lineId: 'l0' }] }, ''))).toBe(
      'credit-quantity',
    );
  });

  it('V3 by lines takes its share of a discount of the document', () => {
    const allowance = { type: 'allowance' as const, reason: 'Loyal', percent: '', amount: '10' };
    const subject = subjectOf(
      [
        { quantity: '1', unitPrice: '60', taxRate: '20' },
        { quantity: '1', unitPrice: '40', taxRate: '20' },
      ],
      [allowance],
    );
    const note = creditNote(subject, { lines: [{ lineId: 'l1' }] });
    expect(note.totals).toMatchObject({ lines: 4000, allowances: 400, withoutTax: 3600 });
  });

  it('V1 names what cannot be: no amount, too much, a line that is not there or twice, nothing', () => {
    const subject = subjectOf(threeRates);
    const reason = (extent: CreditExtent) => reasonOf(creditContent(subject, extent, ''));
    expect(reason({ amount: 0 as Minor })).toBe('amount-not-positive');
    expect(reason({ amount: (subject.invoice.totals.withTax + 1) as Minor })).toBe('credit-above-rest');
    expect(reason({ lines: [] })).toBe('credit-nothing');
    expect(reason({ lines: [{ lineId: 'x' }] })).toBe('line-missing');
    expect(reason({ lines: [{ lineId: 'l0' }, { lineId: 'l0' }] })).toBe('line-twice');
  });
});
