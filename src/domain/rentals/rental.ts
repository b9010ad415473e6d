import type { Instant, PlainDate } from '../dates/plain-date.ts';
import type { CurrencyCode, DecimalString } from '../money/currency.ts';
import type { Stored } from '../parties/parties.ts';
import type { TaxCategory } from '../tax/tax.ts';

/** What is let: a vehicle or a machine. */
export interface Asset {
  name: string;
  /** Plate or serial number; empty = none. */
  plate: string;
}

export interface RateChange {
  /** The first day at this rate. */
  from: PlainDate;
  dailyRate: DecimalString;
}

/** An asset let to a customer at a daily rate. */
export interface Rental extends Stored {
  /** Short number, the one in `LOC-6-202501`. */
  no: number;
  customerId: string;
  asset: Asset;
  /** In major units, without tax, until the first change. */
  dailyRate: DecimalString;
  /** In order of their days. */
  rateChanges: RateChange[];
  currency: CurrencyCode;
  /** Empty = the customer's, else the company's. */
  taxRate: DecimalString | '';
  taxCategory: TaxCategory | '';
  start: PlainDate;
  /** The last day; null = open. */
  end: PlainDate | null;
  active: boolean;
  /** Days billed in a month even if fewer worked, in halves of a day; `0` = none. */
  minimumDays: DecimalString;
  /** The calendar of the month as a page of its invoices. */
  daySheet: boolean;
  createdAt: Instant;
}

/** `Toyota Hilux (GN-001-AA)`. */
export const assetLabel = ({ name, plate }: Asset): string => (plate === '' ? name : `${name} (${plate})`);
