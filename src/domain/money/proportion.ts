import type { DecimalString, Minor } from './currency.ts';
import { minor, scale } from './minor.ts';
import { roundRatio } from './ratio.ts';

/** `amount × part / whole` for quantities with any number of digits and of one sign, rounded once. */
export function inProportion(amount: Minor, part: DecimalString, whole: DecimalString): Minor {
  const digits = Math.max(scale(part), scale(whole));
  const [numerator, denominator] = [wholeNumber(part, digits), wholeNumber(whole, digits)];
  if (denominator === 0n) throw new RangeError('Nothing is a part of nothing');
  const sign = denominator < 0n ? -1n : 1n;
  return minor(Number(roundRatio(BigInt(amount) * numerator * sign, denominator * sign)));
}

const wholeNumber = (decimal: DecimalString, digits: number): bigint =>
  BigInt(decimal.replace('.', '') + '0'.repeat(digits - scale(decimal)));
