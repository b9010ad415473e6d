import { ok, refuse, type Result } from '../result.ts';
import type { CurrencyCode, Minor } from './currency.ts';
import { compareDecimals, normaliseDecimal } from './decimal.ts';
import { digitsOf, fitsLine, isCurrency, toMajor, toMinor } from './minor.ts';

/** An amount as a person or a program writes it: no finer than its currency, and never rounded in silence. */
export function amountIn(text: string, currency: CurrencyCode, field = 'amount'): Result<Minor> {
  if (!isCurrency(currency)) {
    return refuse('ValidationError', 'currency-unknown', { value: currency }, 'currency');
  }
  const decimal = normaliseDecimal(text);
  const fault = () =>
    refuse('ValidationError', 'amount-invalid', { value: text, currency, digits: digitsOf(currency) }, field);
  if (decimal === null || !fitsLine(decimal, currency)) return fault();
  const amount = toMinor(decimal, currency);
  return compareDecimals(toMajor(amount, currency), decimal) === 0 ? ok(amount) : fault();
}
