import type { PlainDate, PlainMonth } from '../dates/plain-date.ts';
import type { InvoiceLine } from '../invoicing/invoice.ts';
import type { DecimalString } from '../money/currency.ts';
import type { LineTax } from '../products/default-tax.ts';
import { countDays, coverageOf, halvesWithin, type DayCounts, type DayRange } from './coverage.ts';
import { billedMinimum, noLines, takenBack, type LinesOf, type PricedHalves } from './billed-minimum.ts';
import { minimumOf, type MonthlyInvoice } from './minimum.ts';
import { ratedRanges, rateOn } from './rates.ts';
import type { Asset, Rental } from './rental.ts';
import {
  beyond,
  claimedHalves,
  claimedTopUp,
  daysFromHalves,
  noHalves,
  sumHalves,
  workedHalves,
  type Halves,
  type TimeSheet,
} from './time-sheet.ts';

/** What a generated line is about; its words are made of it in the customer's language. */
export interface LineFacts {
  kind: 'work' | 'minimum' | 'minimum-back';
  asset: Asset;
  from: PlainDate;
  to: PlainDate;
  /** Days that the line bills. */
  worked: DecimalString;
  /** Days of its period without work; null where other documents bill days of the month too. */
  other: number | null;
  /** The minimum of the month, in days. */
  minimum: DecimalString;
}

export interface LineWords {
  title: string;
  description: string;
  unit: string;
}

export type GeneratedLine = Omit<InvoiceLine, 'net' | 'tax' | 'id'>;

/** A month of a rental as one document sees it. */
export interface MonthWork {
  month: PlainMonth;
  range: DayRange | null;
  counts: DayCounts;
  /** What worked and is on no other document. */
  open: Halves;
  /** Halves of the minimum that this document would bill; below 0 those it takes back. */
  topUp: number;
  /** What other documents bill of the minimum, read where this one takes some of it back. */
  billed: readonly PricedHalves[];
  minimum: number;
  /** Whether other documents bill days of the month. */
  isShared: boolean;
}

interface Asking {
  /** The document that is asking; its own days count as open. */
  invoiceId?: string | undefined;
  /** The monthly one: issued, or a draft that may correct one that was (R19). */
  monthly?: MonthlyInvoice | undefined;
  linesOf?: LinesOf | undefined;
}

export function monthWork(
  rental: Rental,
  sheet: Omit<TimeSheet, 'rev'>,
  today: PlainDate,
  { invoiceId = '', monthly, linesOf = noLines }: Asking = {},
): MonthWork {
  const range = coverageOf(rental, sheet.month, today);
  const counts = countDays(sheet.days, range);
  const worked = halvesWithin(workedHalves(sheet.days), range);
  const elsewhere = claimedHalves(sheet, invoiceId);
  const minimum = minimumOf(rental, sheet, counts.covered, monthly);
  const topUp = Math.max(minimum - counts.worked, 0) - claimedTopUp(sheet, invoiceId);
  return {
    month: sheet.month,
    range,
    counts,
    open: beyond(worked, elsewhere),
    topUp,
    billed: topUp < 0 ? billedMinimum(sheet, linesOf, invoiceId) : [],
    minimum,
    isShared: sumHalves(elsewhere) > 0,
  };
}

interface LineTerms {
  tax: LineTax;
  wordsOf: (facts: LineFacts) => LineWords;
}

/** R3: a line for each rate, and one for the minimum. */
export function monthLines(rental: Rental, work: MonthWork, terms: LineTerms): GeneratedLine[] {
  if (work.range === null) return [];
  const lines = ratedRanges(rental, work.range).flatMap((piece) => workLine(rental, work, piece, terms));
  return work.topUp === 0 ? lines : [...lines, ...minimumLines(rental, work, work.range, terms)];
}

function workLine(
  rental: Rental,
  work: MonthWork,
  { from, to, rate }: DayRange & { rate: DecimalString },
  terms: LineTerms,
): GeneratedLine[] {
  const range = { from, to };
  const halves = halvesWithin(work.open, range);
  const total = sumHalves(halves);
  if (total === 0) return [];
  const worked = daysFromHalves(total);
  const other = work.isShared ? null : othersWithin(work, range);
  const facts = { asset: rental.asset, from, to, worked, other, minimum: '0', kind: 'work' as const };
  const billed = { rentalId: rental.id, month: work.month, from, to, halves, topUp: 0 };
  return [lineOf(worked, rate, facts, billed, terms)];
}

/** Not shared: whatever did not work is open neither. */
const othersWithin = ({ open }: MonthWork, range: DayRange): number => {
  const days = Array.from(open).slice(Number(range.from.slice(8)) - 1, Number(range.to.slice(8)));
  return days.filter((digit) => digit === '0').length;
};

/** R8: at the rate of the last covered day. R9: what is taken back, at the price it was billed at. */
function minimumLines(
  rental: Rental,
  work: MonthWork,
  { from, to }: DayRange,
  terms: LineTerms,
): GeneratedLine[] {
  const { topUp, month } = work;
  const rate = rateOn(rental, to);
  const kind = topUp > 0 ? ('minimum' as const) : ('minimum-back' as const);
  const parts = topUp > 0 ? [{ halves: topUp, unitPrice: rate }] : takenBack(work.billed, -topUp, rate);
  const minimum = daysFromHalves(work.minimum);
  return parts.map(({ halves, unitPrice }) => {
    const part = topUp > 0 ? halves : -halves;
    const worked = daysFromHalves(part);
    const facts = { asset: rental.asset, from, to, worked, other: null, minimum, kind };
    const billed = { rentalId: rental.id, month, from, to, halves: noHalves(month), topUp: part };
    return lineOf(worked, unitPrice, facts, billed, terms);
  });
}

const lineOf = (
  quantity: DecimalString,
  unitPrice: DecimalString,
  facts: LineFacts,
  rental: NonNullable<GeneratedLine['rental']>,
  { tax, wordsOf }: LineTerms,
): GeneratedLine => ({
  transactionId: null,
  key: '',
  date: '',
  ...wordsOf(facts),
  quantity,
  unitPrice,
  priceIncludesTax: false,
  ...tax,
  allowances: [],
  rental,
});
