import { addMonths, firstOfMonth, monthOf } from '@domain/dates/calendar.ts';
import type { PlainMonth } from '@domain/dates/plain-date.ts';
import type { Invoice, InvoiceLine, RentalDaySheet } from '@domain/invoicing/invoice.ts';
import { sheetFromId } from '@domain/rentals/billed-days.ts';
import { coverageOf, halvesWithin, type DayRange } from '@domain/rentals/coverage.ts';
import { ratedRanges } from '@domain/rentals/rates.ts';
import type { Rental } from '@domain/rentals/rental.ts';
import { beyond, noHalves, plus, sheetId, sumHalves, workedHalves } from '@domain/rentals/time-sheet.ts';
import { linesWithDays, pickFrom, type UnlistedMonth } from '@domain/rentals/unlisted-days.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { monthlySheetOf } from '../invoicing/move-days.ts';
import type { CameBack } from './rows-of-lines.ts';

/** With what the sheets need of it. */
export interface BackWithDays extends CameBack {
  invoice: Omit<Invoice, 'rev'>;
  daySheets: readonly RentalDaySheet[];
}

/** How much a document says of the days that it bills. */
export type DaysSaid = 'all' | 'calendar' | 'none';

interface SayingDays {
  invoice: Pick<Invoice, 'rental'>;
  lines: readonly Pick<InvoiceLine, 'rental'>[];
  daySheets?: readonly RentalDaySheet[];
}

export function daysSaid({ invoice, lines, daySheets = [] }: SayingDays): DaysSaid {
  if (!invoice.rental || lines.some((line) => line.rental)) return 'all';
  return daySheets.length > 0 ? 'calendar' : 'none';
}

/**
 * B25 R21: the document with the days of its lines, where its record does not say them: those of its calendar, else as
 * many as it bills, those that worked before any other. The books note which were guessed so.
 */
export async function withListedDays(writer: Writer, document: BackWithDays): Promise<BackWithDays> {
  const { invoice, lines, daySheets } = document;
  const facts = invoice.rental;
  const rental = facts && (await writer.get('rentals', facts.rentalId));
  const body = await writer.get('invoiceBodies', invoice.id);
  if (!rental || !body) return document;
  const isGuessed = daysSaid(document) === 'none';
  const months = isGuessed
    ? await likelyMonths(writer, invoice, rental)
    : daySheets.map(({ month, from, to, days, billed }) => {
        const halves = billed ?? halvesWithin(workedHalves(days), { from, to });
        const pick = (count: number, within: DayRange) => {
          const billedWithin = halvesWithin(halves, within);
          return sumHalves(billedWithin) === count ? billedWithin : null;
        };
        return { month, from, to, rated: ratedRanges(rental, { from, to }), pick };
      });
  const listed = linesWithDays(lines, facts, months);
  if (!listed) return document;
  writer.put('invoiceBodies', { ...body, lines: listed, ...(isGuessed && { daysGuessed: true as const }) });
  return { ...document, lines: listed };
}

async function likelyMonths(
  writer: Writer,
  invoice: BackWithDays['invoice'],
  rental: Rental,
): Promise<UnlistedMonth[]> {
  const found: UnlistedMonth[] = [];
  const last = monthOf(invoice.periodEnd);
  for (let month = monthOf(invoice.periodStart); month <= last; month = monthAfter(month)) {
    const range = coverageOf(rental, month, invoice.periodEnd);
    if (!range) continue;
    const pick = await likelyDays(writer, invoice, rental.id, month);
    found.push({ month, ...range, rated: ratedRanges(rental, range), pick });
  }
  return found;
}

const monthAfter = (month: PlainMonth): PlainMonth => monthOf(addMonths(firstOfMonth(month), 1));

/** Work that is on no other document, then days that nothing is written on. */
async function likelyDays(
  writer: Writer,
  invoice: BackWithDays['invoice'],
  rentalId: string,
  month: PlainMonth,
): Promise<UnlistedMonth['pick']> {
  const id = sheetId(rentalId, month);
  const sheet = (await writer.get('timeSheets', id)) ?? sheetFromId(id);
  const isMonthly = monthlySheetOf(invoice) === id;
  let elsewhere = noHalves(month);
  for (const claim of sheet.claims) {
    const holder = await writer.get('invoices', claim.invoiceId);
    // A draft, and the invoice that this one takes the place of, give their days away.
    const isGone = !holder?.number || (isMonthly && sheet.monthly.invoiceId === claim.invoiceId);
    if (claim.invoiceId !== invoice.id && !isGone) elsewhere = plus(elsewhere, claim.halves);
  }
  const worked = beyond(workedHalves(sheet.days), elsewhere);
  const empty = beyond(Array.from(sheet.days, (code) => (code === '.' ? '2' : '0')).join(''), elsewhere);
  return (count, within) =>
    pickFrom(
      month,
      [worked, empty].map((halves) => halvesWithin(halves, within)),
      count,
    );
}
