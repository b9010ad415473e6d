import { describe, expect, test } from 'vitest';
import { checkTransaction } from './check-transaction.ts';

const typed = {
  date: '2026-11-14',
  title: 'Conseil',
  quantity: '2',
  unitPrice: '620.00',
  taxRate: '20',
  currency: 'EUR',
};

describe('a transaction as typed', () => {
  test('B22 a sound one has no fault', () => {
    expect(checkTransaction(typed)).toEqual([]);
    expect(checkTransaction({ ...typed, quantity: '-2' })).toEqual([]);
  });

  test.each([
    ['date', '2026-02-30', 'date-invalid'],
    ['date', '0026-02-03', 'date-implausible'],
    ['title', '  ', 'title-missing'],
    ['quantity', 'two', 'quantity-invalid'],
    ['unitPrice', '', 'price-invalid'],
    ['unitPrice', '1,5', 'price-invalid'],
    ['unitPrice', '-1', 'price-negative'],
    ['taxRate', '', 'rate-invalid'],
    ['taxRate', '120', 'rate-invalid'],
    ['currency', 'EURO', 'currency-unknown'],
    ['quantity', '100000000000', 'amount-too-large'],
    ['quantity', '-100000000000', 'amount-too-large'],
  ])('B22 %s %j is refused as %s', (field, value, reason) => {
    expect(
      checkTransaction({ ...typed, [field]: value }).map((refusal) => [refusal.field, refusal.reason]),
    ).toEqual([[field, reason]]);
  });

  test('B22 all faults are told at once', () => {
    const faults = checkTransaction({ ...typed, date: '', title: '', currency: '' });
    expect(faults.map(({ reason }) => reason)).toEqual(['date-invalid', 'title-missing', 'currency-unknown']);
  });
});
