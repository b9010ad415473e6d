import type { InvoiceLine } from '../invoicing/invoice.ts';
import { add } from '../money/decimal.ts';
import { towardsZero } from './billed-minimum.ts';
import { beyond, combine, keptHalves, plus, sumHalves, type DayClaim, type Halves } from './time-sheet.ts';

type Line = Pick<InvoiceLine, 'id' | 'quantity' | 'rental'>;
type Credited = Pick<InvoiceLine, 'creditsLineId' | 'quantity'>;

/** Halves of a day that a line bills too much; below 0 of one that takes a minimum back. */
export interface DueLine {
  lineId: string;
  halves: number;
}

/**
 * R11: the lines of one invoice against what it may bill of a month from now on. What credit notes took back of a line
 * already, by hand or by a correction, is not credited again.
 */
export function creditDue(
  lines: readonly Line[],
  credited: readonly Credited[],
  after: DayClaim,
  month: string,
) {
  const own = lines.filter(({ rental }) => rental?.month === month);
  let days = plus(after.halves, keptHalves(after));
  let topUp = after.topUp - sumHalves(keptHalves(after));
  const billedTopUp = own.reduce((sum, { rental }) => sum + rental!.topUp, 0);
  // Kept of days that earlier versions did not write down.
  let unknown = Math.max(topUp - Math.max(billedTopUp, 0), 0);
  topUp -= unknown;
  return own.flatMap((line): DueLine[] => {
    const rental = line.rental!;
    const back = creditedHalves(line, credited);
    if (rental.topUp !== 0) {
      const staying = towardsZero(rental.topUp, topUp);
      topUp -= staying;
      return dueOf(line, rental.topUp - back - staying, back);
    }
    const staying = combine(days, rental.halves, Math.min);
    days = beyond(days, staying);
    const due = Math.max(sumHalves(rental.halves) - back - sumHalves(staying), 0);
    const known = Math.max(due - unknown, 0);
    unknown -= due - known;
    return dueOf(line, known, back);
  });
}

/** Never more than is left of the line. */
function dueOf({ id, quantity }: Line, due: number, back: number): DueLine[] {
  const halves = towardsZero(due, Number(quantity) * 2 - back);
  return halves === 0 ? [] : [{ lineId: id, halves }];
}

const creditedHalves = ({ id }: Line, credited: readonly Credited[]): number =>
  2 *
  Number(
    credited
      .filter(({ creditsLineId }) => creditsLineId === id)
      .reduce((sum, { quantity }) => add(sum, quantity), '0'),
  );

/** The days of a line that its document bills still, and those that it keeps as the minimum. */
export function stayingOf(rental: { halves: Halves }, claim: DayClaim): { halves: Halves; kept: Halves } {
  const halves = combine(claim.halves, rental.halves, Math.min);
  return { halves, kept: combine(keptHalves(claim), beyond(rental.halves, halves), Math.min) };
}
