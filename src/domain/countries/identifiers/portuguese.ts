import { compact, weighted } from './compact.ts';

/** NIF / NIPC: nine digits, the last one modulo 11; `PT` may stand before it. */
export function isNif(value: string): boolean {
  const digits = compact(value).replace(/^PT/, '');
  if (!/^[1235689]\d{8}$|^4[5]\d{7}$|^7[0124579]\d{7}$/.test(digits)) return false;
  const rest = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return Number(digits[8]) === (rest < 2 ? 0 : 11 - rest);
}
