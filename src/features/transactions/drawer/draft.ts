import { currencyOf } from '@domain/products/price-in.ts';
import type { Company, Customer } from '@domain/parties/parties.ts';
import type { Product } from '@domain/products/product.ts';
import type { Result } from '@domain/result.ts';
import { pricedTransaction, withDefaults } from '@domain/transactions/complete.ts';
import type { Transaction } from '@domain/transactions/transaction.ts';

/** A transaction while it is written; what stays empty follows product, customer and company (B21). */
export interface TransactionDraft {
  id: string;
  customerId: string;
  productId: string;
  date: string;
  title: string;
  description: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  /** Empty = as the customer or the company does. */
  priceIncludesTax: boolean | null;
  taxRate: string;
  currency: string;
  key: string;
  order: string;
  purchaseOrder: string;
  site: string;
}

export const blankDraft = (today: string): TransactionDraft => ({
  id: '',
  customerId: '',
  productId: '',
  date: today,
  title: '',
  description: '',
  quantity: '1',
  unit: '',
  unitPrice: '',
  priceIncludesTax: null,
  taxRate: '',
  currency: '',
  key: '',
  order: '',
  purchaseOrder: '',
  site: '',
});

export const draftOf = (row: Transaction): TransactionDraft => ({
  id: row.id,
  customerId: row.customerId ?? '',
  productId: row.productId ?? '',
  date: row.date,
  title: row.title,
  description: row.description,
  quantity: row.quantity,
  unit: row.unit,
  unitPrice: row.unitPrice,
  priceIncludesTax: row.priceIncludesTax,
  taxRate: row.taxRate,
  currency: row.currency,
  key: row.key,
  order: row.order,
  purchaseOrder: row.purchaseOrder,
  site: row.site,
});

/** Picking a product fills what it knows; a title that somebody wrote stays. */
export function withProduct(
  draft: TransactionDraft,
  product: Product | undefined,
  before: Product | undefined,
  company: Pick<Company, 'currency'>,
): TransactionDraft {
  if (!product) return { ...draft, productId: '' };
  const isOwnTitle = draft.title !== '' && draft.title !== before?.name;
  return {
    ...draft,
    productId: product.id,
    title: isOwnTitle ? draft.title : product.name,
    unit: product.unit,
    ...(product.price !== '' && {
      unitPrice: product.price,
      priceIncludesTax: product.priceIncludesTax,
      currency: currencyOf(product, company),
    }),
    ...(product.currency !== '' && { currency: product.currency }),
    taxRate: product.taxRate,
  };
}

export interface DraftContext {
  company: Company;
  customer?: Customer;
  product?: Product;
  /** The row as it is stored, when it is edited. */
  before?: Transaction;
}

type Input = Partial<Transaction> & { date: string; title: string };

/** Only what was written: the rest is filled by its defaults when it is saved. */
export function inputOf(draft: TransactionDraft, before?: Transaction): Input {
  const { id, customerId, productId, priceIncludesTax, taxRate, currency, unitPrice, ...texts } = draft;
  const keepsTax = before !== undefined && before.taxRate === taxRate;
  return {
    ...texts,
    ...(id !== '' && { id }),
    customerId: customerId || null,
    productId: productId || null,
    ...(unitPrice !== '' && { unitPrice }),
    ...(priceIncludesTax !== null && { priceIncludesTax }),
    ...(taxRate !== '' && !keepsTax && { taxRate }),
    ...(currency !== '' && { currency }),
  };
}

/** What it comes to, or what is wrong with it, before it is saved. */
export const pricedDraft = (
  draft: TransactionDraft,
  { company, customer, product, before }: DraftContext,
): Result<Pick<Transaction, 'net' | 'tax' | 'currency' | 'taxRate' | 'priceIncludesTax'>> =>
  pricedTransaction(withDefaults({ ...before, ...inputOf(draft, before) }, company, customer, product));
