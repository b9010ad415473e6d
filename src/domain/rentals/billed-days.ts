import type { RentalLine } from '../invoicing/rental-facts.ts';
import type { Rental } from './rental.ts';
import {
  claimedHalves,
  combine,
  dateIn,
  halvesAt,
  newSheet,
  noHalves,
  plus,
  sheetId,
  sumHalves,
  workedHalves,
  type DayClaim,
  type Halves,
  type TimeSheet,
} from './time-sheet.ts';

export type NewSheet = Omit<TimeSheet, 'rev'>;

/** What the lines of one document bill of each sheet. */
export function claimsOf(lines: readonly RentalLine[]): Map<string, Omit<DayClaim, 'invoiceId'>> {
  const claims = new Map<string, Omit<DayClaim, 'invoiceId'>>();
  for (const { rental } of lines) {
    if (!rental) continue;
    const id = sheetId(rental.rentalId, rental.month);
    const before = claims.get(id) ?? { halves: noHalves(rental.month), topUp: 0 };
    claims.set(id, { halves: plus(before.halves, rental.halves), topUp: before.topUp + rental.topUp });
  }
  return claims;
}

/** The sheet with what one document bills of it from now on; undefined = nothing. */
export function withClaim<S extends NewSheet>(
  sheet: S,
  invoiceId: string,
  claim: Omit<DayClaim, 'invoiceId'> | undefined,
): S {
  const others = sheet.claims.filter((other) => other.invoiceId !== invoiceId);
  const isEmpty = claim === undefined || (sumHalves(claim.halves) === 0 && claim.topUp === 0);
  return { ...sheet, claims: isEmpty ? others : [...others, { invoiceId, ...claim }] };
}

/** Sheets named `rental.month` that are not stored yet. */
export function sheetFromId(id: string): NewSheet {
  const cut = id.lastIndexOf('.');
  return newSheet(id.slice(0, cut), id.slice(cut + 1));
}

/** Halves that a document bills beyond what worked and is on no other one (R4, R13). */
export const overbilled = (halves: Halves, worked: Halves, elsewhere: Halves): Halves =>
  combine(
    halves,
    combine(worked, elsewhere, (day, taken) => Math.max(day - taken, 0)),
    (billed, free) => Math.max(billed - free, 0),
  );

/** What is billed did work, whatever the sheet of the backup knew of it. */
export function asWorked(sheet: NewSheet, { start, end }: Pick<Rental, 'start' | 'end'>): string {
  const [claimed, worked] = [claimedHalves(sheet), workedHalves(sheet.days)];
  return Array.from(sheet.days, (code, at) => {
    const date = dateIn(sheet.month, at + 1);
    const halves = halvesAt(claimed, at + 1);
    const isWithin = date >= start && (end === null || date <= end);
    if (!isWithin || halves <= halvesAt(worked, at + 1)) return code;
    return halves > 1 ? 'W' : 'H';
  }).join('');
}
