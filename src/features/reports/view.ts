import { firstOfMonth, lastOfMonth } from '@domain/dates/calendar.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { periodOf } from '@domain/automation/period.ts';
import type {
  Comparison,
  FilterTest,
  ReportBasis,
  ReportLayout,
  ReportQuery,
  SavedReport,
} from '@services/services.ts';
import { dayIn, oneOf, shortAddress, textIn, type Search } from '../list-view.ts';

export const presets = [
  'this-month',
  'previous-month',
  'this-quarter',
  'previous-quarter',
  'this-year',
  'previous-year',
  'custom',
] as const;
type Preset = (typeof presets)[number];

export const comparisons = ['none', 'previous', 'year-before'] as const satisfies Comparison[];
const bases = ['issued', 'paid'] as const satisfies ReportBasis[];
export const tests = ['equals', 'contains', 'above', 'below'] as const satisfies FilterTest[];

/** What the address of the reports holds; without a kind it is their list. */
export interface ReportsView {
  kind: string;
  /** Id of a saved report. */
  saved: string;
  preset: Preset;
  /** Only of other days. */
  from: PlainDate | '';
  to: PlainDate | '';
  compare: Comparison;
  /** Only where there is a choice; empty = as it comes. */
  basis: '' | (typeof bases)[number];
  currency: string;
  customer: string;
  /** Null = as it comes. */
  layout: ReportLayout | null;
}

const usualPreset: Preset = 'this-month';

const listIn = (value: unknown) =>
  textIn(value)
    .split(',')
    .filter((part) => part !== '');

/** `withoutTax.above.100;customer.contains.Jean%20%26%20fils` */
function filtersIn(value: unknown): ReportLayout['filters'] {
  return textIn(value)
    .split(';')
    .flatMap((part) => {
      const [column = '', is = '', ...rest] = part.split('.');
      const test = tests.find((known) => known === is);
      if (column === '' || !test) return [];
      return [{ column, is: test, value: decoded(rest.join('.')) }];
    });
}

/** What was typed into the address by hand may be no encoding at all. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const encoded = (text: string) => encodeURIComponent(text).replaceAll('.', '%2E');

const filtersOut = (filters: ReportLayout['filters']) =>
  filters.map(({ column, is, value }) => `${column}.${is}.${encoded(value)}`).join(';');

function sortIn(value: unknown): ReportLayout['sort'] {
  const [column = '', direction] = textIn(value).split('.');
  return column === '' ? null : { column, direction: direction === 'desc' ? 'desc' : 'asc' };
}

function layoutIn(search: Search): ReportLayout | null {
  const layout = {
    columns: listIn(search['columns']),
    groupBy: listIn(search['group']),
    filters: filtersIn(search['where']),
    sort: sortIn(search['sort']),
  };
  const isUsual =
    layout.columns.length === 0 &&
    layout.groupBy.length === 0 &&
    layout.filters.length === 0 &&
    layout.sort === null &&
    search['group'] === undefined;
  return isUsual ? null : layout;
}

export const readView = (search: Search): ReportsView => ({
  kind: textIn(search['kind']),
  saved: textIn(search['saved']),
  preset: oneOf(search['period'], presets, search['from'] === undefined ? usualPreset : 'custom'),
  from: dayIn(search['from']),
  to: dayIn(search['to']),
  compare: oneOf(search['compare'], comparisons, 'none'),
  basis: oneOf(search['basis'], bases, ''),
  currency: textIn(search['currency']),
  customer: textIn(search['customer']),
  layout: layoutIn(search),
});

export const writeView = (view: ReportsView): Record<string, string | number> =>
  shortAddress({
    kind: view.kind,
    saved: view.saved,
    period: view.preset === usualPreset || view.preset === 'custom' ? '' : view.preset,
    from: view.preset === 'custom' ? view.from : '',
    to: view.preset === 'custom' ? view.to : '',
    basis: view.basis,
    compare: view.compare === 'none' ? '' : view.compare,
    currency: view.currency,
    customer: view.customer,
    columns: view.layout?.columns.join(',') ?? '',
    group: view.layout?.groupBy.join(',') ?? '',
    where: view.layout ? filtersOut(view.layout.filters) : '',
    sort: view.layout?.sort ? `${view.layout.sort.column}.${view.layout.sort.direction}` : '',
  });

export interface Days {
  from: PlainDate;
  to: PlainDate;
}

function thisQuarter(today: PlainDate): Days {
  const first = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  const month = (number: number) => `${today.slice(0, 5)}${String(number).padStart(2, '0')}`;
  return { from: firstOfMonth(month(first)), to: lastOfMonth(month(first + 2)) };
}

/** The days of a view, seen from today. */
export function daysOf(
  { preset, from, to }: Pick<ReportsView, 'preset' | 'from' | 'to'>,
  today: PlainDate,
): Days {
  if (preset === 'this-quarter') return thisQuarter(today);
  if (preset !== 'custom') return periodOf(preset, today);
  const first = from || firstOfMonth(today);
  return { from: first, to: to || (first > today ? first : today) };
}

/** What the books are asked. */
export const queryOf = (view: ReportsView, today: PlainDate): ReportQuery => ({
  kind: view.kind,
  ...daysOf(view, today),
  // A saved layout is opened as it was kept; from there on the view says what is asked.
  ...((view.customer !== '' || view.saved !== '') && { customerId: view.customer }),
  ...(view.currency !== '' && { currency: view.currency }),
  ...((view.compare !== 'none' || view.saved !== '') && { compare: view.compare }),
  ...(view.basis !== '' && { basis: view.basis }),
  ...(view.saved !== '' && { savedId: view.saved }),
  ...(view.layout && { layout: view.layout }),
});

/** Another report: what was built for the one before stays there. */
export const opened = (view: ReportsView, kind: string, saved?: SavedReport): ReportsView => ({
  ...view,
  kind,
  saved: saved?.id ?? '',
  compare: saved?.compare ?? view.compare,
  customer: saved?.customerId ?? view.customer,
  basis: '',
  layout: null,
});
