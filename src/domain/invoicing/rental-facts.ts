import type { PlainDate, PlainMonth } from '../dates/plain-date.ts';
import type { DecimalString } from '../money/currency.ts';

/** On a line that the app made from a time sheet: the days that it bills. Lines typed by hand have none. */
export interface BilledDays {
  rentalId: string;
  month: PlainMonth;
  from: PlainDate;
  to: PlainDate;
  /** One digit 0, 1 or 2 for each day of the month. */
  halves: string;
  /** Halves of the month's minimum; the line has no days then. */
  topUp: number;
}

export interface RentalLine {
  rental?: BilledDays;
}

/** On an invoice: what the list shows and finds it by. */
export interface RentalFacts {
  rentalId: string;
  asset: string;
  plate: string;
  /** Of the day up to which it bills. */
  month: string;
  /** Days that it bills as worked. */
  worked: DecimalString;
  /** Days of the covered period without work. */
  other: number;
}
