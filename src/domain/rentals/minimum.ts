import type { DecimalString } from '../money/currency.ts';
import type { PlainMonth } from '../dates/plain-date.ts';
import type { Rental } from './rental.ts';
import { daysIn } from './time-sheet.ts';

/** R8: halves of the month's minimum for so many covered days. */
export function minimumHalves(
  { minimumDays }: Pick<Rental, 'minimumDays'>,
  month: PlainMonth,
  covered: number,
): number {
  return Math.floor((halvesFromDays(minimumDays) * covered) / daysIn(month));
}

/** `10.5` days are 21 halves. */
export const halvesFromDays = (days: DecimalString): number => Math.round(Number(days) * 2);
