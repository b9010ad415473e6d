import type { CurrencyCode, DecimalString } from '@domain/money/currency.ts';
import { digitsOf } from '@domain/money/minor.ts';
import type { Language } from '@domain/parties/parties.ts';
import { formatDecimal, MINUS, NO_BREAK_SPACE } from './numbers.ts';

/** Only signs that name one currency; every other is written as its ISO code. */
const signs: Record<CurrencyCode, string> = { EUR: '€', GBP: '£', BRL: 'R$' };

export const currencySign = (currency: CurrencyCode): string => signs[currency] ?? currency;

/** Minor units without the currency: `917811` EUR → `9 178,11`. */
export function formatAmount(minor: number, currency: CurrencyCode, language: Language): string {
  const digits = digitsOf(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const major =
    digits === 0 ? text : `${text.slice(0, text.length - digits)}.${text.slice(text.length - digits)}`;
  return (minor < 0 ? MINUS : '') + formatDecimal(major, language);
}

/** The same with its currency, where the language puts it: `9 178,11 €`, `€9,178.11`, `GNF 1,298,000`. */
export function formatMoney(minor: number, currency: CurrencyCode, language: Language): string {
  const sign = currencySign(currency);
  const amount = formatAmount(Math.abs(minor), currency, language);
  const minus = minor < 0 ? MINUS : '';
  if (language !== 'en') return `${minus}${amount}${NO_BREAK_SPACE}${sign}`;
  return `${minus}${sign}${sign.length > 2 ? NO_BREAK_SPACE : ''}${amount}`;
}

/** Amounts are never added across currencies: each is written by itself. */
export const formatEach = (amounts: Readonly<Record<CurrencyCode, number>>, language: Language): string[] =>
  Object.entries(amounts).map(([currency, minor]) => formatMoney(minor, currency, language));

/** A unit price: at least the currency's digits, more where the price has them. */
export const formatPrice = (price: DecimalString, currency: CurrencyCode, language: Language): string =>
  formatDecimal(price, language, digitsOf(currency));
