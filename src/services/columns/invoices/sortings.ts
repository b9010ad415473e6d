import type { DictionaryName } from './invoice-columns.ts';
import type { ColumnName } from './layout.ts';

/** One column to sort by; through a dictionary its codes stand for texts. */
export interface Part {
  column: Exclude<ColumnName, 'id'>;
  dictionary?: DictionaryName;
}

const plain = (column: Part['column']): readonly Part[] => [{ column }];
const text = (column: DictionaryName): readonly Part[] => [{ column, dictionary: column }];

/** What a list may be sorted by, with the older names of the automation API. */
const sortings = {
  number: [{ column: 'stem', dictionary: 'stem' }, { column: 'tail' }],
  no: plain('no'),
  customerName: text('customerName'),
  title: text('title'),
  date: plain('date'),
  createdAt: plain('createdAt'),
  period: plain('periodStart'),
  dueDate: plain('dueDate'),
  lastPaidDate: plain('lastPaidDate'),
  withTax: plain('withTax'),
  due: plain('due'),
  paid: plain('paid'),
  credited: plain('credited'),
  status: plain('state'),
  kind: plain('kind'),
  asset: text('asset'),
  rentalMonth: plain('rentalMonth'),
  rentalDays: plain('rentalDays'),
  currency: text('currency'),
} as const satisfies Record<string, readonly Part[]>;

export type Sorting = keyof typeof sortings;

const otherNames: Record<string, Sorting> = {
  customer: 'customerName',
  issueDate: 'date',
  amount: 'withTax',
};

export const partsOf = (sorting: Sorting): readonly Part[] => sortings[sorting];

/** The sorting of that name, if there is one. */
export function sortingNamed(name: string | undefined): Sorting | undefined {
  if (name === undefined) return undefined;
  if (Object.hasOwn(sortings, name)) return name as Sorting;
  return Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
}
