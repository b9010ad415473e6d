import type { DecimalString } from '../../money/currency.ts';
import { normaliseDecimal } from '../../money/decimal.ts';

export type DecimalMark = '.' | ',';

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
/** Beyond this an amount is a mistake in the file, and sums would leave the safe integers. */
const MOST_WHOLE_DIGITS = 13;

const BLANKS = /[\s\u00A0\u2009\u202F'’`]/g;
const CURRENCY_WORDS =
  /^(?:[A-Z]{3}|R\$|US\$|[€$£¥₣₹₦]|Fr\.?|FG|FCFA|F)|(?:[A-Z]{3}|R\$|US\$|[€$£¥₣₹₦]|Fr\.?|FG|FCFA|F|%)$/giu;

/** `1 234,50`, `(12.00)`, `12-`, `R$ 1.301.014,01` → the one spelling, or null. `1.234` follows the column's mark. */
export function readDecimal(text: string, mark: DecimalMark): DecimalString | null {
  return plainDecimal(text) ?? styledDecimal(text, mark);
}

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
  return mark === '.' ? (pointDecimal(text) ?? markedDecimal(text, mark)) : markedDecimal(text, mark);
}

/** Digits, one point, digits: the fast way for files that write what we store. */
function pointDecimal(text: string): DecimalString | null {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  const point = text.indexOf('.');
  const length = text.length;
  if (point <= start || point - start > MOST_WHOLE_DIGITS || point === length - 1 || length > 32) return null;
  for (let index = start; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code < ZERO || code > NINE) && index !== point) return null;
  }
  if (text.charCodeAt(start) === ZERO && point > start + 1) return normaliseDecimal(text);
  return withoutTrailingZeros(text, point);
}

function withoutTrailingZeros(text: string, point: number): DecimalString {
  let end = text.length;
  while (text.charCodeAt(end - 1) === ZERO) end -= 1;
  if (end - 1 === point) end = point;
  const cut = end === text.length ? text : text.slice(0, end);
  return cut === '-0' ? '0' : cut;
}

function markedDecimal(text: string, mark: DecimalMark): DecimalString | null {
  let bare = text
    .replace(/[−–]/g, '-')
    .replace(BLANKS, '')
    .replace(CURRENCY_WORDS, '')
    .replace(CURRENCY_WORDS, '');
  const inBrackets = /^\((.*)\)$/.exec(bare);
  if (inBrackets) bare = `-${inBrackets[1]?.replace(CURRENCY_WORDS, '')}`;
  if (/^[^-]+-$/.test(bare)) bare = `-${bare.slice(0, -1)}`;
  if (bare.startsWith('-')) bare = `-${bare.slice(1).replace(CURRENCY_WORDS, '')}`;
  const thousands = mark === '.' ? ',' : '.';
  const [whole = '', fraction, ...more] = bare.split(mark);
  if (more.length > 0 || (fraction !== undefined && fraction.includes(thousands))) return null;
  if (whole.includes(thousands) && !isGrouped(whole, thousands)) return null;
  const decimal = normaliseDecimal(
    `${whole.replaceAll(thousands, '')}${fraction === undefined ? '' : `.${fraction}`}`,
  );
  return decimal !== null && wholeDigits(decimal) <= MOST_WHOLE_DIGITS ? decimal : null;
}

/** Groups of three after the first; the Indian way (12,34,567) too. */
const isGrouped = (whole: string, thousands: string): boolean =>
  (thousands === ',' ? /^[+-]?\d{1,3}(,\d{2,3})*(,\d{3})$/ : /^[+-]?\d{1,3}(\.\d{3})+$/).test(whole);

const wholeDigits = (decimal: DecimalString): number => {
  const point = decimal.indexOf('.');
  return (point === -1 ? decimal.length : point) - (decimal.startsWith('-') ? 1 : 0);
};
