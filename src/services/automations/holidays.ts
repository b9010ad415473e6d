import { packOf } from '@domain/countries/registry.ts';
import { holidayDates, type HolidayDates } from '@domain/schedule/closed-days.ts';
import type { Holiday } from '@domain/schedule/schedule.ts';
import type { BooksDatabase } from '@storage/database.ts';

/** The service worker asks too: no more than the database is needed. */
interface Asking {
  db: BooksDatabase;
}

/** Those that a person keeps; without a list the fixed ones of the country, which the screens name in their language. */
export async function holidaysOf({ db }: Asking): Promise<{ days: Holiday[]; isOwn: boolean }> {
  const list = await db.holidayLists.get('holidays');
  if (list) return { days: list.days, isOwn: true };
  const company = await db.company.get('company');
  const days = company ? Object.keys(packOf(company.country).fixedHolidays) : [];
  return { days: days.map((on) => ({ on, name: '' })), isOwn: false };
}

export const closedOn = async (asking: Asking): Promise<HolidayDates> =>
  holidayDates((await holidaysOf(asking)).days);
