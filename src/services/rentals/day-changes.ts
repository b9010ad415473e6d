import { isPlainDate, monthOf } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { NewSheet } from '@domain/rentals/billed-days.ts';
import { assetLabel, type Rental } from '@domain/rentals/rental.ts';
import {
  codeAt,
  codeOf,
  dayOf,
  isDayStatus,
  newSheet,
  sheetId,
  statusOfCode,
  withCode,
} from '@domain/rentals/time-sheet.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';
import type { DayChange } from '../contracts/rentals.ts';

export interface ChangedSheet {
  rental: Rental;
  before: NewSheet;
  after: NewSheet;
  /** Days of the month that are another now. */
  days: number[];
}

/**
 * The sheets as they are after the changes, nothing staged. The last change of a day is the one that counts; a change
 * that takes the place of something that is no longer there is left out.
 */
export async function changedSheets(
  writer: Writer,
  changes: readonly DayChange[],
  today: PlainDate,
): Promise<Result<ChangedSheet[]>> {
  if (changes.length === 0) return refuse('ValidationError', 'rental-no-days-given');
  const rentals = await rentalsOf(writer, changes);
  const sheets = await readSheets(writer, changes);
  const changed = new Map<string, ChangedSheet>();
  for (const [at, change] of changes.entries()) {
    const rental = rentals.get(change.rentalId);
    if (!rental) return refuse('NotFound', 'rental-missing', {}, `${at}.rentalId`);
    const fault = dayFault(rental, change, today, at);
    if (fault) return fault;
    const id = sheetId(rental.id, monthOf(change.date));
    const before = sheets.get(id) ?? newSheet(rental.id, monthOf(change.date));
    const entry = changed.get(id) ?? { rental, before, after: before, days: [] };
    if (change.instead !== undefined && codeAt(before.days, dayOf(change.date)) !== change.instead) continue;
    const code = codeOf(change.status, change.half);
    const days = withCode(entry.after.days, dayOf(change.date), code);
    changed.set(id, { ...entry, after: { ...entry.after, days } });
  }
  const all = [...changed.values()].map((entry) => ({ ...entry, days: daysThatDiffer(entry) }));
  return ok(all.filter(({ days }) => days.length > 0));
}

async function rentalsOf(writer: Writer, changes: readonly DayChange[]): Promise<Map<string, Rental>> {
  const ids = [...new Set(changes.map(({ rentalId }) => rentalId))];
  const found = await writer.getMany('rentals', ids);
  return new Map(found.flatMap((rental) => (rental ? [[rental.id, rental]] : [])));
}

async function readSheets(writer: Writer, changes: readonly DayChange[]): Promise<Map<string, NewSheet>> {
  const ids = [...new Set(changes.map(({ rentalId, date }) => sheetId(rentalId, monthOf(date))))];
  const found = await writer.getMany('timeSheets', ids);
  return new Map(found.flatMap((sheet) => (sheet ? [[sheet.id, sheet]] : [])));
}

function dayFault(
  rental: Rental,
  { date, status, half }: DayChange,
  today: PlainDate,
  at: number,
): Result<never> | null {
  const no = (reason: string, field: string, params = {}) =>
    refuse('ValidationError', reason, { asset: assetLabel(rental.asset), date, ...params }, `${at}.${field}`);
  if (!isPlainDate(date)) return refuse('ValidationError', 'date-invalid', { value: date }, `${at}.date`);
  if (status !== null && !isDayStatus(status)) {
    return no('rental-status-unknown', 'status', { value: String(status) });
  }
  if (half && status !== 'work') return no('rental-half-not-work', 'half');
  // What is outside can still be emptied.
  if (status === null) return null;
  if (date > today) return no('rental-day-ahead', 'date', { today });
  if (date < rental.start) return no('rental-day-before', 'date', { start: rental.start });
  if (rental.end !== null && date > rental.end) return no('rental-day-after', 'date', { end: rental.end });
  return null;
}

const daysThatDiffer = ({ before, after }: Pick<ChangedSheet, 'before' | 'after'>): number[] =>
  Array.from(after.days).flatMap((code, at) => (code === codeAt(before.days, at + 1) ? [] : [at + 1]));

/** The changes that take a sheet back to what it was. */
export const takenBack = ({ before, after, days }: ChangedSheet): DayChange[] =>
  days.map((day) => {
    const code = codeAt(before.days, day);
    return {
      rentalId: before.rentalId,
      date: `${before.month}-${String(day).padStart(2, '0')}`,
      status: statusOfCode(code),
      ...(code === 'H' ? { half: true } : {}),
      instead: codeAt(after.days, day),
    };
  });
