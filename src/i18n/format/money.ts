import type { CurrencyCode, DecimalString } from '@domain/money/currency.ts';
import { digitsOf } from '@domain/money/minor.ts';
import { formatDecimal, MINUS, NO_BREAK_SPACE, writtenAs, type NumberLocale } from './numbers.ts';

/** Only signs that name one currency; every other is written as its ISO code. */
const signs: Record<CurrencyCode, string> = { EUR: '€', GBP: '£', BRL: 'R$' };

export const currencySign = (currency: CurrencyCode): string => signs[currency] ?? currency;

/** Minor units without the currency: `917811` EUR → `9 178,11`. */
export function formatAmount(minor: number, currency: CurrencyCode, locale: NumberLocale): string {
  const digits = digitsOf(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const major =
    digits === 0 ? text : `${text.slice(0, text.length - digits)}.${text.slice(text.length - digits)}`;
  return (minor < 0 ? MINUS : '') + formatDecimal(major, locale);
}

/** The same with its currency, where the language puts it: `9 178,11 €`, `€9,178.11`, `GNF 1,298,000`, `R$ 2.480,35`. */
export function formatMoney(minor: number, currency: CurrencyCode, locale: NumberLocale): string {
  const sign = currencySign(currency);
  const amount = formatAmount(Math.abs(minor), currency, locale);
  const minus = minor < 0 ? MINUS : '';
  const as = writtenAs(locale);
  if (as === 'pt-BR') return `${minus}${sign}${NO_BREAK_SPACE}${amount}`;
  if (as !== 'en') return `${minus}${amount}${NO_BREAK_SPACE}${sign}`;
  return `${minus}${sign}${sign.length > 2 ? NO_BREAK_SPACE : ''}${amount}`;
}

/** Amounts are never added across currencies: each is written by itself. */
export const formatEach = (amounts: Readonly<Record<CurrencyCode, number>>, locale: NumberLocale): string[] =>
  Object.entries(amounts).map(([currency, minor]) => formatMoney(minor, currency, locale));

/** A unit price: at least the currency's digits, more where the price has them. */
export const formatPrice = (price: DecimalString, currency: CurrencyCode, locale: NumberLocale): string =>
  formatDecimal(price, locale, digitsOf(currency));
