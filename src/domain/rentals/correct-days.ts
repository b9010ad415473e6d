import type { BilledDays, RentalLine } from '../invoicing/rental-facts.ts';
import type { DecimalString } from '../money/currency.ts';
import type { NewSheet } from './billed-days.ts';
import {
  beyond,
  claimedHalves,
  claimedTopUp,
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
  /** Those of them that go back to the customer; the others are owed as the minimum (R16). */
  credited: Halves;
}

/** R11, R16: what a sheet's issued documents bill too much, taken from the newest first. */
export function billedTooMuch(
  sheet: NewSheet,
  isIssued: (invoiceId: string) => boolean,
  minimum: number,
): TooMuch[] {
  let rest = beyond(claimedHalves(sheet), workedHalves(sheet.days));
  const billedRightly = sumHalves(claimedHalves(sheet)) - sumHalves(rest) + claimedTopUp(sheet);
  const found: Omit<TooMuch, 'credited'>[] = [];
  for (const { invoiceId, halves } of sheet.claims.toReversed()) {
    const part = combine(rest, halves, Math.min);
    rest = beyond(rest, part);
    if (sumHalves(part) > 0 && isIssued(invoiceId)) found.push({ invoiceId, halves: part });
  }
  const isSettled = sheet.monthly.invoiceId !== null && isIssued(sheet.monthly.invoiceId);
  const total = found.reduce((sum, { halves }) => sum + sumHalves(halves), 0);
  let back = isSettled ? total - Math.min(Math.max(minimum - billedRightly, 0), total) : total;
  return found.map((one) => {
    const credited = firstHalves(one.halves, back);
    back -= sumHalves(credited);
    return { ...one, credited };
  });
}

/** At most so many of the halves, in the order of their days. */
function firstHalves(halves: Halves, count: number): Halves {
  let left = count;
  return Array.from(halves, (digit) => {
    const part = Math.min(Number(digit), left);
    left -= part;
    return part;
  }).join('');
}

/** The sheet once these are corrected: the days are billed no more, what was not credited is billed as the minimum. */
export const withoutBilled = <S extends NewSheet>(sheet: S, corrected: readonly TooMuch[]): S => ({
  ...sheet,
  claims: sheet.claims.flatMap((claim) => {
    const back = corrected.find(({ invoiceId }) => invoiceId === claim.invoiceId);
    if (!back) return [claim];
    const halves = beyond(claim.halves, back.halves);
    const topUp = claim.topUp + sumHalves(back.halves) - sumHalves(back.credited);
    return sumHalves(halves) === 0 && topUp === 0 ? [] : [{ ...claim, halves, topUp }];
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
