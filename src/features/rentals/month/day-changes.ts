import type { PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';
import { weekdayOf } from '@domain/dates/calendar.ts';
import { codeAt, dateIn, daysIn, type DayCode } from '@domain/rentals/time-sheet.ts';
import type { DayChange, MonthSheet } from '@services/services.ts';
import { changeTo } from './brushes.ts';
import { dayCell, isWritable } from './day-cells.ts';

/** A day of a row of the grid. */
export interface Place {
  row: number;
  day: number;
}

/** Rows and days, first and last of each. */
export interface Span {
  rows: readonly [number, number];
  days: readonly [number, number];
}

export interface Wanted extends Place {
  code: DayCode;
}

/** A day that a stroke went over. By its rental: rows may come and go while the pointer is down. */
export interface Covered {
  rentalId: string;
  month: PlainMonth;
  day: number;
}

/** The rows as the stroke leaves them; of what is not shown any more nothing is wanted. */
export function strokeOver(rows: readonly MonthSheet[], over: Iterable<Covered>, code: DayCode): Wanted[] {
  return [...over].flatMap(({ rentalId, month, day }) => {
    const row = rows.findIndex((sheet) => sheet.rental.id === rentalId && sheet.month === month);
    return row === -1 ? [] : [{ row, day, code }];
  });
}

const spanOfPlaces = function* ({ rows, days }: Span): Generator<Place> {
  for (let row = rows[0]; row <= rows[1]; row += 1) {
    for (let day = days[0]; day <= days[1]; day += 1) yield { row, day };
  }
};

export const filled = (span: Span, code: DayCode): Wanted[] =>
  [...spanOfPlaces(span)].map((place) => ({ ...place, code }));

/** What writing these days comes to: those that can be written, and those that a billed day stands in the way of. */
export function changesFor(
  rows: readonly MonthSheet[],
  wanted: readonly Wanted[],
  today: PlainDate,
): { changes: DayChange[]; locked: DayChange[] } {
  const changes: DayChange[] = [];
  const locked: DayChange[] = [];
  for (const { row, day, code } of wanted) {
    const sheet = rows[row];
    if (!sheet) continue;
    const cell = dayCell(sheet, day, today);
    if (cell.code === code) continue;
    const change = changeTo(sheet.rental.id, cell.date, code);
    if (isWritable(cell)) changes.push(change);
    else if (cell.state === 'locked') locked.push(change);
  }
  return { changes, locked };
}

/** Days of some rows, to be put elsewhere; a blank where the month has no such day. */
export type Copied = readonly string[];

const mondayOf = (month: string, day: number): number => day - weekdayOf(dateIn(month, day)) + 1;

/** What the span holds; of one day alone its whole week, Monday to Sunday. */
export function copied(rows: readonly MonthSheet[], { rows: [first, last], days }: Span): Copied {
  return rows.slice(first, last + 1).map(({ month, days: codes }) => {
    const isOne = first === last && days[0] === days[1];
    const from = isOne ? mondayOf(month, days[0]) : days[0];
    const to = isOne ? from + 6 : days[1];
    return Array.from({ length: to - from + 1 }, (_, at) =>
      from + at < 1 || from + at > daysIn(month) ? ' ' : codeAt(codes, from + at),
    ).join('');
  });
}

/** The copied days from a place on; a week lies on the week of the place. */
export function pasted(rows: readonly MonthSheet[], days: Copied, { row, day }: Place): Wanted[] {
  return days.flatMap((codes, at) => {
    const month = rows[row + at]?.month;
    if (month === undefined) return [];
    const from = codes.length === 7 ? mondayOf(month, day) : day;
    return Array.from(codes).flatMap((code, index) => {
      const on = from + index;
      return code === ' ' || on < 1 || on > daysIn(month)
        ? []
        : [{ row: row + at, day: on, code: code as DayCode }];
    });
  });
}
