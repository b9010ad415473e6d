/** A document number as people count: what stands before its last digits, and those digits. */
export interface SplitNumber {
  stem: string;
  /** How many digits, with the zeros in front. */
  width: number;
  tail: number;
}

/** More digits would not be exact as a number. */
const MOST_DIGITS = 15;

export function splitNumber(number: string): SplitNumber {
  let at = number.length;
  while (at > 0 && number.length - at < MOST_DIGITS && isDigit(number.charCodeAt(at - 1))) at -= 1;
  return { stem: number.slice(0, at), width: number.length - at, tail: Number(number.slice(at)) };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
