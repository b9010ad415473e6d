import { compact } from './compact.ts';

/** SIREN: nine digits with the Luhn key. */
export function isSiren(value: string): boolean {
  const digits = compact(value);
  return /^\d{9}$/.test(digits) && luhn(digits) % 10 === 0;
}

/** SIRET: a SIREN and five digits, Luhn over all; the establishments of La Poste add up to a multiple of 5 instead. */
export function isSiret(value: string): boolean {
  const digits = compact(value);
  if (!/^\d{14}$/.test(digits) || !isSiren(digits.slice(0, 9))) return false;
  if (luhn(digits) % 10 === 0) return true;
  return digits.startsWith(LA_POSTE) && digitSum(digits) % 5 === 0;
}

/** FR + key + SIREN. A numeric key follows from the SIREN (CGI ann. II art. 242 A); keys with a letter are only well formed. */
export function isFrenchVat(value: string): boolean {
  const match = /^FR([A-HJ-NP-Z\d]{2})(\d{9})$/.exec(compact(value));
  if (!match) return false;
  const [, key = '', siren = ''] = match;
  if (!isSiren(siren)) return false;
  return /^\d{2}$/.test(key) ? Number(key) === (12 + 3 * (Number(siren) % 97)) % 97 : true;
}

const LA_POSTE = '356000000';

const digitSum = (digits: string): number =>
  Array.from(digits, Number).reduce((sum, digit) => sum + digit, 0);

function luhn(digits: string): number {
  return Array.from(digits, Number)
    .reverse()
    .reduce((sum, digit, index) => {
      const value = index % 2 === 0 ? digit : digit * 2;
      return sum + (value > 9 ? value - 9 : value);
    }, 0);
}
