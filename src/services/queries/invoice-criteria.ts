import { addDays, isPlainDate, startOfDay } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { wordsOf } from '@domain/texts/search.ts';
import { dayNumber, monthNumber } from '../columns/invoices/days.ts';
import type { Criteria } from '../columns/invoices/selection.ts';
import type { InvoiceQuery } from '../contracts/invoices.ts';

interface Circumstances {
  today: PlainDate;
  timeZone: string;
  /** The customer that is asked for and those merged into it. */
  customers: ReadonlySet<string> | null;
  /** The only documents that are asked for; null = all. */
  ids: readonly string[] | null;
}

/** A question as the columns understand it: days and instants as numbers, words folded. */
export const criteriaOf = (
  query: InvoiceQuery,
  { today, timeZone, customers, ids }: Circumstances,
): Criteria => ({
  parts: wordsOf(query.search),
  ranges: [
    ...days('date', query.from, query.to),
    ...days('dueDate', query.dueFrom, query.dueTo),
    ...created(query, timeZone),
    ...range('withTax', query.amountFrom, query.amountTo),
  ],
  customers,
  ids,
  currency: query.currency,
  kind: query.kind,
  asset: query.asset ? wordsOf(query.asset) : null,
  plate: query.plate ? wordsOf(query.plate) : null,
  rentalMonth: query.rentalMonth ? monthNumber(query.rentalMonth) : undefined,
  statuses: query.status ?? null,
  overdue: query.overdue,
  voided: query.voided,
  today: dayNumber(today),
});

type Range = Criteria['ranges'][number];

const range = (column: Range[0], from: number | undefined, to: number | undefined): Range[] =>
  from === undefined && to === undefined ? [] : [[column, from ?? -Infinity, to ?? Infinity]];

const days = (column: Range[0], from: PlainDate | undefined, to: PlainDate | undefined): Range[] =>
  range(column, dayOf(from), dayOf(to));

const dayOf = (date: PlainDate | undefined) => (date === undefined ? undefined : dayNumber(date));

/** From the first moment of a day to the last of another, where the business is. */
const created = ({ createdFrom, createdTo }: InvoiceQuery, timeZone: string): Range[] =>
  range(
    'createdAt',
    createdFrom && isPlainDate(createdFrom) ? startOfDay(createdFrom, timeZone) : undefined,
    createdTo && isPlainDate(createdTo) ? startOfDay(addDays(createdTo, 1), timeZone) - 1 : undefined,
  );
