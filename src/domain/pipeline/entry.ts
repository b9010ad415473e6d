import type { PlainDate, PlainMonth } from '../dates/plain-date.ts';
import type { DecimalString, Minor } from '../money/currency.ts';

/**
 * Why a line is in this month's file: an order of the month, one of a past month that came late, what an invoiced one
 * has become since, or one that the customer contested before.
 */
export type EntryKind = 'new' | 'late' | 'difference' | 'held';

/** One line put before the customer. */
export interface Entry {
  /** As it is printed, and as the answer names it. */
  id: string;
  /** Number of the order line in the setup's line book. */
  no: number;
  kind: EntryKind;
  /** The key of the order line in its source. */
  order: string;
  /** The month of the order; empty where it is not known. */
  belongsTo: PlainMonth | '';
  date: PlainDate | '';
  customer: string;
  customerName: string;
  title: string;
  quantity: DecimalString;
  unitPrice: DecimalString;
  amount: Minor;
  /** What was invoiced of the order before, in a difference. */
  before: Minor;
  /** The customer's words when it was contested. */
  comment: string;
  /** What the layout shows of the files, in the order of `shownRefs`. */
  values: string[];
}

/** `00041`, and `00041-2` for what the same order brings the second time. */
export const entryId = (no: number, turn: number): string =>
  String(no).padStart(5, '0') + (turn > 1 ? `-${turn}` : '');
