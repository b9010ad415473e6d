import type { InvoiceLine } from '../invoicing/invoice.ts';
import type { DecimalString } from '../money/currency.ts';
import { compareDecimals } from '../money/decimal.ts';
import type { DayRange } from './coverage.ts';
import { onlyWay } from './only-way.ts';
import { dateIn, noHalves, sumHalves, type Halves } from './time-sheet.ts';

/** A month that a document of before its lines said their days may bill. */
export interface UnlistedMonth extends DayRange {
  month: string;
  /** Its parts of one rate each. */
  rated: readonly RatedRange[];
  /** Which of the days of a part are billed, given how many halves; null = there are not as many. */
  pick: (count: number, within: DayRange) => Halves | null;
}

interface RatedRange extends DayRange {
  rate: DecimalString;
}

type Line = Pick<InvoiceLine, 'quantity' | 'unitPrice' | 'rental'>;

/**
 * R21: lines that do not say their days, with as many days as they bill: those at the head that come to the days of
 * the document, all of one month, each of a month and rate, or each of a month. Null where they cannot be told apart so.
 */
export function linesWithDays<L extends Line>(
  lines: readonly L[],
  { rentalId, worked }: { rentalId: string; worked: DecimalString },
  months: readonly UnlistedMonth[],
): L[] | null {
  const counts = headOf(lines, Number(worked) * 2);
  if (!counts) return null;
  const oneMonth = months.length === 1;
  const rated = oneMonth ? null : ofTheirRates(lines, rentalId, counts, months);
  if (rated) return rated;
  if (!oneMonth && months.length !== counts.length) return null;
  const listed = [...lines];
  for (const [at, of] of months.entries()) {
    const own = oneMonth ? counts : [counts[at]!];
    let left = of.pick(
      own.reduce((sum, count) => sum + count, 0),
      of,
    );
    if (left === null) return null;
    for (const [place, count] of own.entries()) {
      const isLast = place === own.length - 1;
      const halves = isLast ? left : first(left, count);
      // Two lines are two rates, and a rate begins with a day.
      if (sumHalves(halves) !== count) return null;
      left = without(left, halves);
      const index = oneMonth ? place : at;
      const { month } = of;
      const from = place === 0 ? of.from : dateIn(month, halves.search(/[12]/) + 1);
      const to = isLast ? of.to : dateIn(month, left.search(/[12]/));
      listed[index] = { ...lines[index]!, rental: { rentalId, month, from, to, halves, topUp: 0 } };
    }
  }
  return listed;
}

/** The lines at the head over the months and their rates, where there is one way only. */
function ofTheirRates<L extends Line>(
  lines: readonly L[],
  rentalId: string,
  counts: readonly number[],
  months: readonly UnlistedMonth[],
): L[] | null {
  const parts = months.flatMap(({ month, rated, pick }) => rated.map((part) => ({ ...part, month, pick })));
  const way = onlyWay(counts.length, parts.length, (at, place) => {
    const part = parts[place]!;
    const isItsRate = compareDecimals(lines[at]!.unitPrice, part.rate) === 0;
    return isItsRate && part.pick(counts[at]!, part) !== null;
  });
  return (
    way &&
    lines.map((line, at) => {
      if (at >= way.length) return line;
      const { month, from, to, ...part } = parts[way[at]!]!;
      const halves = part.pick(counts[at]!, { from, to })!;
      return { ...line, rental: { rentalId, month, from, to, halves, topUp: 0 } };
    })
  );
}

/** Halves of the lines at the head, up to the days of the document. */
function headOf(lines: readonly Line[], total: number): number[] | null {
  const counts: number[] = [];
  let sum = 0;
  for (const { quantity } of lines) {
    if (sum >= total) break;
    const count = Number(quantity) * 2;
    if (!Number.isInteger(count) || count <= 0) return null;
    counts.push(count);
    sum += count;
  }
  return sum === total && total > 0 ? counts : null;
}

/** Whole days from the first on, as many as make so many halves. */
function first(halves: Halves, count: number): Halves {
  let sum = 0;
  return Array.from(halves, (digit) => {
    if (sum >= count) return '0';
    sum += Number(digit);
    return digit;
  }).join('');
}

const without = (halves: Halves, taken: Halves): Halves =>
  Array.from(halves, (digit, at) => (taken[at] === '0' ? digit : '0')).join('');

/** R21: so many halves out of these, the likeliest first. */
export function pickFrom(month: string, groups: readonly Halves[], count: number): Halves | null {
  const picked = Array.from(noHalves(month), Number);
  let left = count;
  for (const group of groups) {
    for (const [at, digit] of Array.from(group, Number).entries()) {
      const part = Math.min(digit, left, 2 - picked[at]!);
      picked[at]! += part;
      left -= part;
    }
  }
  return left === 0 ? picked.join('') : null;
}
