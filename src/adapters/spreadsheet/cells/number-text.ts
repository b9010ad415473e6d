/** Digits a double is good for: more show only the noise of binary fractions (274.65999999999997). */
const faithfulDigits = 15;

/** A number as decimal text: shortest form, no exponent, whole numbers with every digit. */
export function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
  if (!Number.isFinite(value)) return '';
  const text = String(value);
  // Sign, point and 15 digits at most: nothing to round.
  if (text.length <= faithfulDigits + 1 && !text.includes('e')) return text;
  const rounded = Number(value.toPrecision(faithfulDigits));
  // The very largest doubles round up to infinity.
  return withoutExponent(String(Number.isFinite(rounded) ? rounded : value));
}

/** `1.5e-7` → `0.00000015`; a text without exponent comes back as it is. */
function withoutExponent(text: string): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
