import type { CurrencyCode } from '@domain/money/currency.ts';
import { isNegative } from '@domain/money/decimal.ts';
import { toMinor } from '@domain/money/minor.ts';
import { newProduct } from '@domain/products/new-product.ts';
import type { Product } from '@domain/products/product.ts';
import { lineAmounts } from '@domain/tax/line.ts';
import { normaliseRate } from '@domain/tax/rate.ts';
import type { LineTax } from '@domain/products/default-tax.ts';

export type ProductForm = Omit<Product, 'rev' | 'no'>;

export const blankProduct: ProductForm = newProduct('');

export function formOf({ rev: _rev, no: _no, ...product }: Product): ProductForm {
  return product;
}

export function productOf({ id, ...form }: ProductForm): Partial<Product> & { name: string } {
  return { ...form, ...(id !== '' && { id }), name: form.name.trim(), key: form.key.trim() };
}

export type ProductFaultKey = 'faultName' | 'faultPrice' | 'faultRate';

export function faultsOf(form: ProductForm): { field: keyof ProductForm; key: ProductFaultKey }[] {
  const isWrongPrice = (price: string) => price !== '' && isNegative(price);
  return [
    ...(form.name.trim() === '' ? [{ field: 'name', key: 'faultName' } as const] : []),
    ...(isWrongPrice(form.price) ? [{ field: 'price', key: 'faultPrice' } as const] : []),
    ...(isWrongPrice(form.costPrice) ? [{ field: 'costPrice', key: 'faultPrice' } as const] : []),
    ...(form.taxRate !== '' && normaliseRate(form.taxRate) === null
      ? [{ field: 'taxRate', key: 'faultRate' } as const]
      : []),
  ];
}

/** What is left of one unit before tax after its cost, and its share in percent; null while a price is missing. */
export function marginOf(
  form: Pick<ProductForm, 'price' | 'priceIncludesTax' | 'costPrice'>,
  currency: CurrencyCode,
  tax: LineTax,
): { amount: number; percent: number } | null {
  if (form.price === '' || form.costPrice === '') return null;
  const { net } = lineAmounts(
    { quantity: '1', unitPrice: form.price, priceIncludesTax: form.priceIncludesTax, ...tax },
    currency,
  );
  const amount = net - toMinor(form.costPrice, currency);
  return net === 0 ? null : { amount, percent: Math.round((amount / net) * 100) };
}
