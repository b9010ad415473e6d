import { compareDecimals } from '../../money/decimal.ts';
import { sameRate } from '../../tax/rate.ts';
import type { TaxCategory } from '../../tax/tax.ts';
import type { IntakeContext } from '../plan.ts';

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
