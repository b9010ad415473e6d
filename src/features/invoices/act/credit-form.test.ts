import { describe, expect, it } from 'vitest';
import type { Creditable } from '@domain/invoicing/credit.ts';
import type { Invoice, InvoiceLine } from '@domain/invoicing/invoice.ts';
import { pricedDocument } from '@domain/tax/totals.ts';
import { blankCredit, creditTotals, extentOf, type CreditForm } from './credit-form.ts';

const line = (id: string, quantity: string, unitPrice: string, taxRate: string) =>
  ({
    id,
    title: `Line ${id}`,
    quantity,
    unitPrice,
    taxRate,
    taxCategory: 'S',
    priceIncludesTax: false,
    allowances: [],
  }) as unknown as InvoiceLine;

const { lines, totals } = pricedDocument([line('a', '3', '40', '20'), line('b', '1', '100', '10')], [], {
  currency: 'EUR',
});
const invoice = { currency: 'EUR', totals, creditNotes: [], payments: [] } as unknown as Invoice;
const subject: Creditable = { invoice, body: { lines, allowances: [] }, earlier: [] };
/** One of the three pieces of line a is credited already. */
const after: Creditable = {
  ...subject,
  invoice: {
    ...invoice,
    creditNotes: [{ id: 'n', number: 'A-1', date: '2026-11-01', amount: 4800 }],
  } as Invoice,
  earlier: [
    {
      lines: [{ ...line('x', '1', '40', '20'), creditsLineId: 'a' }],
      totals: pricedDocument([line('x', '1', '40', '20')], [], { currency: 'EUR' }).totals,
    },
  ],
};
const form: CreditForm = blankCredit(subject);

describe('a credit note that is typed', () => {
  it('B15 begins with all that is left', () => {
    expect(form).toMatchObject({ by: 'whole', amount: '254.00' });
    expect(creditTotals(form, subject)).toMatchObject({ value: { withTax: 25_400, tax: 3_400 } });
    expect(blankCredit(after).amount).toBe('206.00');
    expect(creditTotals(blankCredit(after), after)).toMatchObject({ value: { withTax: 20_600 } });
  });

  it('B15 V2 an amount comes to exactly that amount, and never to more than is left', () => {
    const by = { ...form, by: 'amount' as const };
    expect(creditTotals({ ...by, amount: '33.33' }, subject)).toMatchObject({ value: { withTax: 3_333 } });
    expect(creditTotals({ ...by, amount: '206.01' }, after)).toMatchObject({
      error: { reason: 'credit-above-rest', field: 'amount' },
    });
    expect(creditTotals({ ...by, amount: '1.234' }, subject)).toMatchObject({ error: { field: 'amount' } });
  });

  it('B15 V3 lines are credited up to what is left of each; a mistake stands at its line', () => {
    const by = { ...form, by: 'lines' as const };
    expect(creditTotals({ ...by, quantities: { a: '2', b: '' } }, after)).toMatchObject({
      value: { withTax: 9_600 },
    });
    expect(creditTotals({ ...by, quantities: { b: '1', a: '3' } }, after)).toMatchObject({
      error: { reason: 'credit-quantity', field: 'quantities.a', params: { left: '2' } },
    });
    expect(creditTotals({ ...by, quantities: { a: '', b: '0' } }, subject)).toMatchObject({
      error: { reason: 'credit-nothing' },
    });
    expect(extentOf({ ...by, quantities: { a: '1' } }, subject)).toEqual({
      ok: true,
      value: { lines: [{ lineId: 'a', quantity: '1' }] },
    });
  });
});
