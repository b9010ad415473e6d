import { addMonths, firstOfMonth, monthOf } from '@domain/dates/calendar.ts';
import type { PlainMonth } from '@domain/dates/plain-date.ts';
import type { Invoice, RentalDaySheet } from '@domain/invoicing/invoice.ts';
import { sheetFromId } from '@domain/rentals/billed-days.ts';
import { coverageOf, halvesWithin } from '@domain/rentals/coverage.ts';
import type { Rental } from '@domain/rentals/rental.ts';
import { beyond, noHalves, plus, sheetId, sumHalves, workedHalves } from '@domain/rentals/time-sheet.ts';
import { linesWithDays, pickFrom, type UnlistedMonth } from '@domain/rentals/unlisted-days.ts';
import type { Refusal } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { monthlySheetOf } from '../invoicing/move-days.ts';
import type { CameBack } from './rows-of-lines.ts';

/** With what the sheets need of it. */
export interface BackWithDays extends CameBack {
  invoice: Omit<Invoice, 'rev'>;
  daySheets: readonly RentalDaySheet[];
}

export const isUnlisted = ({ invoice, lines }: BackWithDays): boolean =>
  invoice.rental !== undefined && !invoice.voided && !lines.some((line) => line.rental);

/**
 * B25 R21: the document with the days of its lines, where its record does not say them: those of its calendar, else as
 * many as it bills, those that worked before any other. `told` where a person has to look.
 */
export async function withListedDays(
  writer: Writer,
  document: BackWithDays,
): Promise<{ document: BackWithDays; told: Refusal | null }> {
  const { invoice, lines, daySheets } = document;
  const facts = invoice.rental;
  const rental = facts && (await writer.get('rentals', facts.rentalId));
  const body = await writer.get('invoiceBodies', invoice.id);
  if (!rental || !body) return { document, told: null };
  const isGuessed = daySheets.length === 0;
  const months = isGuessed
    ? await likelyMonths(writer, invoice, rental)
    : daySheets.map(({ month, from, to, days, billed }) => {
        const halves = billed ?? halvesWithin(workedHalves(days), { from, to });
        return { month, from, to, pick: (count: number) => (sumHalves(halves) === count ? halves : null) };
      });
  const listed = linesWithDays(lines, facts, months);
  if (!listed) return { document, told: null };
  writer.put('invoiceBodies', { ...body, lines: listed });
  const { asset, plate, worked, month } = facts;
  const params = { number: invoice.number ?? '', asset: plate || asset, days: worked, month };
  const told = { name: 'Conflict', reason: 'rental-back-guessed', params } as const;
  return { document: { ...document, lines: listed }, told: isGuessed ? told : null };
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
    if (range)
      found.push({ month, ...range, pick: await likelyDays(writer, invoice, rental.id, month, range) });
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
  range: { from: string; to: string },
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
  const free = (halves: string) => halvesWithin(beyond(halves, elsewhere), range);
  const worked = free(workedHalves(sheet.days));
  const empty = free(Array.from(sheet.days, (code) => (code === '.' ? '2' : '0')).join(''));
  return (count) => pickFrom(month, [worked, empty], count);
}
