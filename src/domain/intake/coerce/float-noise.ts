import type { DecimalString } from '../../money/currency.ts';

const SINGLE_DIGITS = 6;
/** Digits after which a double shows how it was computed: 274.65999999999997. */
const DOUBLE_DIGITS = 15;
/** Characters of the shortest text that shows a trace. */
const SHORTEST_TRACE = 9;

/**
 * The number a person typed before a computer stored it in binary: 274.65999999999997 → 274.66 (double) and
 * 9.80000019 → 9.8 (single, the nine digits that databases print). Null when the text shows no such trace.
 */
export function withoutFloatNoise(decimal: DecimalString): DecimalString | null {
  if (decimal.length < SHORTEST_TRACE) return null;
  const digits = significantDigits(decimal);
  if (digits > DOUBLE_DIGITS) return shorter(decimal, plain(Number(decimal).toPrecision(DOUBLE_DIGITS)), 2);
  return digits >= 8 && digits <= 9 ? fromSingle(decimal, digits) : null;
}

/** So many digits may come from single precision, or be a number that was measured so finely. */
function mayBeSingle(decimal: DecimalString): boolean {
  const digits = significantDigits(decimal);
  return digits >= 8 && digits <= 9;
}

const LONG_NUMBERS_LOOKED_AT = 200;
const SINGLE_SHARE = 0.5;

/**
 * One of a thousand numbers with nine real digits looks like a trace of single precision by chance: the column tells
 * which it is. Its first long numbers are enough.
 */
export function isSingleColumn(rows: number, decimalAt: (row: number) => DecimalString | null): boolean {
  let [long, traces] = [0, 0];
  for (let row = 0; row < rows && long < LONG_NUMBERS_LOOKED_AT; row += 1) {
    const decimal = decimalAt(row);
    if (decimal === null || decimal.length < SHORTEST_TRACE || !mayBeSingle(decimal)) continue;
    long += 1;
    if (withoutFloatNoise(decimal) !== null) traces += 1;
  }
  return traces >= long * SINGLE_SHARE;
}

/** As {@link withoutFloatNoise}, where the column is asked before single precision is believed. */
export function withoutNoiseOfColumn(
  decimal: DecimalString,
  isSingle: (column: number) => boolean,
  column: number,
): DecimalString | null {
  if (decimal.length < SHORTEST_TRACE) return null;
  const clean = withoutFloatNoise(decimal);
  return clean === null || (mayBeSingle(decimal) && !isSingle(column)) ? null : clean;
}

function fromSingle(decimal: DecimalString, digits: number): DecimalString | null {
  const value = Number(decimal);
  const candidate = plain(value.toPrecision(SINGLE_DIGITS));
  if (candidate === null) return null;
  const printed = plain(Math.fround(Number(candidate)).toPrecision(9));
  const isTrace = printed === decimal || (digits === 8 && printed !== null && Number(printed) === value);
  return isTrace ? shorter(decimal, candidate, 2) : null;
}

/** Only a clear gain is a trace of binary: a price with many real digits stays as it is. */
const shorter = (
  decimal: DecimalString,
  candidate: DecimalString | null,
  gain: number,
): DecimalString | null =>
  candidate !== null && candidate.length + gain <= decimal.length ? candidate : null;

function plain(text: string): DecimalString | null {
  if (text.includes('e')) return null;
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

const significantDigits = (decimal: DecimalString): number =>
  decimal.replace(/^-?0*\.?0*/, '').replace('.', '').length;
