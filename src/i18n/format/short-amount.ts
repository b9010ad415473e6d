import type { CurrencyCode } from '@domain/money/currency.ts';
import { digitsOf } from '@domain/money/minor.ts';
import { formatAmount } from './money.ts';
import { formatDecimal, MINUS, NO_BREAK_SPACE, writtenAs, type NumberLocale } from './numbers.ts';

const steps = [
  { from: 1e9, unit: 1e9, sign: { fr: 'Md', en: 'B', pt: 'mil M', 'pt-BR': 'bi' } },
  { from: 1e6, unit: 1e6, sign: { fr: 'M', en: 'M', pt: 'M', 'pt-BR': 'mi' } },
  { from: 1e5, unit: 1e3, sign: { fr: 'k', en: 'k', pt: 'mil', 'pt-BR': 'mil' } },
] as const;

/** From here on the cents of a figure say nothing. */
const WHOLE_FROM = 10_000;

/** A figure at a glance: `1,24 M`, `376,02 k`, `37 602`, `812,50`. Cut towards zero: it never claims more than there is. */
export function formatShortAmount(minor: number, currency: CurrencyCode, locale: NumberLocale): string {
  const major = Math.abs(minor) / 10 ** digitsOf(currency);
  const minus = minor < 0 ? MINUS : '';
  const step = steps.find(({ from }) => major >= from);
  if (step) {
    const hundredths = Math.trunc((major / step.unit) * 100);
    return (
      minus + formatDecimal(String(hundredths / 100), locale) + NO_BREAK_SPACE + step.sign[writtenAs(locale)]
    );
  }
  if (major >= WHOLE_FROM) return minus + formatDecimal(String(Math.trunc(major)), locale);
  return formatAmount(minor, currency, locale);
}
