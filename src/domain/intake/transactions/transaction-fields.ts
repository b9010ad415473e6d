import { fieldIndex } from '../kinds/kind.ts';
import transactions from '../kinds/transactions.ts';

const at = (name: string): number => fieldIndex(transactions, name);

/** Where each field stands in the kind's list: rows are read by number, not by name. */
export const FIELD = {
  key: at('key'),
  date: at('date'),
  customerKey: at('customerKey'),
  customerName: at('customerName'),
  customerEmail: at('customerEmail'),
  customerTaxId: at('customerTaxId'),
  customerCountry: at('customerCountry'),
  productKey: at('productKey'),
  title: at('title'),
  description: at('description'),
  quantity: at('quantity'),
  unit: at('unit'),
  unitPrice: at('unitPrice'),
  discount: at('discount'),
  total: at('total'),
  taxRate: at('taxRate'),
  currency: at('currency'),
  order: at('order'),
  purchaseOrder: at('purchaseOrder'),
  site: at('site'),
} as const;
