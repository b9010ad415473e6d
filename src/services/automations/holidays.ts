import { packOf } from '@domain/countries/registry.ts';
import { holidayDates, type HolidayDates } from '@domain/schedule/closed-days.ts';
import type { Holiday } from '@domain/schedule/schedule.ts';
import { companyOf, type Books } from '../books.ts';

/** Those that a person keeps; without a list the fixed ones of the country. */
export async function holidaysOf(books: Books): Promise<{ days: Holiday[]; isOwn: boolean }> {
  const list = await books.db.holidayLists.get('holidays');
  if (list) return { days: list.days, isOwn: true };
  const company = await companyOf(books);
  const days = company ? packOf(company.country).fixedHolidays : [];
  return { days: days.map((on) => ({ on, name: '' })), isOwn: false };
}

export const closedOn = async (books: Books): Promise<HolidayDates> =>
  holidayDates((await holidaysOf(books)).days);
