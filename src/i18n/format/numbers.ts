import type { DecimalString } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';

/**
 * Numbers are written by our own few rules, not by `Intl`: a document must have the same bytes in every browser,
 * and the browsers' tables change between versions.
 */
export const NARROW_SPACE = '\u202F';
export const NO_BREAK_SPACE = '\u00A0';
export const MINUS = '\u2212';

/** How numbers are written: as the language does, or as a country that writes them otherwise. */
export type NumberLocale = Language | 'pt-BR';

/** The company's own country, for the screens; documents are told their seller's (see `locale.ts`). */
const house: Partial<Record<NumberLocale, NumberLocale>> = {};

export const setHouseLocale = (language: Language, locale: NumberLocale): void => {
  house[language] = locale;
};

export const writtenAs = (locale: NumberLocale): NumberLocale => house[locale] ?? locale;

interface NumberMarks {
  decimal: string;
  group: string;
  percent: string;
}

const marks: Record<NumberLocale, NumberMarks> = {
  fr: { decimal: ',', group: NARROW_SPACE, percent: `${NARROW_SPACE}%` },
  en: { decimal: '.', group: ',', percent: '%' },
  pt: { decimal: ',', group: NARROW_SPACE, percent: `${NARROW_SPACE}%` },
  'pt-BR': { decimal: ',', group: '.', percent: '%' },
};

export const decimalSign = (locale: NumberLocale): string => marks[writtenAs(locale)].decimal;

function grouped(digits: string, mark: string): string {
  if (digits.length <= 3) return digits;
  const first = digits.length % 3 || 3;
  let text = digits.slice(0, first);
  for (let at = first; at < digits.length; at += 3) text += mark + digits.slice(at, at + 3);
  return text;
}

/** `-1234.5` → `−1 234,50` with at least `minDigits` after the sign; digits are never cut. */
export function formatDecimal(value: DecimalString, locale: NumberLocale, minDigits = 0): string {
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? value.slice(1) : value).split('.');
  const { decimal, group } = marks[writtenAs(locale)];
  const shown = fraction.padEnd(minDigits, '0');
  return `${negative ? MINUS : ''}${grouped(whole, group)}${shown === '' ? '' : decimal + shown}`;
}

export const formatCount = (count: number, locale: NumberLocale): string =>
  formatDecimal(String(count), locale);

/** `5.5` → `5,5 %`. */
export const formatRate = (rate: DecimalString, locale: NumberLocale): string =>
  formatDecimal(rate, locale) + marks[writtenAs(locale)].percent;
