import { rentalLineWords } from '@i18n/rental-words.ts';
import { documentTitle } from '@i18n/document-title.ts';
import { dueDateOf, termDaysOf } from '@domain/invoicing/terms.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Company } from '@domain/parties/parties.ts';
import type { RentalContext } from '@domain/rentals/run.ts';
import { nowOf, todayOf, type Books } from '../books.ts';
import type { Columns } from '../columns/columns.ts';
import { standsFor } from '../columns/customer-names.ts';

type Customers = Awaited<ReturnType<Columns['customers']['entries']>>;

/** There are few terms and many rentals: each is counted once. */
function dueDates(today: PlainDate, company: Company): RentalContext['dueDateOf'] {
  const known = new Map<number, PlainDate>();
  return (customer) => {
    const days = termDaysOf(customer, company);
    const due = known.get(days) ?? dueDateOf(today, customer, company);
    known.set(days, due);
    return due;
  };
}

/** Merged customers are billed as the one they were merged into. */
export const rentalContext = (books: Books, company: Company, customers: Customers): RentalContext => ({
  company,
  customerOf: (id) => standsFor(customers, id),
  dueDateOf: dueDates(todayOf(books, company), company),
  today: todayOf(books, company),
  createdAt: nowOf(books),
  nextId: () => books.deps.ids.next(),
  titleOf: documentTitle,
  wordsOf: rentalLineWords,
});
