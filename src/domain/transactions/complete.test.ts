import { describe, expect, test } from 'vitest';
import type { Company, Customer } from '../parties/parties.ts';
import type { Product } from '../products/product.ts';
import { pricedTransaction, withDefaults } from './complete.ts';

const company = {
  chargesTax: true,
  defaultTaxCategory: 'S',
  defaultTaxRate: '20',
  pricesIncludeTax: false,
  currency: 'EUR',
} as Company;
const customer = { pricesIncludeTax: true, currency: 'GBP', taxRate: '', taxCategory: '' } as Customer;
const product = {
  name: 'Table',
  description: 'Chêne',
  unit: 'pièce',
  price: '3480',
  priceIncludesTax: false,
  currency: '',
  taxRate: '10',
  taxCategory: '',
} as Product;

describe('a transaction typed by hand', () => {
  test('B21 what is not typed comes from the product, then the customer, then the company', () => {
    expect(withDefaults({ date: '2026-11-14' }, company, customer, product)).toMatchObject({
      title: 'Table',
      description: 'Chêne',
      quantity: '1',
      unit: 'pièce',
      unitPrice: '3480',
      priceIncludesTax: false,
      taxCategory: 'S',
      taxRate: '10',
      // The price is in the company's currency, as its product says none.
      currency: 'EUR',
    });
    expect(withDefaults({}, company, customer)).toMatchObject({ currency: 'GBP' });
    expect(withDefaults({ unitPrice: '12' }, company, customer, product)).toMatchObject({ currency: 'GBP' });
    expect(withDefaults({}, company)).toMatchObject({
      currency: 'EUR',
      taxRate: '20',
      priceIncludesTax: false,
    });
  });

  test('B21 a price typed by hand follows the customer’s price mode, not the product’s', () => {
    expect(withDefaults({ unitPrice: '12' }, company, customer, product).priceIncludesTax).toBe(true);
    expect(
      withDefaults({ unitPrice: '12', priceIncludesTax: false }, company, customer).priceIncludesTax,
    ).toBe(false);
  });

  test('B21 a product’s price is never another currency’s', () => {
    const row = { date: '2026-11-14', currency: 'USD' };
    expect(pricedTransaction(withDefaults(row, company, customer, product))).toMatchObject({
      error: { reason: 'price-invalid', field: 'unitPrice' },
    });
    expect(withDefaults({ ...row, unitPrice: '12' }, company, customer, product)).toMatchObject({
      unitPrice: '12',
      currency: 'USD',
    });
    const dollars = { ...product, currency: 'USD' };
    expect(withDefaults({}, company, customer, dollars)).toMatchObject({
      unitPrice: '3480',
      currency: 'USD',
    });
    expect(withDefaults(row, company, customer, dollars)).toMatchObject({ unitPrice: '3480' });
  });

  test('B22 its decimals get their one spelling and its amounts follow', () => {
    const typed = {
      date: '2026-11-14',
      title: ' Conseil ',
      quantity: '02.0',
      unitPrice: '620.00',
      taxRate: '20.0',
    };
    expect(pricedTransaction(withDefaults(typed, company))).toMatchObject({
      ok: true,
      value: { title: 'Conseil', quantity: '2', unitPrice: '620', taxRate: '20', net: 124_000, tax: 24_800 },
    });
  });

  test('B22 the first fault is the answer', () => {
    expect(pricedTransaction(withDefaults({ title: 'x', date: 'soon' }, company))).toMatchObject({
      ok: false,
      error: { reason: 'date-invalid', field: 'date' },
    });
  });
});
