import { compact, weighted } from './compact.ts';

/**
 * VAT number of the United Kingdom, `GB` or not before it: nine digits whose last two are the rest modulo 97 (HMRC's
 * older numbers, or less 55 for those given out since 2009), three more for a branch; or a department's or a
 * health authority's own.
 */
export function isBritishVat(value: string): boolean {
  const text = compact(value).replace(/^GB/, '');
  if (/^GD[0-4]\d{2}$|^HA[5-9]\d{2}$/.test(text)) return true;
  if (!/^(?!0000000)\d{9}(\d{3})?$/.test(text)) return false;
  const sum = weighted(text.slice(0, 7), [8, 7, 6, 5, 4, 3, 2]) + Number(text.slice(7, 9));
  return sum % 97 === 0 || (sum + 55) % 97 === 0;
}
