import type { CurrencyCode } from '../money/currency.ts';
import { digitsOf } from '../money/minor.ts';

/** How a column of numbers is written into a workbook. */
export type NumbersType = 'text' | 'month' | 'whole' | 'amount' | 'number';

/** What a chart or a small table says, to be taken along: amounts in whole units of the currency, months as ISO. */
export interface Numbers {
  columns: readonly { head: string; type: NumbersType }[];
  rows: readonly (readonly (string | number)[])[];
}

/** Amounts of a currency with two decimals, none or three. */
export const amountTypeOf = (currency: CurrencyCode): NumbersType => {
  const digits = digitsOf(currency);
  return digits === 2 ? 'amount' : digits === 0 ? 'whole' : 'number';
};
