import { todayIn } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { checkPeriodOpen } from '@domain/invoicing/numbering.ts';
import type { Company } from '@domain/parties/parties.ts';
import { refuse, type Refusal, type Result } from '@domain/result.ts';
import type { BooksDatabase } from '@storage/database.ts';
import { columnsOf, type Columns } from './columns/columns.ts';
import type { Deps } from './ports.ts';

/** One open set of books: what every command and query works on. */
export interface Books {
  db: BooksDatabase;
  deps: Deps;
  columns: Columns;
}

export const booksOver = (db: BooksDatabase, deps: Deps): Books => ({ db, deps, columns: columnsOf(db) });

/** One set of books between two restores or erasings: its database and its epoch. */
export const markOf = ({ db }: Pick<Books, 'db'>): string => `${db.name} ${db.epoch}`;

export { nowOf, sign } from './signature.ts';

export const todayOf = (books: Books, company: Pick<Company, 'timeZone'>): PlainDate =>
  todayIn(books.deps.clock.now(), company.timeZone);

export const companyOf = (books: Books): Promise<Company | undefined> => books.db.company.get('company');

/** The first of what is wrong with a record. */
export const firstFault = ([fault]: Refusal[]): Result<never> | null =>
  fault ? { ok: false, error: fault } : null;

export const noCompany = (): Result<never> => refuse('InvalidState', 'company-missing');

/** B23: nothing dated in a locked period changes. Null when every date is open. */
export function lockFault(company: Company, dates: Iterable<PlainDate>): Result<never> | null {
  for (const date of dates) {
    const open = checkPeriodOpen(date, company.lockedUntil);
    if (!open.ok) return { ok: false, error: { ...open.error, field: 'date' } };
  }
  return null;
}
