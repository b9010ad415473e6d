import type { PlainMonth } from '../dates/plain-date.ts';
import type { CurrencyCode, DecimalString, Minor } from '../money/currency.ts';
import type { MessageParams } from '../result.ts';
import type { DayRange } from './coverage.ts';
import type { Asset } from './rental.ts';

/** What a run does with one rental, the same before (preview) and after it. */
export interface RentalOutcome {
  rentalId: string;
  no: number;
  asset: Asset;
  customerId: string;
  customerName: string;
  month: PlainMonth;
  covered: DayRange | null;
  /** Days that the document bills; where there is none, the days that worked. */
  worked: DecimalString;
  /** Days of the month's minimum that the document bills beside. */
  minimum: DecimalString;
  /** Days of the covered period without work. */
  other: number;
  state: 'made' | 'updated' | 'unchanged' | 'untouched' | 'skipped';
  /** Key of the `refusals` messages; empty = none. */
  reason: string;
  params: MessageParams;
  /** Empty where there is no document. */
  reference: string;
  invoiceId: string;
  /** Short number of the document; 0 where there is none yet. */
  invoiceNo: number;
  currency: CurrencyCode;
  withoutTax: Minor;
  tax: Minor;
  withTax: Minor;
  /** Against the draft as it was: days (`2`, `-0.5`) and amount; null where there was none. */
  change: { days: DecimalString; withTax: Minor; since: string } | null;
  /** Days that worked and are on no document after the run. */
  openDays: DecimalString;
  /** Numbers of the rentals that have the asset on the same days (R10). */
  overlaps: number[];
}
