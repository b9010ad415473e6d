import type { RentalLine } from '@domain/invoicing/rental-facts.ts';
import { claimsOf, overbilled, sheetFromId, withClaim } from '@domain/rentals/billed-days.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { claimedHalves, sheetId, sumHalves } from '@domain/rentals/time-sheet.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { Writer } from '@storage/journal/writer.ts';

type Document = Pick<Invoice, 'id' | 'reference' | 'rental'>;

/** The sheet whose monthly run made the document. */
export const monthlySheetOf = ({ reference, rental }: Document): string | null =>
  rental && reference.startsWith('LOC-') ? sheetId(rental.rentalId, rental.month) : null;

/**
 * R4, R7: what the lines bill stands in the sheets, beside the rows of {@link moveRows}. Claims what came in, frees
 * what went out; a document that ends gives the month's reference back, a void one its next number; one that is corrected leaves the minimum it was issued with (R19).
 */
export async function moveDays(
  writer: Writer,
  document: Document,
  before: readonly RentalLine[],
  after: readonly RentalLine[],
  why: 'edited' | 'removed' | 'restored' | 'void' | 'corrected',
): Promise<Result<void>> {
  const claims = claimsOf(after);
  const monthly = monthlySheetOf(document);
  const ids = new Set([...claimsOf(before).keys(), ...claims.keys(), ...(monthly ? [monthly] : [])]);
  for (const id of ids) {
    const sheet = (await writer.get('timeSheets', id)) ?? sheetFromId(id);
    const claim = claims.get(id);
    const free = '2'.repeat(sheet.days.length);
    const elsewhere = claimedHalves(sheet, document.id);
    if (claim && sumHalves(overbilled(claim.halves, free, elsewhere)) > 0) {
      return refuse('Conflict', 'rental-days-billed', { month: sheet.month }, 'lines');
    }
    const claimed = withClaim(sheet, document.id, claim);
    if (id !== monthly) writer.put('timeSheets', claimed);
    else {
      const run = monthlyAfter(sheet.monthly, document.id, why);
      if (run === null) return refuse('Conflict', 'rental-month-has-draft', { month: sheet.month });
      writer.put('timeSheets', { ...claimed, monthly: run });
    }
  }
  return ok(undefined);
}

type Monthly = ReturnType<typeof sheetFromId>['monthly'];

/** Null: the month has another document by now. */
function monthlyAfter(monthly: Monthly, id: string, why: Parameters<typeof moveDays>[4]): Monthly | null {
  const isOurs = monthly.invoiceId === id;
  if (why === 'corrected' && isOurs) return { ...monthly, invoiceId: null, voids: monthly.voids + 1 };
  if (why === 'void') return isOurs ? { invoiceId: null, voids: monthly.voids + 1 } : monthly;
  if (why === 'removed') return isOurs ? { ...monthly, invoiceId: null } : monthly;
  if (why === 'restored') return monthly.invoiceId === null ? { ...monthly, invoiceId: id } : null;
  return monthly;
}
