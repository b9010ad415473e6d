import type { PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { CurrencyCode, DecimalString, Minor } from '@domain/money/currency.ts';
import type { DayRange } from '@domain/rentals/coverage.ts';
import type { RentalOutcome } from '@domain/rentals/outcome.ts';
import type { Rental } from '@domain/rentals/rental.ts';
import type { DayCode, DayStatus, Halves, TimeSheet } from '@domain/rentals/time-sheet.ts';
import type { Refusal, Result } from '@domain/result.ts';
import type { LongTask } from '../ports.ts';
import type { ShownDocuments } from './generation.ts';
import type { PageOf, PageQuery } from './page.ts';

/**
 * What is not given keeps what it was; a new rental needs customer, asset, rate and start. `rev`: the state that was
 * edited, refused if the rental has changed since; without it the last save wins.
 */
export type RentalInput = Partial<Omit<Rental, 'no' | 'createdAt'>>;

export interface RentalQuery extends PageQuery {
  /** Only those with a covered day in it. */
  month?: PlainMonth;
  customerId?: string;
  active?: boolean;
}

export interface ListedRental extends Rental {
  customerName: string;
  /** Short numbers of the rentals that have the asset on the same days: a warning (R10). */
  overlaps: number[];
}

/** A deleted rental, enough to put it back: its sheets have no work, yet days that say why. */
export interface RemovedRental {
  rental: Rental;
  sheets: TimeSheet[];
}

/** A document that bills days of a sheet. */
export interface SheetDocument {
  invoiceId: string;
  /** Its number, of a draft its reference. */
  label: string;
  /** Its days are locked. */
  isIssued: boolean;
  /** One digit 0, 1 or 2 for each day. */
  halves: Halves;
}

/** One row of the month grid. */
export interface MonthSheet {
  rental: ListedRental;
  month: PlainMonth;
  /** One character for each day of the month: W work, H half a day of work, M, O, I, `.` nothing written. */
  days: string;
  /** First and last day that count now, of the current month up to today; null = none. */
  covered: DayRange | null;
  documents: SheetDocument[];
  worked: DecimalString;
  /** Covered days without any work. */
  other: number;
  /** R3: the rates of the month's days in order, one after each change, with the days that worked at each. */
  rates: { rate: DecimalString; worked: DecimalString }[];
  /** What the month's work comes to without tax, at the rates of its days. */
  net: Minor;
}

export interface MonthSheets {
  month: PlainMonth;
  /** Days after it are refused. */
  today: PlainDate;
  rows: MonthSheet[];
  worked: DecimalString;
  net: Record<CurrencyCode, Minor>;
}

export interface DayChange {
  rentalId: string;
  date: PlainDate;
  /** Null empties the day. */
  status: DayStatus | null;
  /** Half a day; only of work. */
  half?: boolean;
  /** What the day says now; where it says another thing, the day stays as it is. */
  instead?: DayCode;
}

export interface DaysSet {
  /** Days that are another now. */
  count: number;
  /** The changes that take these back, but for the days that were changed again since. */
  undo: DayChange[];
  /** Work added in a month whose invoice is issued: the next per-rental invoice bills it. */
  later: { rentalId: string; number: string; days: DecimalString }[];
}

export interface MonthRequest {
  /** 2000 to 2100. */
  year: number;
  /** 1 to 12. */
  month: number;
  /** Only these; otherwise all. */
  rentalIds?: string[];
  /** Documents that are made or renewed, and the sums of all of the month. */
  expected?: ShownDocuments;
}

/** What a run will do or did: the same shape before and after it (C8). */
export interface RentalRun {
  month: PlainMonth;
  made: number;
  updated: number;
  unchanged: number;
  untouched: number;
  skipped: number;
  outcomes: RentalOutcome[];
  /** Of the documents of the month, per currency: those that are issued too. */
  totals: Record<CurrencyCode, { withoutTax: Minor; tax: Minor; withTax: Minor }>;
}

/** The JSON of the reference's endpoint (C9), letter by letter: amounts are numbers there. */
export interface RunReport {
  success: boolean;
  message: string;
  total_mois: number;
  details: {
    location_id: number;
    vehicule: string;
    jours_travail: number;
    jours_non_travail: number;
    montant_ttc: number;
    facture_id: number;
    numero: string;
    created: boolean;
  }[];
}

/** What a correction of billed days comes to (R11). */
export interface DayCorrection {
  changes: number;
  credits: {
    invoiceId: string;
    number: string;
    /** When the invoice was issued: its credit note is of that day at the earliest. */
    issueDate: PlainDate;
    days: DecimalString;
    currency: CurrencyCode;
    withTax: Minor;
  }[];
  /** Days that the next per-rental invoice bills. */
  complementDays: DecimalString;
  /** Days on drafts that the next run takes out or in. */
  draftDays: DecimalString;
  /** Invoices with credit notes of before: only what these leave is credited. */
  earlier: { number: string; notes: string[] }[];
  /** The credit notes, once it is done; empty in a proposal. */
  creditNotes: Invoice[];
}

export interface RentalServices {
  list(query?: RentalQuery): Promise<PageOf<ListedRental>>;
  all(): Promise<ListedRental[]>;
  get(id: string): Promise<ListedRental | undefined>;
  save(input: RentalInput): Promise<Result<Rental>>;
  /** Refused once a day of it is on a document. */
  remove(id: string): Promise<Result<RemovedRental>>;
  /** Undo of `remove`. */
  restore(removed: RemovedRental): Promise<Result<void>>;
  /** What is wrong with what is being typed, and which rentals have the asset already. */
  check(input: RentalInput): Promise<{ faults: Refusal[]; overlaps: ListedRental[] }>;
  /** The month grid: every rental with a covered day or a sheet in it. */
  sheets(month: PlainMonth, query?: Pick<RentalQuery, 'search' | 'customerId'>): Promise<MonthSheets>;
  /** One rental's month. */
  sheet(rentalId: string, month: PlainMonth): Promise<MonthSheet | undefined>;
  /** All of them or none. Refused where a day is on an issued document, ahead of today or outside the rental. */
  setDays(changes: DayChange[]): Promise<Result<DaysSet>>;
  /** What `generateMonth` would do now. */
  preview(request: MonthRequest): Promise<Result<RentalRun>>;
  generateMonth(request: MonthRequest, task?: LongTask): Promise<Result<RentalRun>>;
  /** A run in the JSON of the reference's endpoint (C9). */
  report(run: RentalRun): Promise<RunReport>;
  /** C5: all open days of one rental. */
  generate(rentalId: string): Promise<Result<Invoice>>;
  /** What `generate` would make. */
  previewRental(
    rentalId: string,
  ): Promise<Result<Pick<Invoice, 'currency' | 'totals' | 'rental' | 'lineCount'>>>;
  /** What a change of billed days would take: nothing is written. */
  proposeCorrection(changes: DayChange[]): Promise<Result<DayCorrection>>;
  /** The credit notes and the true days, in one transaction. Without an `issueDate` the notes are of today. */
  correctDays(
    changes: DayChange[],
    input: { reason: string; issueDate?: PlainDate },
  ): Promise<Result<DayCorrection>>;
}
