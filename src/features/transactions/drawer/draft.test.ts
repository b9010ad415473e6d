import { describe, expect, it } from 'vitest';
import type { Company, Customer } from '@domain/parties/parties.ts';
import type { Product } from '@domain/products/product.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';
import { blankDraft, draftOf, inputOf, pricedDraft, withProduct } from './draft.ts';

const company = {
  currency: 'EUR',
  chargesTax: true,
  pricesIncludeTax: false,
  defaultTaxRate: '20',
  defaultTaxCategory: 'S',
} as Company;
const product = {
  id: 'p1',
  name: 'Pose',
  unit: 'h',
  price: '52',
  priceIncludesTax: false,
  taxRate: '10',
  taxCategory: 'S',
  currency: '',
} as Product;

describe('a transaction written by hand', () => {
  it('B22 picking a product fills title, unit, price and tax', () => {
    const filled = withProduct(blankDraft('2026-11-22'), product, undefined, company);
    expect(filled).toMatchObject({ title: 'Pose', unit: 'h', unitPrice: '52', taxRate: '10' });
    expect(pricedDraft({ ...filled, quantity: '3' }, { company, product })).toMatchObject({
      ok: true,
      value: { net: 15_600, tax: 1560, currency: 'EUR' },
    });
  });

  it('B21 a price that comes from the product is in its currency, whatever the customer’s is', () => {
    const filled = withProduct({ ...blankDraft('2026-11-22'), currency: 'USD' }, product, undefined, company);
    const customer = { currency: 'USD', taxRate: '', taxCategory: '' } as Customer;
    expect(pricedDraft(filled, { company, customer, product })).toMatchObject({
      value: { unitPrice: '52', currency: 'EUR' },
    });
  });

  it('B22 a title that somebody wrote stays when the product changes; the product’s own does not', () => {
    const other = { ...product, id: 'p2', name: 'Dépose' };
    const own = { ...blankDraft('2026-11-22'), title: 'Pose du comptoir' };
    expect(withProduct(own, product, undefined, company).title).toBe('Pose du comptoir');
    const fromProduct = withProduct(blankDraft('2026-11-22'), product, undefined, company);
    expect(withProduct(fromProduct, other, product, company).title).toBe('Dépose');
  });

  it('B21 what is left empty is not sent, so that customer and company decide', () => {
    const input = inputOf({ ...blankDraft('2026-11-22'), title: 'Livraison', unitPrice: '65' });
    for (const field of ['taxRate', 'currency', 'priceIncludesTax', 'id'])
      expect(input).not.toHaveProperty(field);
    expect(
      pricedDraft({ ...blankDraft('2026-11-22'), title: 'Livraison', unitPrice: '65' }, { company }),
    ).toMatchObject({
      ok: true,
      value: { net: 6500, tax: 1300 },
    });
  });

  it('B22 an edit that leaves the tax alone keeps its category', () => {
    const row = {
      id: 'b.1',
      taxRate: '0',
      taxCategory: 'AE',
      title: 'Export',
      customerId: null,
    } as Transaction;
    expect(inputOf(draftOf(row), row)).not.toHaveProperty('taxRate');
    expect(inputOf({ ...draftOf(row), taxRate: '20' }, row)).toMatchObject({ taxRate: '20' });
  });

  it('B22 says what is missing before it is saved', () => {
    expect(pricedDraft(blankDraft('2026-11-22'), { company }).ok).toBe(false);
  });
});
