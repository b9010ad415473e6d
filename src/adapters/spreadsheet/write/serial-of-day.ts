import { isPlainDate } from '@domain/dates/calendar.ts';

const millisecondsPerDay = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
/** Before 1 March 1900 Excel counts a day that never was. */
const first = '1900-03-01';

/** Excel's number of an ISO day; null for anything else. */
export function serialOfDay(text: string): number | null {
  if (!isPlainDate(text) || text < first) return null;
  const time = Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8)));
  return (time - epoch) / millisecondsPerDay;
}
