import { Big } from 'big.js';
import type { DecimalString } from './currency.ts';

/** A constructor of our own: strict refuses floats, so a price can never pass through one. */
const Exact = Big();
Exact.strict = true;

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;
/** More than any trade needs; a bound on what a hostile cell may cost. */
const MOST_DIGITS = 40;

/** The one spelling of a decimal (`+05.50` → `5.5`), or null when the text is none. Refuses exponents and thousands marks. */
export function normaliseDecimal(text: string): DecimalString | null {
  const match = DECIMAL.exec(text.trim());
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return null;
  if (whole.length + fraction.length > MOST_DIGITS) return null;
  const integer = whole.replace(/^0+(?=\d)/, '') || '0';
  const rest = fraction.replace(/0+$/, '');
  const unsigned = rest === '' ? integer : `${integer}.${rest}`;
  return sign === '-' && unsigned !== '0' ? `-${unsigned}` : unsigned;
}

export const multiply = (a: DecimalString, b: DecimalString): DecimalString =>
  canonical(new Exact(a).times(b));

export const add = (a: DecimalString, b: DecimalString): DecimalString => canonical(new Exact(a).plus(b));

export const compareDecimals = (a: DecimalString, b: DecimalString): -1 | 0 | 1 => new Exact(a).cmp(b);

export const isNegative = (decimal: DecimalString): boolean => decimal.startsWith('-') && !isZero(decimal);

export const isZero = (decimal: DecimalString): boolean => /^-?0+(\.0*)?$/.test(decimal);

export function negate(decimal: DecimalString): DecimalString {
  if (isZero(decimal)) return '0';
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}

/** `quantity × price` in minor units, rounded once: the slow, always exact way. */
export const productInMinor = (a: DecimalString, b: DecimalString, digits: number): number =>
  Number(new Exact(a).times(b).times(`1e${digits}`).toFixed(0, Big.roundHalfUp));

const canonical = (value: Big): DecimalString => (value.eq('0') ? '0' : value.toFixed());
