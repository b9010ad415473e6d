import { lastOfMonth } from '../dates/calendar.ts';
import type { PlainDate, PlainMonth } from '../dates/plain-date.ts';
import type { DecimalString } from '../money/currency.ts';
import type { Stored } from '../parties/parties.ts';

export type DayStatus = 'work' | 'maintenance' | 'out-of-service' | 'idle';

/** One character for each day: full work, half a day of work, the others, nothing written. */
export type DayCode = 'W' | 'H' | 'M' | 'O' | 'I' | '.';

/** The halves of a month's days, one digit 0, 1 or 2 for each. */
export type Halves = string;

/** What one document bills of a month. */
export interface DayClaim {
  invoiceId: string;
  halves: Halves;
  /** Halves billed of the month's minimum beyond what worked; negative when a later document takes them back. */
  topUp: number;
  /** R16: days that did not work and stay billed as a part of the minimum, counted in `topUp`. */
  kept?: Halves;
}

interface MonthlyRun {
  /** Its live document. */
  invoiceId: string | null;
  /** How many were void before (R5). */
  voids: number;
  /** R17: halves of the minimum when the document was issued; 0 where a person took it out. Absent: there was none. The draft that corrects it keeps it. */
  minimum?: number;
}

/** One rental's month: 31 days in one record, so that a month of thousands of rentals is one read. */
export interface TimeSheet extends Stored {
  /** {@link sheetId}: there is one sheet for a rental and month. */
  rentalId: string;
  month: PlainMonth;
  /** {@link DayCode}s. */
  days: string;
  claims: DayClaim[];
  /** The monthly run. */
  monthly: MonthlyRun;
}

export const sheetId = (rentalId: string, month: PlainMonth): string => `${rentalId}.${month}`;

/** Of a {@link sheetId}. */
export const monthOfSheet = (id: string): PlainMonth => id.slice(id.lastIndexOf('.') + 1);

export const daysIn = (month: PlainMonth): number => Number(lastOfMonth(month).slice(8));

export const dateIn = (month: PlainMonth, day: number): PlainDate =>
  `${month}-${String(day).padStart(2, '0')}`;

/** 1 … 31. */
export const dayOf = (date: PlainDate): number => Number(date.slice(8));

export const noDays = (month: PlainMonth): string => '.'.repeat(daysIn(month));

export const noHalves = (month: PlainMonth): Halves => '0'.repeat(daysIn(month));

export const newSheet = (rentalId: string, month: PlainMonth): Omit<TimeSheet, 'rev'> => ({
  id: sheetId(rentalId, month),
  rentalId,
  month,
  days: noDays(month),
  claims: [],
  monthly: { invoiceId: null, voids: 0 },
});

const statuses: Record<DayCode, DayStatus | null> = {
  W: 'work',
  H: 'work',
  M: 'maintenance',
  O: 'out-of-service',
  I: 'idle',
  '.': null,
};

export const statusOfCode = (code: DayCode): DayStatus | null => statuses[code];

export function codeOf(status: DayStatus | null, half = false): DayCode {
  if (status === null) return '.';
  if (status === 'work') return half ? 'H' : 'W';
  return status === 'maintenance' ? 'M' : status === 'idle' ? 'I' : 'O';
}

export const isDayStatus = (value: unknown): value is DayStatus =>
  ['work', 'maintenance', 'out-of-service', 'idle'].includes(value as string);

export const codeAt = (days: string, day: number): DayCode => (days[day - 1] ?? '.') as DayCode;

export const withCode = (days: string, day: number, code: DayCode): string =>
  days.slice(0, day - 1) + code + days.slice(day);

const halvesOf = (code: string): number => (code === 'W' ? 2 : code === 'H' ? 1 : 0);

export function workedHalves(days: string): Halves {
  let halves = '';
  for (let at = 0; at < days.length; at += 1) halves += halvesOf(days[at]!);
  return halves;
}

export const halvesAt = (halves: Halves, day: number): number => Number(halves[day - 1] ?? 0);

/** Halves of two masks, day by day. */
export function combine(a: Halves, b: Halves, of: (a: number, b: number) => number): Halves {
  let halves = '';
  for (let at = 0; at < a.length; at += 1) halves += of(Number(a[at]), Number(b[at] ?? 0));
  return halves;
}

/** More than a digit holds is too much anyway. */
export const plus = (a: Halves, b: Halves): Halves => combine(a, b, (x, y) => Math.min(x + y, 9));

/** What `a` has more than `b`. */
export const beyond = (a: Halves, b: Halves): Halves => combine(a, b, (x, y) => Math.max(x - y, 0));

export function sumHalves(halves: Halves): number {
  let total = 0;
  for (let at = 0; at < halves.length; at += 1) total += halves.charCodeAt(at) - 48;
  return total;
}

/** 45 halves are `22.5` days. */
export const daysFromHalves = (halves: number): DecimalString =>
  halves % 2 === 0 ? String(halves / 2) : `${halves < 0 ? '-' : ''}${Math.floor(Math.abs(halves) / 2)}.5`;

/** Halves on documents, but for those of one. */
export const claimedHalves = (sheet: Pick<TimeSheet, 'claims' | 'month'>, except = ''): Halves =>
  sheet.claims
    .filter(({ invoiceId }) => invoiceId !== except)
    .reduce((sum, { halves }) => plus(sum, halves), noHalves(sheet.month));

export const keptHalves = ({ kept, halves }: Pick<DayClaim, 'kept' | 'halves'>): Halves =>
  kept ?? '0'.repeat(halves.length);

export const claimedTopUp = (sheet: Pick<TimeSheet, 'claims'>, except = ''): number =>
  sheet.claims.reduce((sum, { invoiceId, topUp }) => (invoiceId === except ? sum : sum + topUp), 0);
