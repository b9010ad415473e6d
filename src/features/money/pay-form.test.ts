import { describe, expect, it } from 'vitest';
import type { Minor } from '@domain/money/currency.ts';
import type { OpenInvoice } from '@domain/receivables/remit.ts';
import { blankPayment, choosing, payEffect, payInput, usingCredit, type Account } from './pay-form.ts';

const debt = (id: string, due: number, dueDate: string): OpenInvoice => ({
  id,
  number: `F-${id}`,
  dueDate,
  issueDate: '2026-10-01',
  due: due as Minor,
});
const account: Account = {
  customerId: 'anne',
  name: 'Anne',
  currency: 'EUR',
  debts: [debt('new', 5000, '2026-12-01'), debt('old', 3000, '2026-11-01')],
  credit: 1200 as Minor,
};
const form = blankPayment(account, '2026-11-20');

describe('a payment that is typed', () => {
  it('B12 begins with all that is due, and leaves nothing', () => {
    expect(form.amount).toBe('80.00');
    expect(payEffect(form, account)).toMatchObject({ value: { amount: 8000, stillDue: 0, toCredit: 0 } });
  });

  it('B12 P1 settles the longest due first and says what remains', () => {
    const effect = payEffect({ ...form, amount: '45' }, account);
    expect(effect).toEqual({
      ok: true,
      value: {
        amount: 4500,
        shares: [
          { invoiceId: 'old', amount: 3000 },
          { invoiceId: 'new', amount: 1500 },
        ],
        toCredit: 0,
        stillDue: 3500,
      },
    });
  });

  it('B12 P2 says what becomes credit', () => {
    expect(payEffect({ ...form, amount: '100' }, account)).toMatchObject({
      value: { toCredit: 2000, stillDue: 0 },
    });
  });

  it('B12 P2 uses the credit there is, and refuses more', () => {
    const used = usingCredit(form, account);
    expect(used).toMatchObject({ method: 'credit', amount: '12.00' });
    expect(payEffect(used, account)).toMatchObject({ value: { stillDue: 6800 } });
    expect(payEffect({ ...used, amount: '13' }, account)).toMatchObject({
      error: { reason: 'credit-too-small', field: 'amount' },
    });
    const small = { ...account, debts: [debt('a', 500, '2026-11-01')] };
    expect(payEffect({ ...used, amount: '10' }, small)).toMatchObject({
      error: { reason: 'credit-above-due' },
    });
  });

  it('B12 P1 shares begin with what would happen, and a mistake stands at its share', () => {
    const chosen = choosing({ ...form, amount: '45' }, account);
    expect(chosen.shares).toEqual({ old: '30.00', new: '15.00' });
    const other = { ...chosen, shares: { old: '10', new: '' } as const };
    expect(payEffect(other, account)).toMatchObject({ value: { toCredit: 3500, stillDue: 7000 } });
    expect(payEffect({ ...chosen, shares: { old: '5', new: '51' } }, account)).toMatchObject({
      error: { reason: 'share-above-due', field: 'shares.new' },
    });
    expect(payEffect({ ...chosen, shares: { old: '1.234' } }, account)).toMatchObject({
      error: { reason: 'amount-invalid', field: 'shares.old' },
    });
  });

  it('B12 P6 what is recorded names the customer, the currency and either the order or the shares', () => {
    const effect = payEffect({ ...form, amount: '45' }, account);
    if (!effect.ok) throw new Error(effect.error.reason);
    expect(payInput(form, effect.value, account)).toMatchObject({
      customerId: 'anne',
      currency: 'EUR',
      date: '2026-11-20',
      invoices: [{ id: 'old' }, { id: 'new' }],
    });
    expect(payInput({ ...form, isChosen: true }, effect.value, account).invoices).toEqual([
      { id: 'old', amount: 3000 },
      { id: 'new', amount: 1500 },
    ]);
  });

  it.each(['', '0', '-5'])('B12 an amount of “%s” is refused at the amount', (amount) => {
    expect(payEffect({ ...form, amount }, account)).toMatchObject({ error: { field: 'amount' } });
  });
});
