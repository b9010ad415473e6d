import { compact, weighted } from './compact.ts';

/** CPF: eleven digits, two of them modulo 11. Equal digits throughout pass the sum and are never given out. */
export function isCpf(value: string): boolean {
  const digits = compact(value);
  if (!/^\d{11}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  return (
    checkDigit(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) === Number(digits[9]) &&
    checkDigit(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) === Number(digits[10])
  );
}

/** CNPJ: twelve characters and two digits modulo 11. Letters since July 2026 (IN RFB 2.229/2024), valued as their code − 48. */
export function isCnpj(value: string): boolean {
  const text = compact(value);
  if (!/^[A-Z\d]{12}\d{2}$/.test(text) || /^(\d)\1*$/.test(text)) return false;
  const weights = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  return (
    checkDigit(text, weights) === Number(text[12]) && checkDigit(text, [6, ...weights]) === Number(text[13])
  );
}

function checkDigit(text: string, weights: readonly number[]): number {
  const rest = weighted(text, weights) % 11;
  return rest < 2 ? 0 : 11 - rest;
}
