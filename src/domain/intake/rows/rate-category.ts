import { compareDecimals } from '../../money/decimal.ts';
import { sameRate } from '../../tax/rate.ts';
import type { TaxCategory } from '../../tax/tax.ts';
import type { IntakeContext } from '../plan.ts';
import type { CellReader } from './cell-reader.ts';

type Rates = Pick<IntakeContext, 'taxRates'>;

/**
 * What a rate of the file is, or null where the country does not have it (rule I21). A country whose rates we do not
 * know lists only zero: there the file's word is taken.
 */
export function categoryOfRate({ taxRates }: Rates, rate: string): TaxCategory | null {
  const known = taxRates.find((one) => sameRate(one.rate, rate));
  if (known) return known.category;
  if (compareDecimals(rate, '0') === 0) return 'Z';
  return taxRates.every(({ category }) => category === 'Z') ? 'S' : null;
}

/** The country's rates, the highest first. */
export const ratesOf = ({ taxRates }: Rates): string[] =>
  [...new Set(taxRates.map(({ rate }) => rate))].sort((a, b) => -compareDecimals(a, b));

/** The rate that a cell of a record names and what it is; empty where it names none, or one that the country lacks. */
export function rateIn(
  reader: CellReader,
  rates: Rates,
  row: number,
  field: number,
): { taxRate: string; taxCategory: TaxCategory | '' } {
  const taxRate = reader.rate(row, field);
  if (taxRate === '') return { taxRate, taxCategory: '' };
  const taxCategory = categoryOfRate(rates, taxRate);
  if (taxCategory !== null) return { taxRate, taxCategory };
  reader.say(row, field, 'unknown-tax-rate', { params: { rates: ratesOf(rates).join(', ') } });
  return { taxRate, taxCategory: '' };
}
