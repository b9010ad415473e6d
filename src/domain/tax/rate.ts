import type { DecimalString } from '../money/currency.ts';
import { compareDecimals, isNegative, normaliseDecimal } from '../money/decimal.ts';
import type { TaxCategory } from './tax.ts';

/** A rate in percent in its one spelling, or null when it is none (negative, above 100, not a number). */
export function normaliseRate(text: string): DecimalString | null {
  const rate = normaliseDecimal(text);
  return rate === null || isNegative(rate) || compareDecimals(rate, '100') > 0 ? null : rate;
}

/** 5.5 and 5.50 are one rate. */
export const sameRate = (a: DecimalString, b: DecimalString): boolean =>
  a === b || compareDecimals(a, b) === 0;

/** Only the standard category carries tax: Z E AE K G O are 0 whatever rate stands beside them (EN 16931 BR-Z-09 …). */
export const chargedRate = (category: TaxCategory, rate: DecimalString): DecimalString =>
  category === 'S' ? rate : '0';
