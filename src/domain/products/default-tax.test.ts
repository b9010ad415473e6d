import { describe, expect, test } from 'vitest';
import { taxFor } from './default-tax.ts';
import { normaliseRate, sameRate } from '../tax/rate.ts';

const seller = { chargesTax: true, defaultTaxCategory: 'S' as const, defaultTaxRate: '20' };
const none = { taxCategory: '' as const, taxRate: '' };

describe('the tax of a line', () => {
  test.each([
    [
      'row',
      { taxRate: '5.5' },
      { taxCategory: '' as const, taxRate: '10' },
      { ...none, taxRate: '2.1' },
      'S',
      '5.5',
    ],
    ['product', {}, { taxCategory: '' as const, taxRate: '10' }, { ...none, taxRate: '2.1' }, 'S', '10'],
    ['customer', {}, none, { ...none, taxRate: '2.1' }, 'S', '2.1'],
    ['company', {}, none, none, 'S', '20'],
  ])('T11 B21 the %s decides', (_, row, product, customer, taxCategory, taxRate) => {
    expect(taxFor(seller, row, product, customer)).toEqual({ taxCategory, taxRate });
  });

  test('T11 category and rate come from the same place', () => {
    expect(taxFor(seller, { taxCategory: 'AE' }, { taxCategory: 'S', taxRate: '10' })).toEqual({
      taxCategory: 'AE',
      taxRate: '0',
    });
    expect(taxFor(seller, { taxCategory: 'S' }, { taxCategory: '', taxRate: '10' })).toEqual({
      taxCategory: 'S',
      taxRate: '10',
    });
    expect(taxFor(seller, { taxRate: '0.00' })).toEqual({ taxCategory: 'Z', taxRate: '0.00' });
  });

  test('T11 B23 a seller who charges no tax is exempt whatever a row says', () => {
    expect(taxFor({ ...seller, chargesTax: false }, { taxRate: '20', taxCategory: 'S' })).toEqual({
      taxCategory: 'E',
      taxRate: '0',
    });
  });
});

describe('rates', () => {
  test('T3 a rate has one spelling', () => {
    expect(['20.0', '5.50', '0', '100', '-1', '100.01', '20 %', ''].map(normaliseRate)).toEqual([
      '20',
      '5.5',
      '0',
      '100',
      null,
      null,
      null,
      null,
    ]);
    expect(sameRate('5.5', '5.50')).toBe(true);
    expect(sameRate('5.5', '5.05')).toBe(false);
  });
});
