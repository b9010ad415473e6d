import type { CountryPack } from '@domain/countries/pack.ts';
import type { Company, Customer } from '@domain/parties/parties.ts';
import type { Product } from '@domain/products/product.ts';
import { taxFor } from '@domain/products/default-tax.ts';
import { priceIn } from '@domain/products/price-in.ts';
import { blankLine, type DraftForm, type LineDefaults, type LineForm } from './draft-form.ts';

/** What the editor looks things up in. */
export interface DraftBooks {
  company: Company;
  customers: readonly Customer[];
  products: readonly Product[];
  rates: CountryPack['taxRates'];
}

/** Tax and price mode of a line for this customer: row > product > customer > company (B21). */
function defaultsFor(
  { company, customers }: DraftBooks,
  customerId: string,
  product?: Product,
): LineDefaults {
  const customer = customers.find(({ id }) => id === customerId);
  return {
    priceIncludesTax: product?.priceIncludesTax ?? customer?.pricesIncludeTax ?? company.pricesIncludeTax,
    ...taxFor(company, null, product, customer),
  };
}

export const newLine = (books: DraftBooks, customerId: string): LineForm =>
  blankLine(crypto.randomUUID(), defaultsFor(books, customerId));

/** The product whose name was picked or typed in full. */
export const productNamed = ({ products }: DraftBooks, name: string) =>
  products.find((product) => product.active && product.name === name.trim());

/**
 * Price, unit and tax of the product; a description that is already typed stays. A price in another currency than the
 * document's is left to be written: nothing is converted.
 */
export function withProduct(
  line: LineForm,
  product: Product,
  books: DraftBooks,
  { customerId, currency }: Pick<DraftForm, 'customerId' | 'currency'>,
): LineForm {
  const unitPrice = priceIn(currency, product, books.company);
  const defaults = defaultsFor(books, customerId, product);
  const { priceIncludesTax } = unitPrice === '' ? defaultsFor(books, customerId) : defaults;
  return {
    ...line,
    ...defaults,
    priceIncludesTax,
    title: product.name,
    key: product.key,
    description: line.description || product.description,
    unit: product.unit,
    unitPrice,
  };
}
