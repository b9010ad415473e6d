import type { DecimalString, Minor } from '../money/currency.ts';

/** UNCL5305: S standard, Z zero, E exempt, AE reverse charge, K intra-community, G export, O out of scope. */
export type TaxCategory = 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O';

/** One group of the tax breakdown (BG-23): category + numeric rate + exemption reason. */
export interface TaxGroup {
  category: TaxCategory;
  /** Percent, normalised (`5.50` and `5.5` are both `5.5`). */
  rate: DecimalString;
  exemptionReason?: string;
  /** BT-116. */
  taxable: Minor;
  /** BT-117. */
  tax: Minor;
}

/** EN 16931 document totals, each rounded once, half away from zero. */
export interface DocumentTotals {
  /** BT-106 sum of line net amounts. */
  lines: Minor;
  /** BT-107. */
  allowances: Minor;
  /** BT-108. */
  charges: Minor;
  /** BT-109. */
  withoutTax: Minor;
  /** BT-110. */
  tax: Minor;
  /** BT-112. */
  withTax: Minor;
  /** BT-113, payments and deposits already received. */
  paid: Minor;
  /** BT-115. */
  due: Minor;
  groups: TaxGroup[];
}

/** A line discount or surcharge (BG-27, BG-28) or one of the document (BG-20, BG-21). */
export interface AllowanceCharge {
  type: 'allowance' | 'charge';
  reason: string;
  /** Either a percentage of the base … */
  percent: DecimalString | '';
  /** … or an amount in major units. */
  amount: DecimalString | '';
  /** Document level only: the tax group it belongs to. */
  taxCategory?: TaxCategory;
  taxRate?: DecimalString;
}
