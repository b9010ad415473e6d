import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Minor } from './currency.ts';
import { add, compareDecimals, isNegative, isZero, multiply, negate, normaliseDecimal } from './decimal.ts';
import {
  allocate,
  digitsOf,
  isCurrency,
  minor,
  multiplyToMinor,
  scaled,
  sum,
  toMajor,
  toMinor,
  withScale,
} from './minor.ts';
import { roundRatio } from './ratio.ts';

const decimal = (digits: number) =>
  fc
    .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.nat({ max: digits }))
    .map(([value, places]) => decimalText(value, places));
const whole = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

/** The test's own spelling of value / 10^places. */
function decimalText(value: bigint, places: number): string {
  const size = String(value < 0n ? -value : value).padStart(places + 1, '0');
  const cut = size.length - places;
  return normaliseDecimal(`${value < 0n ? '-' : ''}${size.slice(0, cut)}.${size.slice(cut)}`) as string;
}

function fraction(text: string): { numerator: bigint; denominator: bigint } {
  const places = text.split('.')[1]?.length ?? 0;
  return { numerator: BigInt(text.replace('.', '')), denominator: 10n ** BigInt(places) };
}

describe('currencies', () => {
  test.each([
    ['GNF', 0],
    ['XOF', 0],
    ['JPY', 0],
    ['ISK', 0],
    ['UGX', 0],
    ['EUR', 2],
    ['BRL', 2],
    ['HUF', 2],
    ['IDR', 2],
    ['MGA', 2],
    ['TND', 3],
    ['KWD', 3],
    ['CLF', 4],
  ])('M1 %s has %i digits', (currency, digits) => {
    expect(digitsOf(currency)).toBe(digits);
  });

  test('M1 a code that is no currency is known as none, in any spelling', () => {
    expect(['eur', 'EURO', '', 'XXX', 'XAU', 'FRF'].filter(isCurrency)).toEqual([]);
    expect(() => digitsOf('XAU')).toThrow(RangeError);
  });

  test.each([
    [5, 'EUR', '0.05'],
    [-5, 'EUR', '-0.05'],
    [123_456, 'EUR', '1234.56'],
    [0, 'EUR', '0.00'],
    [1_298_000, 'GNF', '1298000'],
    [-7, 'TND', '-0.007'],
    [12_345, 'CLF', '1.2345'],
  ])('C10 %i minor units of %s are written %s and read back', (amount, currency, text) => {
    expect(toMajor(amount as Minor, currency)).toBe(text);
    expect(toMinor(text, currency)).toBe(amount);
  });

  test('M1 an amount beyond the safe integers is refused loudly, and zero has no sign', () => {
    expect(() => minor(2 ** 53)).toThrow(RangeError);
    expect(() => minor(0.5)).toThrow(RangeError);
    expect(Object.is(minor(-0), 0)).toBe(true);
  });
});

describe('rounding', () => {
  test.each([
    ['0.005', 1],
    ['-0.005', -1],
    ['0.0049999999999999999', 0],
    ['1.005', 101],
    ['2.675', 268],
    ['-2.675', -268],
    ['1.0049999999', 100],
    ['90071992547409.91', 9_007_199_254_740_991],
  ])('M2 %s EUR is %i cents: half away from zero', (text, cents) => {
    expect(toMinor(text, 'EUR')).toBe(cents);
  });

  test.each([
    ['3', '0.335', 2, 101],
    ['1.005', '100', 2, 10_050],
    ['-1', '0.005', 2, -1],
    ['0.0000000001', '0.0000000001', 2, 0],
    ['1.0000000000000000', '0.125', 2, 13],
    ['-1.0000000000000000', '0.125', 2, -13],
    ['50000', '22', 0, 1_100_000],
    ['1100000', '0.18', 0, 198_000],
    ['1.0005', '1', 3, 1001],
  ])('M3 %s × %s at %i digits is %i', (quantity, price, digits, expected) => {
    expect(multiplyToMinor(quantity, price, digits)).toBe(expected);
  });

  test('M3 any product equals the rounded exact fraction', () => {
    fc.assert(
      fc.property(decimal(8), decimal(6), fc.constantFrom(0, 2, 3, 4), (quantity, price, digits) => {
        const [a, b] = [fraction(quantity), fraction(price)];
        const exact = roundRatio(
          a.numerator * b.numerator * 10n ** BigInt(digits),
          a.denominator * b.denominator,
        );
        fc.pre(exact > -(2n ** 53n) && exact < 2n ** 53n);
        expect(multiplyToMinor(quantity, price, digits)).toBe(Number(exact));
      }),
    );
  });

  test('M2 scaling an amount equals the rounded exact fraction', () => {
    fc.assert(
      fc.property(whole, fc.nat({ max: 10_000_000 }), fc.integer({ min: 1, max: 10_000_000 }), (n, a, b) => {
        fc.pre(a <= b);
        expect(scaled(minor(n), a, b)).toBe(Number(roundRatio(BigInt(n) * BigInt(a), BigInt(b))));
      }),
    );
  });
});

