import type { InvoiceLine, RentalDaySheet } from '../invoicing/invoice.ts';
import type { DecimalString } from '../money/currency.ts';
import type { PlainMonth } from '../dates/plain-date.ts';
import { add, compareDecimals } from '../money/decimal.ts';
import type { RentalLine } from '../invoicing/rental-facts.ts';
import { halvesWithin } from './coverage.ts';
import {
  codeAt,
  combine,
  daysFromHalves,
  halvesAt,
  plus,
  sumHalves,
  workedHalves,
  type DayCode,
  type Halves,
} from './time-sheet.ts';

/** R14: the calendars of the months that the lines bill; where a day that worked is not theirs, which ones are. */
export function billedSheets(
  sheets: readonly RentalDaySheet[],
  lines: readonly RentalLine[],
): RentalDaySheet[] {
  const billed = new Map<string, Halves>();
  for (const { rental } of lines) {
    if (!rental) continue;
    const before = billed.get(rental.month);
    billed.set(rental.month, before ? plus(before, rental.halves) : rental.halves);
  }
  return sheets.flatMap(({ month, from, to, days }) => {
    const halves = billed.get(month);
    if (halves === undefined) return [];
    const isWhole = halves === halvesWithin(workedHalves(days), { from, to });
    return [{ month, from, to, days, ...(isWhole ? {} : { billed: halves }) }];
  });
}

/** What the calendar says of a day: its code, or that it worked and is not on this document. */
export type DayMark = DayCode | 'elsewhere';

export function markAt({ days, billed }: RentalDaySheet, day: number): DayMark {
  const code = codeAt(days, day);
  if (billed === undefined || (code !== 'W' && code !== 'H')) return code;
  const own = halvesAt(billed, day);
  return own === 0 ? 'elsewhere' : own === 1 ? 'H' : code;
}

/** Halves that worked on the covered days, and those of them that this document bills. */
export function halvesOn({ from, to, days, billed }: RentalDaySheet): { worked: number; billed: number } {
  const worked = halvesWithin(workedHalves(days), { from, to });
  const own = billed === undefined ? worked : combine(worked, billed, Math.min);
  return { worked: sumHalves(worked), billed: sumHalves(own) };
}

/** R14: the days that the lines of a month bill, where a person typed another number than their halves; else null. */
export function typedDays(
  lines: readonly Pick<InvoiceLine, 'quantity' | 'rental'>[],
  month: PlainMonth,
): DecimalString | null {
  const own = lines.filter(({ rental }) => rental?.month === month && rental.topUp === 0);
  const typed = own.reduce((sum, { quantity }) => add(sum, quantity), '0');
  const worked = daysFromHalves(own.reduce((sum, { rental }) => sum + sumHalves(rental!.halves), 0));
  return compareDecimals(typed, worked) === 0 ? null : typed;
}
