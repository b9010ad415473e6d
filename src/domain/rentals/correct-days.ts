import type { BilledDays, RentalLine } from '../invoicing/rental-facts.ts';
import type { DecimalString } from '../money/currency.ts';
import type { NewSheet } from './billed-days.ts';
import {
  beyond,
  claimedHalves,
  combine,
  daysFromHalves,
  noHalves,
  plus,
  sumHalves,
  workedHalves,
  type Halves,
} from './time-sheet.ts';

export interface TooMuch {
  invoiceId: string;
  /** Halves that it bills and that did not work. */
  halves: Halves;
}

/** R11: what a sheet's issued documents bill too much, taken from the newest first. */
export function billedTooMuch(sheet: NewSheet, isIssued: (invoiceId: string) => boolean): TooMuch[] {
  let rest = beyond(claimedHalves(sheet), workedHalves(sheet.days));
  const found: TooMuch[] = [];
  for (const { invoiceId, halves } of sheet.claims.toReversed()) {
    const part = combine(rest, halves, Math.min);
    rest = beyond(rest, part);
    if (sumHalves(part) > 0 && isIssued(invoiceId)) found.push({ invoiceId, halves: part });
  }
  return found;
}

/** The sheet once these halves are credited: they are billed no more. */
export const withoutBilled = <S extends NewSheet>(sheet: S, credited: readonly TooMuch[]): S => ({
  ...sheet,
  claims: sheet.claims.flatMap((claim) => {
    const back = credited.find(({ invoiceId }) => invoiceId === claim.invoiceId);
    if (!back) return [claim];
    const halves = beyond(claim.halves, back.halves);
    return sumHalves(halves) === 0 && claim.topUp === 0 ? [] : [{ ...claim, halves }];
  }),
});

/** The lines of the invoice that bill these halves, with the days to credit of each. */
export function creditedLines(
  lines: readonly (RentalLine & { id: string })[],
  month: string,
  halves: Halves,
): { lineId: string; quantity: DecimalString }[] {
  let rest = halves;
  return lines.flatMap(({ id, rental }) => {
    if (rental?.month !== month || isMinimum(rental)) return [];
    const part = combine(rest, rental.halves, Math.min);
    rest = beyond(rest, part);
    const count = sumHalves(part);
    return count === 0 ? [] : [{ lineId: id, quantity: daysFromHalves(count) }];
  });
}

const isMinimum = ({ topUp }: BilledDays): boolean => topUp !== 0;

/** Worked and on no document. */
export const openHalves = (sheet: NewSheet): Halves => beyond(workedHalves(sheet.days), claimedHalves(sheet));

/** What documents that are not issued bill of the sheet. */
export const draftHalves = (sheet: NewSheet, isIssued: (invoiceId: string) => boolean): Halves =>
  sheet.claims
    .filter(({ invoiceId }) => !isIssued(invoiceId))
    .reduce((sum, { halves }) => plus(sum, halves), noHalves(sheet.month));
