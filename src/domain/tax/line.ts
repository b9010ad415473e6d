import type { CurrencyCode, DecimalString, Minor } from '../money/currency.ts';
import { add, multiply } from '../money/decimal.ts';
import { digitsOf, mantissa, minor, multiplyToMinor, scale, scaled, toMinor } from '../money/minor.ts';
import { chargedRate } from './rate.ts';
import type { TaxCategory, AllowanceCharge } from './tax.ts';

/** What a line's amounts follow from. Transactions and invoice lines both fit. */
export interface TaxedLine {
  quantity: DecimalString;
  unitPrice: DecimalString;
  priceIncludesTax: boolean;
  taxCategory: TaxCategory;
  taxRate: DecimalString;
  exemptionReason?: string;
  allowances?: AllowanceCharge[];
}

/** The line standing alone. On a document the tax is per group: see {@link documentTotals}. */
export function lineAmounts(line: TaxedLine, currency: CurrencyCode): { net: Minor; tax: Minor } {
  const amount = lineAmount(line, currency);
  const rate = chargedRate(line.taxCategory, line.taxRate);
  if (!line.priceIncludesTax) return { net: amount, tax: taxOn(amount, rate) };
  const tax = taxWithin(amount, rate);
  return { net: minor(amount - tax), tax };
}

/** BT-131 as priced, with or without tax: quantity × price − allowances + charges, rounded once. */
export function lineAmount(line: TaxedLine, currency: CurrencyCode): Minor {
  const digits = digitsOf(currency);
  if (!line.allowances?.length) return multiplyToMinor(line.quantity, line.unitPrice, digits);
  const base = multiply(line.quantity, line.unitPrice);
  const correction = line.allowances.reduce(
    (total, item) => total + signOf(item) * allowanceAmount(item, base, currency),
    0,
  );
  const exact = add(multiply(base, `1${'0'.repeat(digits)}`), String(correction));
  return multiplyToMinor(exact, '1', 0);
}

/** BT-136, BT-141, BT-92, BT-99: a percentage of the base or the amount itself, rounded once. */
export function allowanceAmount(item: AllowanceCharge, base: DecimalString, currency: CurrencyCode): Minor {
  if (item.percent === '') return toMinor(item.amount || '0', currency);
  return multiplyToMinor(base, multiply(item.percent, '0.01'), digitsOf(currency));
}

export const signOf = (item: Pick<AllowanceCharge, 'type'>): 1 | -1 => (item.type === 'charge' ? 1 : -1);

export const taxOn = (net: Minor, rate: DecimalString): Minor =>
  scaled(net, mantissa(rate), 100 * 10 ** scale(rate));

export function taxWithin(gross: Minor, rate: DecimalString): Minor {
  const share = mantissa(rate);
  return scaled(gross, share, 100 * 10 ** scale(rate) + share);
}
