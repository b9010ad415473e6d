import { addMonths, firstOfMonth, monthOf } from '@domain/dates/calendar.ts';
import type { PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';
import {
  monthIn,
  oneOf,
  readList,
  shortAddress,
  textIn,
  writeList,
  type ListView,
  type Search,
} from '../list-view.ts';

/** What the address of the rentals screen holds. */
export interface RentalsView extends ListView<'name'> {
  part: 'month' | 'all';
  /** Empty = the one that it is. */
  month: PlainMonth | '';
  /** On a phone: the rental whose calendar is shown; empty = the first. */
  rental: string;
}

const order = { sort: 'name', direction: 'asc' } as const;

export const readView = (search: Search): RentalsView => ({
  ...readList(search, ['name'], order),
  part: oneOf(search['part'], ['month', 'all'], 'month'),
  month: monthIn(search['month']),
  rental: textIn(search['rental']),
});

export const writeView = (view: RentalsView): Record<string, string | number> =>
  shortAddress({
    ...writeList(view, order),
    part: view.part === 'month' ? '' : view.part,
    month: view.month,
    rental: view.rental,
  });

export const shownMonth = (view: RentalsView, today: PlainDate): PlainMonth => view.month || monthOf(today);

/** Back to the month that it is, the address says nothing again. */
export function stepMonth(view: RentalsView, by: number, today: PlainDate): RentalsView {
  const month = monthOf(addMonths(firstOfMonth(shownMonth(view, today)), by));
  return { ...view, month: month === monthOf(today) ? '' : month };
}
