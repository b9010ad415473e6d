import type { DocumentKind, InvoiceStatus } from '@domain/invoicing/invoice.ts';
import type { CurrencyCode, DecimalString } from '@domain/money/currency.ts';
import type { PlainDate, PlainMonth } from '@domain/dates/plain-date.ts';
import { isCurrency, toMinor } from '@domain/money/minor.ts';
import type { InvoiceQuery } from '@services/services.ts';
import {
  anyCustomerPeriod,
  customerPeriodOf,
  customerPeriodQuery,
  readCustomerPeriod,
  type CustomerPeriod,
} from '../customer-period.ts';
import { dayIn, monthIn, oneOf, textIn, type Search } from '../list-view.ts';

export const statusFilters = [
  'draft',
  'issued',
  'overdue',
  'partially-paid',
  'paid',
  'credited',
  'refunded',
  'void',
] as const satisfies readonly (InvoiceStatus | 'overdue')[];
export type StatusFilter = (typeof statusFilters)[number];

/** What the invoice list is narrowed to; everything combines. */
export interface InvoiceFilter extends CustomerPeriod {
  /** Any of these; none lets all through. */
  statuses: readonly StatusFilter[];
  /** Only void ones, or none of them. */
  voided: 'yes' | 'no' | '';
  dueFrom: PlainDate | '';
  dueTo: PlainDate | '';
  createdFrom: PlainDate | '';
  createdTo: PlainDate | '';
  /** In major units of `currency`, or of the company's. */
  amountFrom: DecimalString | '';
  amountTo: DecimalString | '';
  currency: CurrencyCode | '';
  kind: DocumentKind | '';
  /** Of rentals: words of the asset's name and of its plate, and the month that is billed. */
  asset: string;
  plate: string;
  rentalMonth: PlainMonth | '';
  /** Id of the run of a billing report that they were made from. */
  billingRun: string;
}

export const anyInvoice: InvoiceFilter = {
  ...anyCustomerPeriod,
  statuses: [],
  voided: '',
  dueFrom: '',
  dueTo: '',
  createdFrom: '',
  createdTo: '',
  amountFrom: '',
  amountTo: '',
  currency: '',
  kind: '',
  asset: '',
  plate: '',
  rentalMonth: '',
  billingRun: '',
};

const amountIn = (value: unknown): DecimalString | '' =>
  /^\d{1,12}(\.\d{1,3})?$/.test(textIn(value)) ? textIn(value) : '';

export const readFilter = (search: Search): InvoiceFilter => ({
  ...readCustomerPeriod(search),
  statuses: statusFilters.filter((status) => textIn(search['status']).split(',').includes(status)),
  voided: oneOf<InvoiceFilter['voided']>(search['void'], ['yes', 'no'], ''),
  dueFrom: dayIn(search['dueFrom']),
  dueTo: dayIn(search['dueTo']),
  createdFrom: dayIn(search['createdFrom']),
  createdTo: dayIn(search['createdTo']),
  amountFrom: amountIn(search['min']),
  amountTo: amountIn(search['max']),
  currency: isCurrency(textIn(search['currency'])) ? textIn(search['currency']) : '',
  kind: oneOf<InvoiceFilter['kind']>(search['kind'], ['invoice', 'credit-note'], ''),
  asset: textIn(search['asset']),
  plate: textIn(search['plate']),
  rentalMonth: monthIn(search['rentalMonth']),
  billingRun: textIn(search['billingRun']),
});

export const writeFilter = (filter: InvoiceFilter): Record<string, string> => ({
  ...customerPeriodOf(filter),
  status: filter.statuses.join(','),
  void: filter.voided,
  dueFrom: filter.dueFrom,
  dueTo: filter.dueTo,
  createdFrom: filter.createdFrom,
  createdTo: filter.createdTo,
  min: filter.amountFrom,
  max: filter.amountTo,
  currency: filter.currency,
  kind: filter.kind,
  asset: filter.asset,
  plate: filter.plate,
  rentalMonth: filter.rentalMonth,
  billingRun: filter.billingRun,
});

/** The filter alone, out of a view. */
export function filterOf(view: InvoiceFilter): InvoiceFilter {
  const { statuses, voided, dueFrom, dueTo, createdFrom, createdTo } = view;
  const { amountFrom, amountTo, currency, kind, asset, plate, rentalMonth, billingRun } = view;
  const days = { dueFrom, dueTo, createdFrom, createdTo };
  const rental = { asset, plate, rentalMonth };
  return {
    ...customerPeriodOf(view),
    ...days,
    ...rental,
    billingRun,
    statuses,
    voided,
    amountFrom,
    amountTo,
    currency,
    kind,
  };
}

export const isNarrowed = (filter: InvoiceFilter): boolean =>
  Object.values(writeFilter(filter)).some((part) => part !== '');

/** `home` is the company's currency: amounts without a currency are meant in it, and only it is compared. */
export function filterQuery(filter: InvoiceFilter, home: CurrencyCode): InvoiceQuery {
  const { statuses, voided, amountFrom, amountTo, kind } = filter;
  const hasAmount = amountFrom !== '' || amountTo !== '';
  const currency = filter.currency === '' && hasAmount ? home : filter.currency;
  return {
    ...customerPeriodQuery(filter),
    ...given(filter, ['dueFrom', 'dueTo', 'createdFrom', 'createdTo']),
    ...given(filter, ['asset', 'plate', 'rentalMonth', 'billingRun']),
    ...(statuses.length > 0 && { status: [...statuses] }),
    ...(voided !== '' && { voided: voided === 'yes' }),
    ...(currency !== '' && { currency }),
    ...(kind !== '' && { kind }),
    ...(amountFrom !== '' && { amountFrom: toMinor(amountFrom, currency) }),
    ...(amountTo !== '' && { amountTo: toMinor(amountTo, currency) }),
  };
}

const given = <K extends keyof InvoiceFilter>(filter: InvoiceFilter, names: readonly K[]) =>
  Object.fromEntries(
    names.map((name) => [name, filter[name]]).filter(([, value]) => value !== ''),
  ) as Partial<Record<K, string>>;
