import type { CurrencyCode, DecimalString } from '../money/currency.ts';
import type { Stored } from '../parties/parties.ts';
import type { TaxCategory } from '../tax/tax.ts';

export interface Product extends Stored {
  no: number;
  /** SKU or article number; unique when not empty. */
  key: string;
  name: string;
  description: string;
  unit: string;
  price: DecimalString | '';
  priceIncludesTax: boolean;
  costPrice: DecimalString | '';
  /** Empty = the company's. */
  currency: CurrencyCode | '';
  /** Empty = customer's, then company's (B21: row > product > customer > company). */
  taxRate: DecimalString | '';
  taxCategory: TaxCategory | '';
  /** Ledger account for the accounting export. */
  account: string;
  active: boolean;
}
