const DOT = 46;
const MINUS = 45;

const powers = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
/** Up to 15 digits a mantissa and a power of ten are both exact, so one division rounds correctly. */
const exactDigits = 15;

/** The number in a range of ASCII bytes; NaN when it is none. */
export function numberIn(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === MINUS;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let scale = -1;
  for (; at < to; at++) {
    const byte = bytes[at] ?? 0;
    const digit = byte - 48;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
      if (scale >= 0) scale++;
    } else if (byte === DOT && scale < 0) scale = 0;
    else return slowNumber(bytes, from, to);
  }
  if (digits === 0 || digits > exactDigits) return slowNumber(bytes, from, to);
  const value = scale > 0 ? mantissa / (powers[scale] ?? 1) : mantissa;
  return negative ? -value : value;
}

function slowNumber(bytes: Uint8Array, from: number, to: number): number {
  const text = asciiIn(bytes, from, to).trim();
  return text === '' ? Number.NaN : Number(text);
}

/** A whole number with more digits than a double keeps: its text must survive. */
export function isLongInteger(bytes: Uint8Array, from: number, to: number, value: number): boolean {
  if (to - from < 16 || Number.isSafeInteger(value)) return false;
  for (let at = bytes[from] === MINUS ? from + 1 : from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

function asciiIn(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < Math.min(to, from + 400); at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
