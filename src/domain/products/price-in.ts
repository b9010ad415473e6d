import type { CurrencyCode, DecimalString } from '../money/currency.ts';
import type { Company } from '../parties/parties.ts';
import type { Product } from './product.ts';

/** What a product's price is in: its own currency, else the company's. */
export const currencyOf = (
  product: Pick<Product, 'currency'>,
  company: Pick<Company, 'currency'>,
): CurrencyCode => product.currency || company.currency;

/** The product's price for something in this currency; empty where its own is another: nothing is converted. */
export const priceIn = (
  currency: CurrencyCode,
  product: Pick<Product, 'currency' | 'price'>,
  company: Pick<Company, 'currency'>,
): DecimalString | '' => (currencyOf(product, company) === currency ? product.price : '');
