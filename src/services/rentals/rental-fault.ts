import { checkRental } from '@domain/rentals/check-rental.ts';
import { assetLabel, type Rental } from '@domain/rentals/rental.ts';
import { dateIn, sumHalves, workedHalves, type TimeSheet } from '@domain/rentals/time-sheet.ts';
import { refuse, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { firstFault } from '../books.ts';
import { sheetsOf } from './read-sheets.ts';
import type { RentalFields } from './whole-rental.ts';

/** Whether work may have come to lie outside of it. */
export const isMoved = (rental: RentalFields, { start, end }: Rental): boolean =>
  start !== rental.start || end !== rental.end;

/** What keeps a rental from being stored as it is, whichever way it comes in. `before`: what stands in the books. */
export async function rentalFault(
  writer: Writer,
  rental: RentalFields,
  before: Rental | undefined,
): Promise<Result<never> | null> {
  const fault = firstFault(checkRental(rental));
  if (fault || !before || !isMoved(rental, before)) return fault;
  return workOutside(rental, await sheetsOf(writer, rental.id));
}

/**
 * What is wrong with a rental itself, where many come at once: it is named, since nobody sees its form. No promise: a
 * transaction does not outlive hundreds of awaits that ask the database nothing.
 */
export function namedFault(rental: RentalFields): Result<never> | null {
  const fault = firstFault(checkRental(rental));
  return fault && named(fault, rental);
}

function named(fault: Result<never>, rental: RentalFields): Result<never> {
  if (fault.ok) return fault;
  const { name, reason, params, field } = fault.error;
  const asset = assetLabel(rental.asset);
  if (reason === 'rental-ends-before') return refuse(name, 'rental-named-dates', { ...params, asset }, field);
  return refuse(name, 'rental-named-fault', { asset, value: params.value ?? '' }, field);
}

/** Work outside of a rental would be billed by nothing. */
export function workOutside(
  { asset, start, end }: Pick<RentalFields, 'asset' | 'start' | 'end'>,
  sheets: readonly Pick<TimeSheet, 'month' | 'days'>[],
): Result<never> | null {
  for (const { month, days } of sheets) {
    if (sumHalves(workedHalves(days)) === 0) continue;
    for (const [at, code] of Array.from(days).entries()) {
      const date = dateIn(month, at + 1);
      const isOutside = date < start || (end !== null && date > end);
      if (isOutside && (code === 'W' || code === 'H')) {
        const params = { date, asset: assetLabel(asset) };
        return refuse('InvalidState', 'rental-work-outside', params, date < start ? 'start' : 'end');
      }
    }
  }
  return null;
}
