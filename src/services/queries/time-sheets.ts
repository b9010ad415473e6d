import { lastOfMonth, todayIn } from '@domain/dates/calendar.ts';
import type { PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { minor, multiplyToMinor, digitsOf, sum } from '@domain/money/minor.ts';
import type { NewSheet } from '@domain/rentals/billed-days.ts';
import { countDays, coverageOf, halvesWithin, type DayRange } from '@domain/rentals/coverage.ts';
import { ratedRanges } from '@domain/rentals/rates.ts';
import type { Rental } from '@domain/rentals/rental.ts';
import { daysFromHalves, newSheet, sumHalves, workedHalves } from '@domain/rentals/time-sheet.ts';
import type { Minor } from '@domain/money/currency.ts';
import { companyOf, todayOf, type Books } from '../books.ts';
import type { ListedRental, MonthSheet, MonthSheets, RentalQuery } from '../contracts/rentals.ts';
import { sheetsIn } from '../rentals/read-sheets.ts';
import { allRentals, fits } from './rentals.ts';

/** C2: the month grid, one read of its sheets and one of the documents that bill them. */
export async function monthSheets(
  books: Books,
  month: PlainMonth,
  query: Pick<RentalQuery, 'search' | 'customerId'> = {},
): Promise<MonthSheets> {
  const [rentals, sheets, today] = await Promise.all([
    allRentals(books),
    sheetsIn(books, month),
    todayFor(books),
  ]);
  const sheetOf = new Map(sheets.map((sheet) => [sheet.rentalId, sheet]));
  const shown = rentals.filter(
    (rental) => fits(rental, query) && isIn(rental, month, sheetOf.get(rental.id)),
  );
  const invoices = await documentsOf(books, sheets);
  const rows = shown.map((rental) =>
    monthSheet(rental, sheetOf.get(rental.id) ?? newSheet(rental.id, month), invoices, today),
  );
  return { month, today, rows, ...totalsOf(rows) };
}

export async function oneSheet(
  books: Books,
  rentalId: string,
  month: PlainMonth,
): Promise<MonthSheet | undefined> {
  const [rentals, stored, today] = await Promise.all([
    allRentals(books),
    books.db.timeSheets.get(`${rentalId}.${month}`),
    todayFor(books),
  ]);
  const rental = rentals.find(({ id }) => id === rentalId);
  if (!rental) return undefined;
  const sheet = stored ?? newSheet(rentalId, month);
  return monthSheet(rental, sheet, await documentsOf(books, [sheet]), today);
}

async function todayFor(books: Books): Promise<PlainDate> {
  const company = await companyOf(books);
  return company ? todayOf(books, company) : todayIn(books.deps.clock.now(), 'UTC');
}

/** An inactive rental stays in the months that it has days in. */
const isIn = (rental: Rental, month: PlainMonth, sheet: NewSheet | undefined): boolean =>
  (rental.active && coverageOf(rental, month, lastOfMonth(month)) !== null) ||
  (sheet !== undefined && (/[^.]/.test(sheet.days) || sheet.claims.length > 0));

async function documentsOf(books: Books, sheets: readonly NewSheet[]): Promise<Map<string, Invoice>> {
  const ids = [...new Set(sheets.flatMap(({ claims }) => claims.map(({ invoiceId }) => invoiceId)))];
  const found = await books.db.invoices.bulkGet(ids);
  return new Map(found.flatMap((invoice) => (invoice ? [[invoice.id, invoice]] : [])));
}

function monthSheet(
  rental: ListedRental,
  sheet: NewSheet,
  invoices: ReadonlyMap<string, Invoice>,
  today: PlainDate,
): MonthSheet {
  const covered = coverageOf(rental, sheet.month, today);
  const { worked, other } = countDays(sheet.days, covered);
  return {
    rental,
    month: sheet.month,
    days: sheet.days,
    covered,
    documents: sheet.claims.flatMap(({ invoiceId, halves }) => {
      const invoice = invoices.get(invoiceId);
      if (!invoice) return [];
      const label = invoice.number ?? invoice.reference;
      return [{ invoiceId, label, isIssued: invoice.number !== null, halves }];
    }),
    worked: daysFromHalves(worked),
    other,
    rates: ratesOf(rental, sheet, covered),
    net: covered ? workNet(rental, sheet, covered) : minor(0),
  };
}

/** Of a month to come those that it will have. */
function ratesOf(rental: Rental, { month, days }: NewSheet, covered: DayRange | null): MonthSheet['rates'] {
  const range = covered ?? coverageOf(rental, month, lastOfMonth(month));
  if (range === null) return [];
  const worked = halvesWithin(workedHalves(days), covered);
  return ratedRanges(rental, range).map(({ from, to, rate }) => ({
    rate,
    worked: daysFromHalves(sumHalves(halvesWithin(worked, { from, to }))),
  }));
}

/** Rounded for each rate, as the lines of an invoice are. */
const workNet = (rental: Rental, { days }: NewSheet, covered: DayRange): Minor =>
  sum(
    ratedRanges(rental, covered).map(({ from, to, rate }) => {
      const halves = sumHalves(halvesWithin(workedHalves(days), { from, to }));
      return multiplyToMinor(daysFromHalves(halves), rate, digitsOf(rental.currency));
    }),
  );

function totalsOf(rows: readonly MonthSheet[]): Pick<MonthSheets, 'worked' | 'net'> {
  const net: MonthSheets['net'] = {};
  let halves = 0;
  for (const row of rows) {
    halves += Math.round(Number(row.worked) * 2);
    net[row.rental.currency] = minor((net[row.rental.currency] ?? 0) + row.net);
  }
  return { worked: daysFromHalves(halves), net };
}
