import type { DecimalString } from '../../money/currency.ts';
import { normaliseDecimal } from '../../money/decimal.ts';
import { readCurrency } from './small-values.ts';

export type DecimalMark = '.' | ',';

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
/** Beyond this an amount is a mistake in the file, and sums would leave the safe integers. */
const MOST_WHOLE_DIGITS = 13;

const BLANKS = /[\s\u00A0\u2009\u202F'’`]/g;
const AROUND = /^([^\d.,()-]*)(.*?)([^\d.,()-]*)$/su;
const SIGNS = new Set(['', '+', '%', 'F', 'Fr']);

/** `1 234,50`, `(12.00)`, `12-`, `R$ 1.301.014,01` → the one spelling, or null. `1.234` follows the column's mark. */
export function readDecimal(text: string, mark: DecimalMark): DecimalString | null {
  return plainDecimal(text) ?? styledDecimal(text, mark);
}

/** Decimals kept of a number such as 1e-7. */
const TINY_DIGITS = 12;

/** A cell that is a number in the file: its text has a point, whatever the country writes. */
export const typedDecimal = (text: string): DecimalString | null =>
  readDecimal(text.includes('e') ? Number(text).toFixed(TINY_DIGITS) : text, '.');

/** Digits with nothing but a leading minus: what most cells hold, so without a regular expression. */
function plainDecimal(text: string): DecimalString | null {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  const length = text.length;
  if (length === start || length > MOST_WHOLE_DIGITS) return null;
  for (let index = start; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < ZERO || code > NINE) return null;
  }
  return length - start > 1 && text.charCodeAt(start) === ZERO
    ? normaliseDecimal(text)
    : text === '-0'
      ? '0'
      : text;
}

function styledDecimal(text: string, mark: DecimalMark): DecimalString | null {
  return simpleDecimal(text, mark) ?? markedDecimal(text, mark);
}

/** Digits, the column's mark, digits: what nearly every cell with a fraction holds. */
function simpleDecimal(text: string, mark: DecimalMark): DecimalString | null {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  const point = text.indexOf(mark);
  const length = text.length;
  if (point <= start || point - start > MOST_WHOLE_DIGITS || point === length - 1 || length > 32) return null;
  for (let index = start; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code < ZERO || code > NINE) && index !== point) return null;
  }
  const decimal = mark === '.' ? text : `${text.slice(0, point)}.${text.slice(point + 1)}`;
  if (text.charCodeAt(start) === ZERO && point > start + 1) return normaliseDecimal(decimal);
  return withoutTrailingZeros(decimal, point);
}

function withoutTrailingZeros(text: string, point: number): DecimalString {
  let end = text.length;
  while (text.charCodeAt(end - 1) === ZERO) end -= 1;
  if (end - 1 === point) end = point;
  const cut = end === text.length ? text : text.slice(0, end);
  return cut === '-0' ? '0' : cut;
}

function markedDecimal(text: string, mark: DecimalMark): DecimalString | null {
  const bare = signedDigits(text.replace(/[−–]/g, '-').replace(BLANKS, '').replace(/Fr\.$/, 'Fr'));
  if (bare === null) return null;
  const thousands = mark === '.' ? ',' : '.';
  const [whole = '', fraction, ...more] = bare.split(mark);
  if (more.length > 0 || (fraction !== undefined && fraction.includes(thousands))) return null;
  if (whole.includes(thousands) && !isGrouped(whole, thousands)) return null;
  const decimal = normaliseDecimal(
    `${whole.replaceAll(thousands, '')}${fraction === undefined ? '' : `.${fraction}`}`,
  );
  return decimal !== null && wholeDigits(decimal) <= MOST_WHOLE_DIGITS ? decimal : null;
}

/** With one minus in front, whichever way a negative was written; null where letters stand that are no currency. */
function signedDigits(text: string): string | null {
  const bare = withoutCurrency(text);
  if (bare === null) return null;
  const isNegative =
    bare.startsWith('-') || bare.endsWith('-') || (bare.startsWith('(') && bare.endsWith(')'));
  if (!isNegative) return bare;
  const size = withoutCurrency(bare.replace(/^[-(]|[-)]$/g, ''));
  return size === null || size.includes('-') ? null : `-${size}`;
}

function withoutCurrency(text: string): string | null {
  const [, before = '', digits = '', after = ''] = AROUND.exec(text) ?? [];
  return isSign(before) && isSign(after) ? digits : null;
}

const isSign = (word: string): boolean => SIGNS.has(word) || readCurrency(word) !== null;

/** Groups of three after the first; the Indian way (12,34,567) too. */
const isGrouped = (whole: string, thousands: string): boolean =>
  (thousands === ',' ? /^[+-]?\d{1,3}(,\d{2,3})*(,\d{3})$/ : /^[+-]?\d{1,3}(\.\d{3})+$/).test(whole);

const wholeDigits = (decimal: DecimalString): number => {
  const point = decimal.indexOf('.');
  return (point === -1 ? decimal.length : point) - (decimal.startsWith('-') ? 1 : 0);
};
