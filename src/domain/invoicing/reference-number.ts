import type { CountryPack } from '../countries/pack.ts';
import { isPlainDate } from '../dates/calendar.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Invoice } from './invoice.ts';
import { LONGEST_NUMBER } from './number-pattern.ts';
import { checkPeriodOpen } from './numbering.ts';

/** C4: whether the reference of a rental becomes the number, or stays beside one of the legal series. */
export const takesReference = (
  draft: Pick<Invoice, 'kind' | 'reference'>,
  pack: Pick<CountryPack, 'rentalNumbers'>,
): boolean => draft.kind === 'invoice' && draft.reference !== '' && pack.rentalNumbers === 'reference';

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
