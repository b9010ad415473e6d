import { weekendOf } from '@domain/countries/weekend-of.ts';
import { packOf } from '@domain/countries/registry.ts';
import type { Company } from '@domain/parties/parties.ts';
import { closuresOf, type Closures } from '@domain/schedule/closed-days.ts';
import type { Holiday } from '@domain/schedule/schedule.ts';
import type { BooksDatabase } from '@storage/database.ts';

/** The service worker asks too: no more than the database is needed. */
interface Asking {
  db: BooksDatabase;
}

/** The fixed ones of the country, which the screens name in their language. */
export const usualHolidays = (company: Company | undefined): Holiday[] =>
  company ? Object.keys(packOf(company.country).fixedHolidays).map((on) => ({ on, name: '' })) : [];

/** Those that a person keeps; without a list those of the country. */
export async function holidaysOf({ db }: Asking): Promise<{ days: Holiday[]; isOwn: boolean }> {
  const list = await db.holidayLists.get('holidays');
  if (list) return { days: list.days, isOwn: true };
  return { days: usualHolidays(await db.company.get('company')), isOwn: false };
}

/** SC11, SC14: the days of the list, and the weekend of the business. */
export async function closedOn(asking: Asking): Promise<Closures> {
  const [{ days }, company] = await Promise.all([holidaysOf(asking), asking.db.company.get('company')]);
  return closuresOf(days, company && weekendOf(company));
}
