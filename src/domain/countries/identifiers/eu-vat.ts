import { compact } from './compact.ts';
import { isFrenchVat } from './french.ts';
import { isNif } from './portuguese.ts';

/** Forms of VAT numbers by prefix (VIES). Greece writes EL, Northern Ireland XI. */
const FORMS: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z\d]\d{7}[A-Z\d]$/,
  FI: /^\d{8}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z\d+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z\d+*]{10}\d{2}$/,
  PL: /^\d{10}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{10}01$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|(GD|HA)\d{3})$/,
};

/** A VAT number of the Union by its form; with its check digits for France and Portugal. */
export function isEuVat(value: string): boolean {
  const text = compact(value);
  const prefix = text.slice(0, 2);
  if (prefix === 'FR') return isFrenchVat(text);
  if (prefix === 'PT') return isNif(text);
  return FORMS[prefix]?.test(text.slice(2)) ?? false;
}
