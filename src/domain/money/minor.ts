import type { CurrencyCode, DecimalString, Minor } from './currency.ts';
import { compareDecimals, isNegative, multiply, negate, productInMinor } from './decimal.ts';
import { CURRENCY_DIGITS } from './iso-4217.ts';
import { roundRatio } from './ratio.ts';

/** The largest amount of one line: 900 such lines still add up inside the safe integers. */
export const LARGEST_LINE = 10_000_000_000_000;

/** Whether an amount in major units is one that a line may have, whatever its sign. */
export function fitsLine(amount: DecimalString, currency: CurrencyCode): boolean {
  const inMinor = multiply(amount, `1${'0'.repeat(digitsOf(currency))}`);
  return compareDecimals(isNegative(inMinor) ? negate(inMinor) : inMinor, String(LARGEST_LINE)) <= 0;
}

export const isCurrency = (code: string): boolean => CURRENCY_DIGITS.has(code);

/** Digits of the minor unit. Asking for a code that is no currency is a bug: check `isCurrency` at the door. */
export function digitsOf(currency: CurrencyCode): number {
  const digits = CURRENCY_DIGITS.get(currency);
  if (digits === undefined) throw new RangeError(`Not an ISO 4217 currency: ${currency}`);
  return digits;
}

export function minor(value: number): Minor {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not an exact whole amount: ${value}`);
  return (value === 0 ? 0 : value) as Minor;
}

export const toMinor = (decimal: DecimalString, currency: CurrencyCode): Minor =>
  multiplyToMinor(decimal, '1', digitsOf(currency));

export function toMajor(amount: Minor, currency: CurrencyCode): DecimalString {
  const digits = digitsOf(currency);
  if (digits === 0) return String(amount);
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const cut = text.length - digits;
  return `${amount < 0 ? '-' : ''}${text.slice(0, cut)}.${text.slice(cut)}`;
}

/** Exact product, rounded once, half away from zero. Integers as long as they stay exact, big.js beyond. */
export function multiplyToMinor(quantity: DecimalString, unitPrice: DecimalString, digits: number): Minor {
  const product = mantissa(quantity) * mantissa(unitPrice);
  if (!Number.isSafeInteger(product)) return minor(productInMinor(quantity, unitPrice, digits));
  const shift = scale(quantity) + scale(unitPrice) - digits;
  return minor(shift <= 0 ? product * 10 ** -shift : roundedQuotient(product, 10 ** shift));
}

/** Shares of `total` in proportion to `weights`: they add up to it, the odd units go to the largest remainders. */
export function allocate(total: Minor, weights: number[]): Minor[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) return weights.map((_, index) => minor(index === 0 ? total : 0));
  return settle(
    total,
    weights.map((weight) => ({ numerator: BigInt(total) * BigInt(weight), denominator: whole })),
  );
}

/**
 * Exact shares made whole: each is cut down, then the largest remainders are raised until the sum is `total`.
 * A negative total is shared like its mirror, so that a credit note undoes an invoice part by part.
 */
export function settle(total: Minor, shares: Ratio[]): Minor[] {
  if (total >= 0) return raiseToSum(total, shares);
  const mirrored = shares.map(({ numerator, denominator }) => ({ numerator: -numerator, denominator }));
  return raiseToSum(minor(0 - total), mirrored).map((amount) => minor(0 - amount));
}

interface Ratio {
  numerator: bigint;
  denominator: bigint;
}

function raiseToSum(total: Minor, shares: Ratio[]): Minor[] {
  const floors = shares.map(({ numerator, denominator }) => floorDivide(numerator, denominator));
  let missing = BigInt(total) - floors.reduce((sum, { quotient }) => sum + quotient, 0n);
  const order = floors
    .map((floor, index) => ({ ...floor, index }))
    .sort((a, b) => compareRatios(b, a) || a.index - b.index);
  const amounts = floors.map(({ quotient }) => quotient);
  for (const { index } of order) {
    if (missing <= 0n) break;
    amounts[index] = (amounts[index] ?? 0n) + 1n;
    missing -= 1n;
  }
  return amounts.map((amount) => minor(Number(amount)));
}

export const sum = (amounts: readonly Minor[]): Minor =>
  minor(amounts.reduce<number>((total, amount) => total + amount, 0));

/** `amount × numerator / denominator`, rounded once. */
export function scaled(amount: Minor, numerator: number, denominator: number): Minor {
  const product = amount * numerator;
  if (Number.isSafeInteger(product)) return minor(roundedQuotient(product, denominator));
  return minor(Number(roundRatio(BigInt(amount) * BigInt(numerator), BigInt(denominator))));
}

/** The digits of a decimal as one whole number; NaN when they exceed what a double holds exactly. */
export function mantissa(decimal: DecimalString): number {
  let value = 0;
  const start = decimal.charCodeAt(0) === MINUS ? 1 : 0;
  for (let index = start; index < decimal.length; index += 1) {
    const code = decimal.charCodeAt(index);
    if (code === POINT) continue;
    if (code < ZERO || code > NINE) return Number.NaN;
    value = value * 10 + (code - ZERO);
  }
  if (!Number.isSafeInteger(value)) return Number.NaN;
  return start === 1 ? -value : value;
}

export function scale(decimal: DecimalString): number {
  const point = decimal.indexOf('.');
  return point === -1 ? 0 : decimal.length - point - 1;
}

/** A whole number with its point moved: −1250 with three places is -1.25. */
export function withScale(value: number, places: number): DecimalString {
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const point = digits.length - places;
  let end = digits.length;
  while (end > point && digits.charCodeAt(end - 1) === ZERO) end -= 1;
  const size =
    end === point ? digits.slice(0, point) : `${digits.slice(0, point)}.${digits.slice(point, end)}`;
  return value < 0 ? `-${size}` : size;
}

const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

function roundedQuotient(value: number, divisor: number): number {
  const size = Math.abs(value);
  const rest = size % divisor;
  const quotient = (size - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
  return value < 0 ? -quotient : quotient;
}

function floorDivide(numerator: bigint, denominator: bigint) {
  const [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const quotient = n / d - (n % d < 0n ? 1n : 0n);
  return { quotient, rest: n - quotient * d, denominator: d };
}

function compareRatios(
  a: { rest: bigint; denominator: bigint },
  b: { rest: bigint; denominator: bigint },
): number {
  const difference = a.rest * b.denominator - b.rest * a.denominator;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
