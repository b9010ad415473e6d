import { normaliseDecimal } from '../money/decimal.ts';
import type { Company, Customer } from '../parties/parties.ts';
import type { Product } from '../products/product.ts';
import { ok, type Result } from '../result.ts';
import { taxFor } from '../products/default-tax.ts';
import { currencyOf, priceIn } from '../products/price-in.ts';
import { lineAmounts } from '../tax/line.ts';
import { normaliseRate } from '../tax/rate.ts';
import { checkTransaction } from './check-transaction.ts';
import type { Transaction } from './transaction.ts';

export type TransactionFacts = Omit<
  Transaction,
  'id' | 'net' | 'tax' | 'invoiceId' | 'sourceRow' | 'sourceBatch'
>;

/**
 * B21: row > product > customer > company, for tax, currency and price mode alike. A price that comes from the product
 * brings its currency; for a row in another one the product has no price, and the row is left without.
 */
export function withDefaults(
  typed: Partial<TransactionFacts>,
  company: Company,
  customer?: Customer,
  product?: Product,
): TransactionFacts {
  const isPriced = !typed.unitPrice && product !== undefined && product.price !== '';
  const currency =
    typed.currency ||
    (isPriced ? currencyOf(product, company) : product?.currency) ||
    customer?.currency ||
    company.currency;
  return {
    customerId: typed.customerId ?? null,
    key: typed.key ?? '',
    date: typed.date ?? '',
    title: typed.title || product?.name || '',
    description: typed.description ?? product?.description ?? '',
    quantity: typed.quantity ?? '1',
    unit: typed.unit ?? product?.unit ?? '',
    unitPrice: isPriced ? priceIn(currency, product, company) : typed.unitPrice || '0',
    priceIncludesTax:
      typed.priceIncludesTax ??
      (typed.unitPrice ? undefined : product?.priceIncludesTax) ??
      customer?.pricesIncludeTax ??
      company.pricesIncludeTax,
    ...taxFor(company, typed, product, customer),
    currency,
    productId: typed.productId ?? null,
    order: typed.order ?? '',
    purchaseOrder: typed.purchaseOrder ?? '',
    site: typed.site ?? '',
  };
}

/** The facts in canonical form with the amounts that follow from them, or what is wrong with them. */
export function pricedTransaction(
  facts: TransactionFacts,
): Result<TransactionFacts & Pick<Transaction, 'net' | 'tax'>> {
  const [fault] = checkTransaction(facts);
  if (fault) return { ok: false, error: fault };
  const checked = {
    ...facts,
    title: facts.title.trim(),
    quantity: normaliseDecimal(facts.quantity) ?? facts.quantity,
    unitPrice: normaliseDecimal(facts.unitPrice) ?? facts.unitPrice,
    taxRate: normaliseRate(facts.taxRate) ?? facts.taxRate,
  };
  return ok({ ...checked, ...lineAmounts(checked, checked.currency) });
}
