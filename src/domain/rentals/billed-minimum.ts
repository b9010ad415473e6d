import type { InvoiceLine } from '../invoicing/invoice.ts';
import type { RentalLine } from '../invoicing/rental-facts.ts';
import type { DecimalString } from '../money/currency.ts';
import { combine, keptHalves, beyond, sumHalves, type DayClaim, type TimeSheet } from './time-sheet.ts';

/** Halves of a minimum at one price. */
export interface PricedHalves {
  halves: number;
  unitPrice: DecimalString;
}

type Line = RentalLine & Pick<InvoiceLine, 'unitPrice'>;

/** The lines of a document; none where they are not at hand. */
export type LinesOf = (invoiceId: string) => readonly Line[];

export const noLines: LinesOf = () => [];

/** R9: what the documents of a sheet bill of its minimum, each price once, in the order they were billed. */
export function billedMinimum(
  sheet: Pick<TimeSheet, 'claims' | 'month'>,
  linesOf: LinesOf,
  except: string,
): PricedHalves[] {
  const byPrice = new Map<DecimalString, number>();
  for (const claim of sheet.claims) {
    if (claim.invoiceId === except) continue;
    const lines = linesOf(claim.invoiceId).filter(({ rental }) => rental?.month === sheet.month);
    for (const { halves, unitPrice } of [...byLines(claim, lines), ...keptOf(claim, lines)]) {
      byPrice.set(unitPrice, (byPrice.get(unitPrice) ?? 0) + halves);
    }
  }
  return [...byPrice].flatMap(([unitPrice, halves]) => (halves > 0 ? [{ halves, unitPrice }] : []));
}

/** Below 0 where the document took a minimum back. */
function byLines(claim: DayClaim, lines: readonly Line[]): PricedHalves[] {
  let left = claim.topUp - sumHalves(keptHalves(claim));
  return lines.flatMap(({ rental, unitPrice }) => {
    const part = towardsZero(rental!.topUp, left);
    left -= part;
    return part === 0 ? [] : [{ halves: part, unitPrice }];
  });
}

/** As much of a number as is left of it, and nothing of the other sign. */
export const towardsZero = (of: number, left: number): number =>
  Math.sign(of) === Math.sign(left) ? Math.sign(of) * Math.min(Math.abs(of), Math.abs(left)) : 0;

function keptOf(claim: DayClaim, lines: readonly Line[]): PricedHalves[] {
  let left = keptHalves(claim);
  return lines.flatMap(({ rental, unitPrice }) => {
    const part = combine(left, rental!.halves, Math.min);
    left = beyond(left, part);
    return sumHalves(part) === 0 ? [] : [{ halves: sumHalves(part), unitPrice }];
  });
}

/** So many halves of what was billed, what was billed first before the others; the rest at the rate given. */
export function takenBack(
  billed: readonly PricedHalves[],
  count: number,
  rate: DecimalString,
): PricedHalves[] {
  let left = count;
  const parts = billed.flatMap(({ halves, unitPrice }) => {
    const part = Math.min(halves, left);
    left -= part;
    return part === 0 ? [] : [{ halves: part, unitPrice }];
  });
  return left === 0 ? parts : [...parts, { halves: left, unitPrice: rate }];
}
