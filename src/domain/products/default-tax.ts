import type { DecimalString } from '../money/currency.ts';
import { isZero } from '../money/decimal.ts';
import type { Company, Customer } from '../parties/parties.ts';
import type { Product } from './product.ts';
import type { TaxCategory } from '../tax/tax.ts';

export interface LineTax {
  taxCategory: TaxCategory;
  taxRate: DecimalString;
}

type OwnTax = { taxCategory?: TaxCategory | ''; taxRate?: DecimalString | '' } | null | undefined;

/**
 * The tax of a line: its own, else the product's, the customer's, the company's (B21). Category and rate come from
 * the same one: a rate alone is a standard (or at 0 a zero) rate. A seller who charges no tax is exempt on every line.
 */
export function taxFor(
  seller: Pick<Company, 'chargesTax' | 'defaultTaxCategory' | 'defaultTaxRate'>,
  row: OwnTax,
  product?: Pick<Product, 'taxCategory' | 'taxRate'> | null,
  customer?: Pick<Customer, 'taxCategory' | 'taxRate'> | null,
): LineTax {
  if (!seller.chargesTax) return { taxCategory: 'E', taxRate: '0' };
  return (
    statedTax(row) ??
    statedTax(product) ??
    statedTax(customer) ?? { taxCategory: seller.defaultTaxCategory, taxRate: seller.defaultTaxRate }
  );
}

function statedTax(source: OwnTax): LineTax | null {
  const { taxCategory = '', taxRate = '' } = source ?? {};
  if (taxCategory !== '' && taxCategory !== 'S') return { taxCategory, taxRate: '0' };
  if (taxRate === '') return null;
  return { taxCategory: taxCategory || (isZero(taxRate) ? 'Z' : 'S'), taxRate };
}
