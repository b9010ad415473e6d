import { checkCurrency, checkPrice, checkRate, checkText, onlyFaults } from '../parties/field-checks.ts';
import type { Refusal } from '../result.ts';
import type { Product } from './product.ts';

/** What keeps a product from being saved; empty = nothing. */
export const checkProduct = (product: Omit<Product, 'id' | 'rev' | 'no'>): Refusal[] =>
  onlyFaults([
    checkText(product.name, 'name', 'product-name-missing'),
    checkPrice(product.price, 'price'),
    checkPrice(product.costPrice, 'costPrice'),
    checkCurrency(product.currency),
    checkRate(product.taxRate),
  ]);
