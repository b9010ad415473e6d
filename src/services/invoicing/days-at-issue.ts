import type { Invoice } from '@domain/invoicing/invoice.ts';
import type { RentalLine } from '@domain/invoicing/rental-facts.ts';
import { claimsOf, overbilled, sheetFromId, type NewSheet } from '@domain/rentals/billed-days.ts';
import { monthWork, type MonthWork } from '@domain/rentals/month-lines.ts';
import type { Rental } from '@domain/rentals/rental.ts';
import { claimedHalves, noHalves, sumHalves, workedHalves } from '@domain/rentals/time-sheet.ts';
import { refuse, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';
import { monthlySheetOf } from './move-days.ts';

type Draft = Pick<Invoice, 'id' | 'reference' | 'rental' | 'periodEnd' | 'number'>;

/**
 * R13: whether every day that the lines bill did work and is on no other document, and whether the minimum that they
 * bill is still that of the month. R17: the month notes the minimum that it is settled with.
 */
export async function daysAtIssue(
  writer: Writer,
  draft: Draft,
  lines: readonly RentalLine[],
): Promise<Result<never> | null> {
  const monthly = monthlySheetOf(draft);
  const claims = claimsOf(lines);
  const ids = [...new Set([...claims.keys(), ...(monthly ? [monthly] : [])])];
  const sheets = await writer.getMany('timeSheets', ids);
  for (const [at, id] of ids.entries()) {
    const sheet = sheets[at] ?? sheetFromId(id);
    const billed = claims.get(id) ?? { halves: noHalves(sheet.month), topUp: 0 };
    const elsewhere = claimedHalves(sheet, draft.id);
    const isWrong = sumHalves(overbilled(billed.halves, workedHalves(sheet.days), elsewhere)) > 0;
    const rental = id === monthly ? await writer.get('rentals', sheet.rentalId) : undefined;
    const work = rental && monthWork(rental, sheet, draft.periodEnd, { invoiceId: draft.id, monthly: draft });
    if (isWrong || (work && billed.topUp > 0 && work.topUp > billed.topUp)) {
      const reason = monthly ? 'rental-draft-stale' : 'rental-days-changed';
      return refuse('InvalidState', reason, { reference: draft.reference, month: sheet.month });
    }
    if (work) writer.put('timeSheets', settled(rental, sheet, work, billed.topUp));
  }
  return null;
}

/** A minimum that the month needs and no line bills was taken out by a person; one cut to nothing yet is none of 0. */
export function settled(
  rental: Rental,
  sheet: NewSheet,
  { topUp, minimum }: MonthWork,
  billed: number,
): NewSheet {
  const isTakenOut = topUp > 0 && billed === 0;
  if (minimum === 0 && Number(rental.minimumDays) > 0) return sheet;
  return { ...sheet, monthly: { ...sheet.monthly, minimum: isTakenOut ? 0 : minimum } };
}
