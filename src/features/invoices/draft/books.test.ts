import type { Company, Customer } from '@domain/parties/parties.ts';
import type { Product } from '@domain/products/product.ts';
import { describe, expect, it } from 'vitest';
import { newLine, productNamed, withProduct, type DraftBooks } from './books.ts';

const company = {
  currency: 'EUR',
  chargesTax: true,
  defaultTaxCategory: 'S',
  defaultTaxRate: '20',
  pricesIncludeTax: false,
} as Company;
const customer = { id: 'c', taxRate: '10', taxCategory: 'S', pricesIncludeTax: true } as Customer;
const product = {
  name: 'Pose',
  key: 'P1',
  description: 'au mètre',
  unit: 'm',
  price: '21.40',
  priceIncludesTax: false,
  taxRate: '5.5',
  taxCategory: 'S',
  active: true,
  currency: '',
} as Product;
const form = { customerId: 'c', currency: 'EUR' };
const books: DraftBooks = { company, customers: [customer], products: [product], rates: [] };

describe('what a line takes from the books', () => {
  it('B21 a new line takes tax and price mode from the customer, else from the company', () => {
    expect(newLine(books, '')).toMatchObject({ taxRate: '20', priceIncludesTax: false });
    expect(newLine(books, 'c')).toMatchObject({ taxRate: '10', priceIncludesTax: true });
  });

  it('B21 a product fills price, unit, key and its own tax before the customer’s', () => {
    const line = withProduct(newLine(books, 'c'), product, books, form);
    expect(line).toMatchObject({ title: 'Pose', unit: 'm', unitPrice: '21.40', taxRate: '5.5', key: 'P1' });
    expect(line.priceIncludesTax).toBe(false);
  });

  it('B21 a price in another currency than the document’s is left to be written', () => {
    const fresh = newLine(books, 'c');
    expect(
      withProduct({ ...fresh, unitPrice: '7' }, product, books, { ...form, currency: 'JPY' }),
    ).toMatchObject({
      title: 'Pose',
      unitPrice: '',
      priceIncludesTax: true,
      taxRate: '5.5',
    });
    const yen = { ...product, currency: 'JPY' };
    expect(withProduct(fresh, yen, books, { ...form, currency: 'JPY' }).unitPrice).toBe('21.40');
    expect(withProduct(fresh, yen, books, form).unitPrice).toBe('');
  });

  it('B21 a description that was typed is kept', () => {
    const typed = { ...newLine(books, 'c'), description: 'couloir' };
    expect(withProduct(typed, product, books, form).description).toBe('couloir');
  });

  it('B21 a product is found by its whole name, one no longer offered is not', () => {
    expect(productNamed(books, ' Pose ')).toBe(product);
    expect(productNamed(books, 'Pos')).toBeUndefined();
    expect(productNamed({ ...books, products: [{ ...product, active: false }] }, 'Pose')).toBeUndefined();
  });
});
