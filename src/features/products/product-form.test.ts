import { describe, expect, it } from 'vitest';
import { blankProduct, faultsOf, marginOf, productOf } from './product-form.ts';

const standard = { taxCategory: 'S', taxRate: '20' } as const;

describe('a product while it is written', () => {
  it('B21 only the name is needed, a price is never negative, a rate at most 100', () => {
    expect(faultsOf({ ...blankProduct, name: 'Pose' })).toEqual([]);
    const faulty = { ...blankProduct, price: '-1', costPrice: '-2', taxRate: '101' };
    expect(faultsOf(faulty).map(({ field }) => field)).toEqual(['name', 'price', 'costPrice', 'taxRate']);
  });

  it('B21 the margin is reckoned before tax, also from a price with tax', () => {
    const costPrice = '60';
    const margin = { amount: 4000, percent: 40 };
    expect(marginOf({ price: '100', priceIncludesTax: false, costPrice }, 'EUR', standard)).toEqual(margin);
    expect(marginOf({ price: '120', priceIncludesTax: true, costPrice }, 'EUR', standard)).toEqual(margin);
    expect(marginOf({ price: '', priceIncludesTax: false, costPrice }, 'EUR', standard)).toBeNull();
  });

  it('B21 a new product goes without an id, its name without blanks around it', () => {
    expect(productOf({ ...blankProduct, name: ' Pose ' })).toMatchObject({ name: 'Pose' });
    expect('id' in productOf(blankProduct)).toBe(false);
  });
});
