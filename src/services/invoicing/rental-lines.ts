import { isPlainDate, monthOf } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice, InvoiceLine, RentalDaySheet } from '@domain/invoicing/invoice.ts';
import type { BilledDays, RentalFacts, RentalLine } from '@domain/invoicing/rental-facts.ts';
import { claimsOf } from '@domain/rentals/billed-days.ts';
import { coverageOf } from '@domain/rentals/coverage.ts';
import { billedSheets } from '@domain/rentals/day-sheets.ts';
import { factsAfter } from '@domain/rentals/draft-facts.ts';
import { daysIn, type TimeSheet } from '@domain/rentals/time-sheet.ts';
import type { Writer } from '@storage/journal/writer.ts';

type Lines = readonly InvoiceLine[];
type Typed = readonly (RentalLine & { id?: string })[];

/**
 * Which days a line bills is known by the books, not typed: a line keeps them for as long as it is there. One that
 * was taken out of a rental's draft and is put back brings its own days along, to be claimed anew.
 */
export function withDays(
  lines: Lines,
  typed: Typed,
  before: Lines,
  draft: Pick<Invoice, 'rental'> | undefined,
): InvoiceLine[] {
  const known = new Map(before.map(({ id, rental }) => [id, rental]));
  const rentalId = draft?.rental?.rentalId;
  const brought = new Map(
    typed.map(({ id, rental }) => [id, rental && isOf(rental, rentalId) ? rental : undefined]),
  );
  return lines.map((line) => {
    const rental = known.has(line.id) ? known.get(line.id) : brought.get(line.id);
    return rental ? { ...line, rental } : line;
  });
}

const isOf = (
  { rentalId, month, from, to, halves, topUp }: BilledDays,
  expected: string | undefined,
): boolean =>
  rentalId === expected &&
  [from, to].every((date) => isPlainDate(date) && monthOf(date) === month) &&
  /^[012]+$/.test(halves) &&
  halves.length === daysIn(month) &&
  Number.isInteger(topUp);

interface Edited {
  facts: RentalFacts;
  before: Lines;
  after: Lines;
  daySheets: readonly RentalDaySheet[];
  today: PlainDate;
}

/** R14, R15: what the list and the calendar say of a draft that a person changed. */
export async function editedDays(
  writer: Writer,
  { facts, before, after, daySheets, today }: Edited,
): Promise<{ rental: RentalFacts; daySheets: RentalDaySheet[] }> {
  const sheets = await writer.getMany('timeSheets', [...claimsOf([...before, ...after]).keys()]);
  const known = sheets.filter((sheet) => sheet !== undefined);
  const rental = await writer.get('rentals', facts.rentalId);
  const back = known.flatMap((sheet) => {
    const range = rental?.daySheet && isBack(sheet, before) ? coverageOf(rental, sheet.month, today) : null;
    return range ? [{ month: sheet.month, ...range, days: sheet.days }] : [];
  });
  const calendars = [...daySheets, ...back].sort((a, b) => (a.month < b.month ? -1 : 1));
  return {
    rental: factsAfter(facts, before, after, new Map(known.map((sheet) => [sheet.id, sheet]))),
    daySheets: billedSheets(calendars, after),
  };
}

/** No line billed the month before. */
const isBack = ({ month }: TimeSheet, before: Lines): boolean =>
  before.every(({ rental }) => rental?.month !== month);
