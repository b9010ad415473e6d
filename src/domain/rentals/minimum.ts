import { lastOfMonth } from '../dates/calendar.ts';
import type { PlainDate, PlainMonth } from '../dates/plain-date.ts';
import type { Invoice } from '../invoicing/invoice.ts';
import type { DecimalString } from '../money/currency.ts';
import { coverageOf, type DayRange } from './coverage.ts';
import type { Rental } from './rental.ts';
import { daysIn, type TimeSheet } from './time-sheet.ts';

/** R8: halves of the month's minimum for so many covered days. */
export function minimumHalves(
  { minimumDays }: Pick<Rental, 'minimumDays'>,
  month: PlainMonth,
  covered: number,
): number {
  return Math.floor((halvesFromDays(minimumDays) * covered) / daysIn(month));
}

/** `10.5` days are 21 halves. */
export const halvesFromDays = (days: DecimalString): number => Math.round(Number(days) * 2);

export type MonthlyInvoice = Pick<Invoice, 'number' | 'periodEnd'>;

/**
 * R17: halves of the minimum that holds for a month. Once its invoice was issued it is the one of then, up to the end
 * of the covered period, also for the draft that corrects it (R19); where the invoice ended before, the rental's until
 * that end.
 */
export function minimumOf(
  rental: Rental,
  sheet: Pick<TimeSheet, 'month' | 'monthly'>,
  covered: number,
  invoice: MonthlyInvoice | undefined,
): number {
  const { minimum } = sheet.monthly;
  return minimum === undefined || (invoice && !isSettled(rental, sheet, invoice))
    ? minimumHalves(rental, sheet.month, covered)
    : minimum;
}

/** R17: whether the minimum that was noted holds: the invoice reached the end, or a person took the minimum out. */
export const isSettled = (
  rental: Rental,
  { month, monthly }: Pick<TimeSheet, 'month' | 'monthly'>,
  invoice: Pick<MonthlyInvoice, 'periodEnd'>,
): boolean => monthly.minimum === 0 || !isEarly(rental, month, invoice);

/**
 * R17: halves of the minimum that no document bills, for the per-rental invoice: once the monthly one is issued and
 * the covered period is over.
 */
export function openMinimum(
  rental: Rental,
  work: { month: PlainMonth; range: DayRange | null; topUp: number },
  { monthly, claims }: Pick<TimeSheet, 'monthly' | 'claims'>,
  invoice: MonthlyInvoice | undefined,
): number {
  if (work.range?.to !== lastCovered(rental, work.month) || !isIssued(invoice)) return 0;
  // Of before the books noted the minimum: one that is raised later holds for no month that bills none.
  const isKnown = monthly.minimum !== undefined || claims.some(({ topUp }) => topUp !== 0);
  return isKnown || isEarly(rental, work.month, invoice) ? Math.max(work.topUp, 0) : 0;
}

const isIssued = (invoice: MonthlyInvoice | undefined): invoice is MonthlyInvoice =>
  invoice !== undefined && invoice.number !== null;

const lastCovered = (rental: Rental, month: PlainMonth): PlainDate | undefined =>
  coverageOf(rental, month, lastOfMonth(month))?.to;

const isEarly = (
  rental: Rental,
  month: PlainMonth,
  { periodEnd }: Pick<MonthlyInvoice, 'periodEnd'>,
): boolean => periodEnd < (lastCovered(rental, month) ?? '');
