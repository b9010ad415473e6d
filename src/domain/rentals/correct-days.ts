import type { NewSheet } from './billed-days.ts';
import {
  beyond,
  claimedHalves,
  claimedTopUp,
  combine,
  keptHalves,
  noHalves,
  plus,
  sumHalves,
  workedHalves,
  type DayClaim,
  type Halves,
} from './time-sheet.ts';

/** What one issued document bills of a sheet before and after a correction. */
export interface CorrectedClaim {
  before: DayClaim;
  after: DayClaim;
}

/** R18: halves of a minimum that documents take back less of, since their money does not suffice for it. */
export type HandedOver = ReadonlyMap<string, number>;

/**
 * R11, R16: what a sheet's issued documents bill too much, taken from the newest first; the documents that bill
 * another thing afterwards.
 */
export function correctedClaims(
  sheet: NewSheet,
  isIssued: (invoiceId: string) => boolean,
  minimum: number,
  handedOver: HandedOver = new Map(),
): CorrectedClaim[] {
  const wrong = notWorked(sheet, isIssued);
  const total = wrong.reduce((sum, { halves }) => sum + sumHalves(halves), 0);
  const isSettled = sheet.monthly.invoiceId !== null && isIssued(sheet.monthly.invoiceId);
  let back = isSettled ? total - Math.min(Math.max(minimum - billedRightly(sheet), 0), total) : total;
  const corrected = wrong.map(({ claim, halves }): CorrectedClaim => {
    const credited = firstHalves(halves, back);
    back -= sumHalves(credited);
    return { before: claim, after: without(claim, halves, beyond(halves, credited)) };
  });
  const issued = sheet.claims.filter(({ invoiceId }) => isIssued(invoiceId));
  return spread(corrected, issued, handedOver);
}

function notWorked(
  sheet: NewSheet,
  isIssued: (invoiceId: string) => boolean,
): { claim: DayClaim; halves: Halves }[] {
  let rest = beyond(claimedHalves(sheet), workedHalves(sheet.days));
  return sheet.claims.toReversed().flatMap((claim) => {
    const halves = combine(rest, claim.halves, Math.min);
    rest = beyond(rest, halves);
    return sumHalves(halves) > 0 && isIssued(claim.invoiceId) ? [{ claim, halves }] : [];
  });
}

/** Work that is billed and did happen, and the minimum. */
function billedRightly(sheet: NewSheet): number {
  const billed = claimedHalves(sheet);
  const wrong = beyond(billed, workedHalves(sheet.days));
  return sumHalves(billed) - sumHalves(wrong) + claimedTopUp(sheet);
}

/** Halves that stay as the minimum first undo what the document took back of it, at that price; the rest is kept. */
function without(claim: DayClaim, gone: Halves, staying: Halves): DayClaim {
  const undone = Math.min(sumHalves(staying), Math.max(-claim.topUp, 0));
  const kept = plus(keptHalves(claim), beyond(staying, firstHalves(staying, undone)));
  return {
    ...claim,
    halves: beyond(claim.halves, gone),
    topUp: claim.topUp + sumHalves(staying),
    ...(sumHalves(kept) > 0 && { kept }),
  };
}

/**
 * R18: a document that took a minimum back and bills fewer days than that now cannot give the rest: it takes back
 * less, and the document that bills the minimum gives it.
 */
function spread(
  corrected: CorrectedClaim[],
  issued: readonly DayClaim[],
  handedOver: HandedOver,
): CorrectedClaim[] {
  const after = new Map(issued.map((claim) => [claim.invoiceId, claim]));
  for (const { after: claim } of corrected) after.set(claim.invoiceId, claim);
  for (const { before } of corrected) {
    const claim = after.get(before.invoiceId)!;
    const asked = Math.min(handedOver.get(before.invoiceId) ?? 0, -claim.topUp);
    let missing = Math.max(-claim.topUp - sumHalves(claim.halves), asked, 0);
    for (const { invoiceId } of issued.toReversed()) {
      const giving = after.get(invoiceId)!;
      const part = Math.min(missing, Math.max(giving.topUp, 0));
      if (part === 0) continue;
      after.set(invoiceId, lessMinimum(giving, part));
      const taking = after.get(before.invoiceId)!;
      after.set(before.invoiceId, { ...taking, topUp: taking.topUp + part });
      missing -= part;
    }
  }
  return issued.toReversed().flatMap((before) => {
    const now = after.get(before.invoiceId)!;
    return now === before ? [] : [{ before, after: now }];
  });
}

/** What a line of its own bills of the minimum goes first, then what is kept of days. */
function lessMinimum(claim: DayClaim, part: number): DayClaim {
  const { kept, ...rest } = claim;
  const left = firstHalves(keptHalves(claim), claim.topUp - part);
  return { ...rest, topUp: claim.topUp - part, ...(kept && sumHalves(left) > 0 && { kept: left }) };
}

/** At most so many of the halves, in the order of their days. */
function firstHalves(halves: Halves, count: number): Halves {
  let left = Math.max(count, 0);
  return Array.from(halves, (digit) => {
    const part = Math.min(Number(digit), left);
    left -= part;
    return part;
  }).join('');
}

/** The sheet once these are corrected: the days are billed no more, what was not credited is billed as the minimum. */
export const withCorrected = <S extends NewSheet>(sheet: S, corrected: readonly CorrectedClaim[]): S => ({
  ...sheet,
  claims: sheet.claims.flatMap((claim) => {
    const after = corrected.find(({ before }) => before.invoiceId === claim.invoiceId)?.after ?? claim;
    return sumHalves(after.halves) === 0 && after.topUp === 0 ? [] : [after];
  }),
});

/** Worked and on no document. */
export const openHalves = (sheet: NewSheet): Halves => beyond(workedHalves(sheet.days), claimedHalves(sheet));

/** What documents that are not issued bill of the sheet. */
export const draftHalves = (sheet: NewSheet, isIssued: (invoiceId: string) => boolean): Halves =>
  sheet.claims
    .filter(({ invoiceId }) => !isIssued(invoiceId))
    .reduce((sum, { halves }) => plus(sum, halves), noHalves(sheet.month));
