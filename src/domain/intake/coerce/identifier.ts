const EXPONENT = /^[+-]?\d+(?:[.,]\d+)?[eE]\+?\d+$/;
const FLOAT = /^\d+\.0+$/;
const ONLY_DIGITS = /^\d+$/;

export type IdentifierTrace = 'sound' | 'float' | 'damaged';

/** What Excel or a float column did to an identifier: `2,43E+13` is lost, `17850.0` is 17850. */
export function identifierTrace(text: string): IdentifierTrace {
  const last = text.charCodeAt(text.length - 1);
  if (last < 48 || last > 57) return 'sound';
  if (last === 48 && FLOAT.test(text)) return 'float';
  return hasExponent(text) && EXPONENT.test(text) ? 'damaged' : 'sound';
}

const LETTER_E = 101;
const TO_LOWER = 32;

/** An `e` one to four places before the end: asked first, since nearly no identifier has one. */
function hasExponent(text: string): boolean {
  for (let back = 2; back <= 5 && back < text.length; back += 1) {
    if ((text.charCodeAt(text.length - back) | TO_LOWER) === LETTER_E) return true;
  }
  return false;
}

export const withoutFloatEnd = (text: string): string => text.slice(0, text.indexOf('.'));

export const isDigits = (text: string): boolean => ONLY_DIGITS.test(text);

/** The identifier as it is stored: without a float's end, and empty when it is lost. */
export function soundIdentifier(text: string): string {
  const trace = identifierTrace(text);
  if (trace === 'sound') return text;
  return trace === 'float' ? withoutFloatEnd(text) : '';
}
