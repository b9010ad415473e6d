import { addDays } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Grouping } from '@domain/invoicing/group.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { dayIn, shortAddress, textIn, type Search } from '../list-view.ts';

/** What the address of the screen holds; empty dates are the usual ones of the day. */
export interface GenerateView {
  mode: 'one' | 'all';
  customer: string;
  from: PlainDate | '';
  to: PlainDate | '';
  due: PlainDate | '';
  currency: CurrencyCode | '';
  groupBy: Grouping;
  /** The period reaches back to the customer's oldest open row. */
  takesOpen: boolean;
}

const groupings: readonly Grouping[] = ['customer', 'order', 'purchase-order', 'site'];

export const readView = (search: Search): GenerateView => ({
  mode: search['for'] === 'all' ? 'all' : 'one',
  customer: textIn(search['customer']),
  from: dayIn(search['from']),
  to: dayIn(search['to']),
  due: dayIn(search['due']),
  currency: /^[A-Z]{3}$/.test(textIn(search['currency'])) ? textIn(search['currency']) : '',
  groupBy: groupings.find((name) => name === search['by']) ?? 'customer',
  takesOpen: search['rows'] === 'open',
});

export function writeView(view: GenerateView): Record<string, string> {
  return shortAddress({
    for: view.mode === 'all' ? 'all' : '',
    customer: view.customer,
    from: view.from,
    to: view.to,
    due: view.due,
    currency: view.currency,
    by: view.groupBy === 'customer' ? '' : view.groupBy,
    rows: view.takesOpen ? 'open' : '',
  });
}

/** B2: two weeks back until today unless a person says otherwise. */
export const periodOf = (
  { from, to }: Pick<GenerateView, 'from' | 'to'>,
  today: PlainDate,
): { from: PlainDate; to: PlainDate } => ({ from: from || addDays(today, -14), to: to || today });
