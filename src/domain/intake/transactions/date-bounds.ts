import type { PlainDate } from '../../dates/plain-date.ts';

/** Rule I22: outside the outer bounds a date is a mistake, between outer and inner it is worth a look. */
export interface DateBounds {
  earliest: PlainDate;
  unusualBefore: PlainDate;
  unusualAfter: PlainDate;
  latest: PlainDate;
}

const YEARS_AHEAD_UNUSUAL = 1;
const YEARS_AHEAD_POSSIBLE = 10;

export function dateBounds(today: PlainDate): DateBounds {
  return {
    earliest: '1900-01-01',
    unusualBefore: '1990-01-01',
    unusualAfter: yearsAfter(today, YEARS_AHEAD_UNUSUAL),
    latest: yearsAfter(today, YEARS_AHEAD_POSSIBLE),
  };
}

/** Bounds are only compared with as text: 29 February needs no mending. */
const yearsAfter = (date: PlainDate, years: number): PlainDate =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
