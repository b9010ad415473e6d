import { firstOfMonth, weekdayOf } from '@domain/dates/calendar.ts';
import type { PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';
import { codeAt, dateIn, daysIn, halvesAt, type DayCode } from '@domain/rentals/time-sheet.ts';
import type { MonthSheet, SheetDocument } from '@services/services.ts';

/** `outside` the contract and `ahead` of today nothing is written; `locked` days are on an issued document. */
type DayState = 'open' | 'outside' | 'ahead' | 'draft' | 'locked';

interface DayCell {
  day: number;
  date: PlainDate;
  code: DayCode;
  state: DayState;
  /** The document that bills it. */
  document: SheetDocument | undefined;
}

function billing(sheet: MonthSheet, day: number): SheetDocument | undefined {
  const holding = sheet.documents.filter(({ halves }) => halvesAt(halves, day) > 0);
  return holding.find(({ isIssued }) => isIssued) ?? holding[0];
}

/** A day of one rental's month as the grid shows it. */
export function dayCell(sheet: MonthSheet, day: number, today: PlainDate): DayCell {
  const { rental, month } = sheet;
  const date = dateIn(month, day);
  const document = billing(sheet, day);
  const isOutside = date < rental.start || (rental.end !== null && date > rental.end);
  const state = document
    ? document.isIssued
      ? 'locked'
      : 'draft'
    : isOutside
      ? 'outside'
      : date > today
        ? 'ahead'
        : 'open';
  return { day, date, code: codeAt(sheet.days, day), state, document };
}

export const isWritable = ({ state }: Pick<DayCell, 'state'>): boolean =>
  state === 'open' || state === 'draft';

export interface MonthDay {
  day: number;
  weekday: number;
  isWeekend: boolean;
  /** Its name; null = it is none. */
  holiday: string | null;
}

/** SC14: the weekend of the business, weekday by weekday. */
export function daysOfMonth(
  month: PlainMonth,
  holidayOn: (date: PlainDate) => string | null,
  weekend: readonly number[],
): MonthDay[] {
  const first = weekdayOf(firstOfMonth(month));
  return Array.from({ length: daysIn(month) }, (_, at) => {
    const weekday = ((first - 1 + at) % 7) + 1;
    const day = at + 1;
    return {
      day,
      weekday,
      isWeekend: weekend.includes(weekday),
      holiday: holidayOn(dateIn(month, day)),
    };
  });
}
