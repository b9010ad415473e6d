import { isPlainDate } from '@domain/dates/calendar.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { toMinor } from '@domain/money/minor.ts';
import type { Language } from '@domain/parties/parties.ts';
import { formatDate, type DateStyle } from '@i18n/format/dates.ts';
import { formatAmount, formatMoney } from '@i18n/format/money.ts';
import { formatDecimal, formatRate, type NumberLocale } from '@i18n/format/numbers.ts';

/** Beyond this a number is no amount of money. */
const LARGEST = 1e12;
/** More digits than any price has; what a sum of binary fractions adds behind them is cut off. */
const DIGITS = 8;

const decimalOf = (value: unknown): string | null => {
  const number = typeof value === 'number' ? value : Number(String(value));
  if (!Number.isFinite(number) || Math.abs(number) > LARGEST) return null;
  const text = number.toFixed(DIGITS).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
};

const styles = new Set<unknown>(['long', 'short', 'digits']);
const isStyle = (style: unknown): style is DateStyle => styles.has(style);

/** How Jinja and Excel call what we call otherwise. */
export const foreignFilters: Readonly<Record<string, string>> = {
  format: 'money',
  currency: 'money',
  upper: 'upcase',
  lower: 'downcase',
  title: 'capitalize',
  length: 'size',
};

/** The language that values are written in, and the currency of amounts. */
export interface Written {
  language: Language;
  /** How numbers are written. */
  locale: NumberLocale;
  currency: CurrencyCode;
}

/** Values as a document's or mail's language and currency write them. What is no number or day stays as it is. */
export function valueFilters({ language, locale, currency }: Written) {
  const minorOf = (value: unknown) => {
    const decimal = decimalOf(value);
    return decimal === null ? null : toMinor(decimal, currency);
  };
  return {
    money: (value: unknown) => {
      const minor = minorOf(value);
      return minor === null ? value : formatMoney(minor, currency, locale);
    },
    amount: (value: unknown) => {
      const minor = minorOf(value);
      return minor === null ? value : formatAmount(minor, currency, locale);
    },
    number: (value: unknown) => {
      const decimal = decimalOf(value);
      return decimal === null ? value : formatDecimal(decimal, locale);
    },
    rate: (value: unknown) => {
      const decimal = decimalOf(value);
      return decimal === null ? value : formatRate(decimal, locale);
    },
    date: (value: unknown, style: unknown) => {
      const day = String(value).slice(0, 10);
      return isPlainDate(day) ? formatDate(day, language, isStyle(style) ? style : 'long') : value;
    },
  };
}
