import type { FreedDays, FreedMonth } from '../invoicing/rental-facts.ts';
import type { NewSheet } from './billed-days.ts';
import {
  beyond,
  claimedHalves,
  combine,
  halvesAt,
  noHalves,
  sheetId,
  sumHalves,
  type DayClaim,
  type Halves,
} from './time-sheet.ts';

/** Of a credit note that was made by hand: days stay billed. */
export const freesNothing: FreedDays = { isReplaced: false, months: [] };

/** A day that the credit note says nothing of. */
const OTHER = '-';

/** R20: what a document bills of a month from now on, and what the days are that its lines bill no more. */
export function freedMonth(
  { rentalId, month, days }: Pick<NewSheet, 'rentalId' | 'month' | 'days'>,
  billed: Halves,
  { halves, topUp, kept }: Pick<DayClaim, 'halves' | 'topUp' | 'kept'>,
): FreedMonth {
  const freed = beyond(billed, halves);
  const said = Array.from(days, (code, at) => (halvesAt(freed, at + 1) > 0 ? code : OTHER));
  return { rentalId, month, halves, topUp, ...(kept && { kept }), days: said.join('') };
}

/** R20: the last word of the credit notes of one invoice on each of its months. From the first to the last. */
export function lastFreed(notes: readonly FreedDays[]): Map<string, FreedMonth> {
  const months = notes.flatMap((note) => note.months);
  return new Map(months.map((freed) => [sheetId(freed.rentalId, freed.month), freed]));
}

/**
 * R20: the sheet after that word. The document bills no day again that it does not bill here; one whose lines do not
 * say their days bills what the credit note left of them.
 */
export function withFreed<S extends NewSheet>(
  sheet: S,
  invoiceId: string,
  freed: FreedMonth,
  isBillingKnown: boolean,
): S {
  const days = Array.from(sheet.days, (code, at) => (freed.days[at] === OTHER ? code : freed.days[at]!));
  const { halves, topUp, kept } = freed;
  const said = { invoiceId, halves, topUp, ...(kept !== undefined && { kept }) };
  const isHeld = sheet.claims.some((claim) => claim.invoiceId === invoiceId);
  const elsewhere = claimedHalves(sheet, invoiceId);
  const free = beyond('2'.repeat(sheet.days.length), elsewhere);
  const claims = isHeld
    ? sheet.claims.map((claim) =>
        claim.invoiceId === invoiceId ? { ...said, halves: combine(halves, claim.halves, Math.min) } : claim,
      )
    : isBillingKnown
      ? sheet.claims
      : [...sheet.claims, { ...said, halves: combine(halves, free, Math.min) }];
  return { ...sheet, days: days.join(''), claims: claims.filter((claim) => !isEmpty(claim)) };
}

const isEmpty = ({ halves, topUp }: DayClaim): boolean => sumHalves(halves) === 0 && topUp === 0;

/** R19, R20: of an invoice that another takes the place of, nothing is billed of these months. */
export const replacedMonth = (sheet: NewSheet, billed: Halves | undefined, invoiceId: string): FreedMonth => {
  const held = sheet.claims.find((claim) => claim.invoiceId === invoiceId)?.halves;
  const none = { halves: noHalves(sheet.month), topUp: 0 };
  return freedMonth(sheet, billed ?? held ?? none.halves, none);
};
