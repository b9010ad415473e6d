import { addDays } from '../dates/calendar.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { Company, Customer } from '../parties/parties.ts';

/** The customer's own terms, else the company's. */
export const termDaysOf = (
  customer: Pick<Customer, 'paymentTermDays'> | undefined,
  company: Pick<Company, 'paymentTermDays'>,
): number => customer?.paymentTermDays ?? company.paymentTermDays;

export const dueDateOf = (
  issueDate: PlainDate,
  customer: Pick<Customer, 'paymentTermDays'> | undefined,
  company: Pick<Company, 'paymentTermDays'>,
): PlainDate => addDays(issueDate, termDaysOf(customer, company));
