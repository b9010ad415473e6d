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

/** What an invoice bills of a month once a credit note has freed days of it. */
export interface FreedMonth {
  rentalId: string;
  month: PlainMonth;
  /** The halves of each day that it bills still. */
  halves: string;
  topUp: number;
  /** R16: days that did not work and stay billed as a part of the minimum. */
  kept?: string;
  /** What the days are that its lines bill no more, one code for each; `-` for the others. */
  days: string;
}

/** On a credit note of a rental invoice. */
export interface FreedDays {
  /** R19: another invoice takes the place of the credited one. */
  isReplaced: boolean;
  months: FreedMonth[];
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
