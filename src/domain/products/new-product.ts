import type { Product } from './product.ts';

type NewProduct = Omit<Product, 'rev' | 'no'>;

/** A product before anything else is known of it. */
export const newProduct = (id: string, facts: Partial<NewProduct> = {}): NewProduct => ({
  key: '',
  name: '',
  description: '',
  unit: '',
  price: '',
  priceIncludesTax: false,
  costPrice: '',
  currency: '',
  taxRate: '',
  taxCategory: '',
  account: '',
  active: true,
  ...facts,
  id,
});
