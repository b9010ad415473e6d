import { monthOf } from '../../dates/calendar.ts';
import type { PlainMonth } from '../../dates/plain-date.ts';
import { fold } from '../../texts/search.ts';
import { readDate, type DateOrder } from '../coerce/date.ts';
import { monthNumber } from '../coerce/month-names.ts';
import type { Grid } from '../grid.ts';

const DAY = /^(?:[a-z]{1,3}[. ]*)?(\d{1,2})$/;
const DATE = /^(?:\d{4}[-/. ]\d{1,2}[-/. ](\d{1,2})|(\d{1,2})[-/. ]\d{1,2}[-/. ]\d{2,4})(?:[T ].*)?$/;

/** The day of a column of a grid: `1`, `je 1`, `01/01/2025`, `2025-01-01`; null where the heading is none. */
export function dayOfHeading(heading: string): number | null {
  const text = fold(heading).trim();
  const found = DAY.exec(text) ?? DATE.exec(text);
  const day = Number(found?.[1] ?? found?.[2] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** The month that a heading's date is in; '' where it names the day only. */
export function monthOfHeading(heading: string, order: DateOrder): PlainMonth | '' {
  const date = readDate(heading.trim(), order);
  return date === null ? '' : monthOf(date);
}

const YEAR_MONTH = /\b(\d{4})[-/. ](\d{1,2})\b/;
const MONTH_YEAR = /\b(\d{1,2})[-/. ](\d{4})\b/;

/** `2025-01`, `01/2025`, `janvier 2025`, `Jan. 2025`; '' where a text names no month. */
export function readMonth(text: string): PlainMonth | '' {
  const plain = fold(text);
  const figures = YEAR_MONTH.exec(plain);
  if (figures) return monthFrom(figures[1]!, Number(figures[2]));
  const turned = MONTH_YEAR.exec(plain);
  if (turned) return monthFrom(turned[2]!, Number(turned[1]));
  const year = /\b(20\d\d)\b/.exec(plain)?.[1];
  const month = plain
    .split(/[^a-z]+/)
    .map(monthNumber)
    .find((number) => number > 0);
  return year && month ? monthFrom(year, month) : '';
}

const monthFrom = (year: string, month: number): PlainMonth | '' =>
  month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : '';

/** What stands over the table, or on the sheet's tab. */
export function monthOfGrid(grid: Grid, headerRow: number): PlainMonth | '' {
  const above = Array.from({ length: Math.max(headerRow, 0) }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_cell, column) => grid.text(row, column)),
  );
  return [...above.flat(), grid.sheet].map(readMonth).find((month) => month !== '') ?? '';
}
