import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Company } from '@domain/parties/parties.ts';

export type OffKey = 'offNoCustomer' | 'offDates' | 'offDue' | 'offNoRows' | 'offZero' | 'offNegative';

interface Attempt {
  customerId: string;
  from: PlainDate;
  to: PlainDate;
  due: PlainDate | '';
  included: number;
  withTax: number;
  negativePeriods: Company['negativePeriods'];
}

/** Why the button is off, the first reason that a person has to deal with; the books decide again when it is pressed. */
export function whyNot(attempt: Attempt): OffKey | undefined {
  if (attempt.customerId === '') return 'offNoCustomer';
  if (attempt.to < attempt.from) return 'offDates';
  if (attempt.due !== '' && attempt.due < attempt.from) return 'offDue';
  if (attempt.included === 0) return 'offNoRows';
  if (attempt.withTax === 0) return 'offZero';
  return attempt.withTax < 0 && attempt.negativePeriods === 'carry-forward' ? 'offNegative' : undefined;
}
