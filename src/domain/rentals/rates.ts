import { addDays } from '../dates/calendar.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { DecimalString } from '../money/currency.ts';
import type { DayRange } from './coverage.ts';
import type { Rental } from './rental.ts';

type Rates = Pick<Rental, 'dailyRate' | 'rateChanges'>;

export const rateOn = ({ dailyRate, rateChanges }: Rates, date: PlainDate): DecimalString =>
  rateChanges.findLast(({ from }) => from <= date)?.dailyRate ?? dailyRate;

/** R3: the range in pieces of one rate each. */
export function ratedRanges(rental: Rates, range: DayRange): (DayRange & { rate: DecimalString })[] {
  const pieces = [{ ...range, rate: rateOn(rental, range.from) }];
  for (const { from, dailyRate } of rental.rateChanges) {
    const last = pieces.at(-1)!;
    if (from <= range.from || from > range.to || dailyRate === last.rate) continue;
    last.to = addDays(from, -1);
    pieces.push({ from, to: range.to, rate: dailyRate });
  }
  return pieces;
}
