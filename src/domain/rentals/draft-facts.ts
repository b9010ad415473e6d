import type { InvoiceLine } from '../invoicing/invoice.ts';
import type { RentalFacts } from '../invoicing/rental-facts.ts';
import { add } from '../money/decimal.ts';
import { sheetFromId } from './billed-days.ts';
import { codeAt, dayOf, sheetId, type TimeSheet } from './time-sheet.ts';

type Line = Pick<InvoiceLine, 'id' | 'quantity' | 'rental'>;
type Sheets = ReadonlyMap<string, Pick<TimeSheet, 'days'>>;

/**
 * R15: what the list says of a draft that a person changed. Its days are those that its lines bill, as they are
 * typed; with a line that is taken out go the days without work of its period, unless another line has them, and
 * with one that is put back they come.
 */
export function factsAfter<F extends Pick<RentalFacts, 'month' | 'worked' | 'other'>>(
  facts: F,
  before: readonly Line[],
  after: readonly Line[],
  sheets: Sheets,
): F {
  const worked = after
    .filter(({ rental }) => rental?.topUp === 0)
    .reduce((sum, { quantity }) => add(sum, quantity), '0');
  const kept = idleDays(after, sheets);
  const had = idleDays(before, sheets);
  const gone = countBeyond(had, kept);
  const other = Math.max(facts.other - gone, 0) + countBeyond(kept, had);
  const months = after.flatMap(({ rental }) => rental?.month ?? []).sort();
  return { ...facts, month: months.at(-1) ?? facts.month, worked, other };
}

const countBeyond = (days: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...days].filter((day) => !others.has(day)).length;

/** The days without work in the periods of the lines. */
function idleDays(lines: readonly Line[], sheets: Sheets): Set<string> {
  const found = new Set<string>();
  for (const { rental } of lines) {
    if (!rental) continue;
    const id = sheetId(rental.rentalId, rental.month);
    const { days } = sheets.get(id) ?? sheetFromId(id);
    for (let day = dayOf(rental.from); day <= dayOf(rental.to); day += 1) {
      const code = codeAt(days, day);
      if (code !== 'W' && code !== 'H') found.add(`${rental.month}-${day}`);
    }
  }
  return found;
}
