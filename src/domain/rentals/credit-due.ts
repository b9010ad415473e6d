import type { InvoiceLine } from '../invoicing/invoice.ts';
import type { DecimalString } from '../money/currency.ts';
import { add, compareDecimals, isNegative, isZero, negate } from '../money/decimal.ts';
import { towardsZero } from './billed-minimum.ts';
import {
  beyond,
  combine,
  daysFromHalves,
  keptHalves,
  plus,
  sumHalves,
  type DayClaim,
  type Halves,
} from './time-sheet.ts';

type Line = Pick<InvoiceLine, 'id' | 'quantity' | 'rental'>;
type Credited = Pick<InvoiceLine, 'creditsLineId' | 'quantity'>;

/** Days that a line bills too much, whatever part of one was typed; below 0 of one that takes a minimum back. */
export interface DueLine {
  lineId: string;
  quantity: DecimalString;
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
  const keptUnknown = Math.max(topUp - Math.max(billedTopUp, 0), 0);
  let unknown = daysFromHalves(keptUnknown);
  topUp -= keptUnknown;
  return own.flatMap((line): DueLine[] => {
    const rental = line.rental!;
    const back = creditedDays(line, credited);
    if (rental.topUp !== 0) {
      const staying = towardsZero(rental.topUp, topUp);
      topUp -= staying;
      return dueOf(line, minus(daysFromHalves(rental.topUp - staying), back), back);
    }
    const staying = combine(days, rental.halves, Math.min);
    days = beyond(days, staying);
    const gone = daysFromHalves(sumHalves(rental.halves) - sumHalves(staying));
    const due = orNone(minus(gone, back));
    const known = orNone(minus(due, unknown));
    unknown = minus(unknown, minus(due, known));
    return dueOf(line, known, back);
  });
}

/** Never more than is left of the line. */
function dueOf({ id, quantity }: Line, due: DecimalString, back: DecimalString): DueLine[] {
  const left = minus(quantity, back);
  if (isZero(due) || isZero(left) || isNegative(due) !== isNegative(left)) return [];
  const isAbove = compareDecimals(due, left) === (isNegative(left) ? -1 : 1);
  return [{ lineId: id, quantity: isAbove ? left : due }];
}

const minus = (a: DecimalString, b: DecimalString): DecimalString => add(a, negate(b));

const orNone = (days: DecimalString): DecimalString => (isNegative(days) ? '0' : days);

const creditedDays = ({ id }: Line, credited: readonly Credited[]): DecimalString =>
  credited
    .filter(({ creditsLineId }) => creditsLineId === id)
    .reduce((sum, { quantity }) => add(sum, quantity), '0');

/** The days of a line that its document bills still, and those that it keeps as the minimum. */
export function stayingOf(rental: { halves: Halves }, claim: DayClaim): { halves: Halves; kept: Halves } {
  const halves = combine(claim.halves, rental.halves, Math.min);
  return { halves, kept: combine(keptHalves(claim), beyond(rental.halves, halves), Math.min) };
}
