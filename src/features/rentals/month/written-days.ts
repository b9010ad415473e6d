import { codeOf, dayOf, withCode } from '@domain/rentals/time-sheet.ts';
import type { DayChange, MonthSheet } from '@services/services.ts';

/** What one gesture wrote. */
export interface Written {
  changes: readonly DayChange[];
  /** The rows that were shown when it was stored: those that are read next have it in them. Null while it is being stored. */
  over: unknown;
}

/** Those that the rows shown do not have yet; of several gestures each until it is read itself. */
export const stillAhead = (written: readonly Written[], data: unknown): readonly Written[] =>
  written.filter(({ over }) => over === null || over === data);

/** The days as they will be once what was just written is stored: the eye does not wait for it. */
export function withWritten(rows: readonly MonthSheet[], written: readonly Written[]): readonly MonthSheet[] {
  if (written.length === 0) return rows;
  const byRental = new Map<string, DayChange[]>();
  for (const change of written.flatMap(({ changes }) => changes)) {
    const own = byRental.get(change.rentalId);
    if (own) own.push(change);
    else byRental.set(change.rentalId, [change]);
  }
  return rows.map((row) => {
    const own = byRental.get(row.rental.id)?.filter(({ date }) => date.startsWith(row.month));
    if (!own || own.length === 0) return row;
    const days = own.reduce(
      (text, { date, status, half }) => withCode(text, dayOf(date), codeOf(status, half)),
      row.days,
    );
    return { ...row, days };
  });
}
