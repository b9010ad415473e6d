import { addDays, isPlainDate } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Grouping } from '@domain/invoicing/group.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';

/** What the address of the screen holds; empty dates are the usual ones of the day. */
export interface GenerateView {
  mode: 'one' | 'all';
  customer: string;
  from: PlainDate | '';
  to: PlainDate | '';
  due: PlainDate | '';
  currency: CurrencyCode | '';
  groupBy: Grouping;
}

const groupings: readonly Grouping[] = ['customer', 'order', 'purchase-order', 'site'];
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const day = (value: unknown): PlainDate | '' => (isPlainDate(text(value)) ? text(value) : '');

export const readView = (search: Record<string, unknown>): GenerateView => ({
  mode: search['for'] === 'all' ? 'all' : 'one',
  customer: text(search['customer']),
  from: day(search['from']),
  to: day(search['to']),
  due: day(search['due']),
  currency: /^[A-Z]{3}$/.test(text(search['currency'])) ? text(search['currency']) : '',
  groupBy: groupings.find((name) => name === search['by']) ?? 'customer',
});

export function writeView(view: GenerateView): Record<string, string> {
  const written = {
    for: view.mode === 'all' ? 'all' : '',
    customer: view.customer,
    from: view.from,
    to: view.to,
    due: view.due,
    currency: view.currency,
    by: view.groupBy === 'customer' ? '' : view.groupBy,
  };
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== ''));
}

/** B2: two weeks back until today unless a person says otherwise. */
export const periodOf = (
  { from, to }: Pick<GenerateView, 'from' | 'to'>,
  today: PlainDate,
): { from: PlainDate; to: PlainDate } => ({ from: from || addDays(today, -14), to: to || today });
