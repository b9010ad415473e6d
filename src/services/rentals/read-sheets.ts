import type { PromiseExtended } from 'dexie';
import type { PlainMonth } from '@domain/dates/plain-date.ts';
import type { TimeSheet } from '@domain/rentals/time-sheet.ts';
import type { BooksDatabase } from '@storage/database.ts';

/** A rental's sheets in the order of their months: they lie side by side under its id. */
export const sheetsOf = ({ db }: { db: BooksDatabase }, rentalId: string): PromiseExtended<TimeSheet[]> =>
  db.timeSheets.where('id').startsWith(`${rentalId}.`).toArray();

export const sheetsIn = ({ db }: { db: BooksDatabase }, month: PlainMonth): PromiseExtended<TimeSheet[]> =>
  db.timeSheets.where('month').equals(month).toArray();
