import type { DecimalString } from '@domain/money/currency.ts';
import type { Language } from '@domain/parties/parties.ts';

/**
 * Numbers are written by our own few rules, not by `Intl`: a document must have the same bytes in every browser,
 * and the browsers' tables change between versions.
 */
export const NARROW_SPACE = '\u202F';
export const NO_BREAK_SPACE = '\u00A0';
export const MINUS = '\u2212';

interface NumberMarks {
  decimal: string;
  group: string;
  percent: string;
}

const marks: Record<Language, NumberMarks> = {
  fr: { decimal: ',', group: NARROW_SPACE, percent: `${NARROW_SPACE}%` },
  en: { decimal: '.', group: ',', percent: '%' },
  pt: { decimal: ',', group: NARROW_SPACE, percent: `${NARROW_SPACE}%` },
};

export const decimalSign = (language: Language): string => marks[language].decimal;

function grouped(digits: string, mark: string): string {
  if (digits.length <= 3) return digits;
  const first = digits.length % 3 || 3;
  let text = digits.slice(0, first);
  for (let at = first; at < digits.length; at += 3) text += mark + digits.slice(at, at + 3);
  return text;
}

/** `-1234.5` → `−1 234,50` with at least `minDigits` after the sign; digits are never cut. */
export function formatDecimal(value: DecimalString, language: Language, minDigits = 0): string {
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? value.slice(1) : value).split('.');
  const { decimal, group } = marks[language];
  const shown = fraction.padEnd(minDigits, '0');
  return `${negative ? MINUS : ''}${grouped(whole, group)}${shown === '' ? '' : decimal + shown}`;
}

export const formatCount = (count: number, language: Language): string =>
  formatDecimal(String(count), language);

/** `5.5` → `5,5 %`. */
export const formatRate = (rate: DecimalString, language: Language): string =>
  formatDecimal(rate, language) + marks[language].percent;
