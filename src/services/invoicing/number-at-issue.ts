import type { CountryPack } from '@domain/countries/pack.ts';
import { isPlainDate } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Invoice } from '@domain/invoicing/invoice.ts';
import { LONGEST_NUMBER } from '@domain/invoicing/number-pattern.ts';
import { checkPeriodOpen } from '@domain/invoicing/numbering.ts';
import { isRentalReference } from '@domain/rentals/reference.ts';
import { ok, refuse, type Result } from '@domain/result.ts';
import type { BooksDatabase } from '@storage/database.ts';

/** C4: whether the reference of a rental becomes the number, or stays beside one of the legal series. */
export const takesReference = (draft: Invoice, pack: Pick<CountryPack, 'rentalNumbers'>): boolean =>
  draft.kind === 'invoice' && draft.reference !== '' && pack.rentalNumbers === 'reference';

/** The reference as a number: it takes none of a series, and a series has no gap for it. */
export function referenceAsNumber(
  { reference }: Pick<Invoice, 'reference'>,
  issueDate: PlainDate,
  lockedUntil: PlainDate | '',
): Result<string> {
  if (!isPlainDate(issueDate)) {
    return refuse('ValidationError', 'date-invalid', { value: issueDate }, 'issueDate');
  }
  const open = checkPeriodOpen(issueDate, lockedUntil);
  if (!open.ok) return open;
  return reference.length > LONGEST_NUMBER
    ? refuse('InvalidState', 'number-too-long', { number: reference, longest: LONGEST_NUMBER })
    : ok(reference);
}

/** The index would refuse a second one as well, but could not say which. Asked once for all that a slice issues. */
export async function numberTaken(
  db: BooksDatabase,
  issued: readonly Invoice[],
): Promise<Result<never> | null> {
  const numbers = issued.flatMap(({ number }) => number ?? []);
  const [other] = await db.invoices.where('number').anyOf(numbers).primaryKeys();
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
  const taken = other === undefined ? twice : (await db.invoices.get(other))?.number;
  if (!taken) return null;
  return isRentalReference(taken)
    ? refuse('Conflict', 'rental-number-taken', { number: taken }, 'reference')
    : refuse('Conflict', 'series-number-taken', { number: taken });
}