describe('sharing out', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [5, [3, 7], [2, 3]],
    [10, [1, 2, 4], [1, 3, 6]],
    [-10, [1, 2, 4], [-1, -3, -6]],
    [7, [0, 0], [7, 0]],
    [10, [200, -100], [20, -10]],
    [0, [1, 2], [0, 0]],
    [1, [1, 1, 1, 1], [1, 0, 0, 0]],
  ])('M4 %i over %j is %j', (total, weights, expected) => {
    expect(allocate(minor(total), weights)).toEqual(expected);
  });

  test('M4 shares of any total add up, stay within one unit of the exact share and mirror', () => {
    const weights = fc.array(fc.nat({ max: 2 ** 40 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(whole, weights, (total, weights) => {
        const shares = allocate(minor(total), weights);
        const mirrored = allocate(minor(-total), weights);
        const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
        expect(sum(shares)).toBe(minor(total));
        expect(mirrored.map((share) => 0 - share + 0)).toEqual(shares.map((share) => share + 0));
        if (all === 0n) return;
        shares.forEach((share, index) => {
          const off = BigInt(share) * all - BigInt(total) * BigInt(weights[index] ?? 0);
          expect(off < all && off > -all).toBe(true);
        });
      }),
    );
  });
});

describe('decimals', () => {
  test('M5 a whole number with its point moved is spelled as any decimal', () => {
    const safe = fc.maxSafeInteger();
    fc.assert(
      fc.property(safe, fc.nat({ max: 20 }), (value, places) => {
        expect(withScale(value, places)).toBe(decimalText(BigInt(value), places));
      }),
    );
  });

  test.each([
    ['+05.50', '5.5'],
    [' 12 ', '12'],
    ['-0.00', '0'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['000', '0'],
    ['-0012.340', '-12.34'],
    ['1e5', null],
    ['1,5', null],
    ['1 000', null],
    ['', null],
    ['.', null],
    ['-', null],
    ['٣', null],
    ['9'.repeat(41), null],
  ])('M5 %j is spelled %j', (text, expected) => {
    expect(normaliseDecimal(text)).toBe(expected);
  });

  test('M5 spelling twice changes nothing', () => {
    fc.assert(
      fc.property(decimal(10), (text) => {
        expect(normaliseDecimal(text)).toBe(text);
      }),
    );
  });

  test('M3 sums, products and comparisons are those of exact fractions', () => {
    fc.assert(
      fc.property(decimal(8), decimal(8), (left, right) => {
        const [a, b] = [fraction(left), fraction(right)];
        const product = fraction(multiply(left, right));
        expect(product.numerator * a.denominator * b.denominator).toBe(
          a.numerator * b.numerator * product.denominator,
        );
        const total = fraction(add(left, right));
        expect(total.numerator * a.denominator * b.denominator).toBe(
          (a.numerator * b.denominator + b.numerator * a.denominator) * total.denominator,
        );
        const difference = a.numerator * b.denominator - b.numerator * a.denominator;
        expect(compareDecimals(left, right)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
        expect(negate(negate(left))).toBe(left);
        expect(isNegative(left)).toBe(a.numerator < 0n);
        expect(isZero(left)).toBe(a.numerator === 0n);
      }),
    );
  });
});
