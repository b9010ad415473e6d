import { unitSize, type ChartUnit } from '@domain/charts/unit.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { digitsOf } from '@domain/money/minor.ts';
import type { Language } from '@domain/parties/parties.ts';
import { formatDecimal } from './numbers.ts';

/** Minor units in a chart's unit, rounded: over a bar `41,3` (thousands), `813` (single ones). */
export function formatInUnit(
  minor: number,
  { currency, unit }: { currency: CurrencyCode; unit: ChartUnit },
  language: Language,
): string {
  const value = minor / 10 ** digitsOf(currency) / unitSize(unit);
  return formatDecimal(plain(value, unit === 'one' ? 0 : 1), language, unit === 'one' ? 0 : 1);
}

/** A tick of the axis: `15`, `7,5`; only the digits that it has. */
export function formatTick(
  minor: number,
  { currency, unit }: { currency: CurrencyCode; unit: ChartUnit },
  language: Language,
): string {
  return formatDecimal(plain(minor / 10 ** digitsOf(currency) / unitSize(unit), 4), language);
}

/** Never in the way of large and small numbers that writes them with an exponent. */
const plain = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
