import type { Invoice } from '@domain/invoicing/invoice.ts';
import { isRentalReference } from '@domain/rentals/reference.ts';
import { refuse, type Result } from '@domain/result.ts';
import type { BooksDatabase } from '@storage/database.ts';

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
