import type { CurrencyCode } from '@domain/money/currency.ts';
import type { InvoiceStatus } from '@domain/invoicing/invoice.ts';
import { isOpen, signOf } from './figures.ts';
import { kinds, statuses } from './invoice-facts.ts';
import type { InvoiceColumns } from './invoice-columns.ts';
import type { Cells, NumberColumn } from './layout.ts';
import { flagNumbers } from './number-search.ts';

type RangeColumn = 'date' | 'dueDate' | 'createdAt' | 'withTax' | 'due' | 'periodStart' | 'lastPaidDate';

/** What is wanted of the rows; what is left out lets every row through. */
export interface Criteria {
  /** Folded: each has to begin a word of the number, title, customer or reference. */
  parts: readonly string[];
  /** First and last value that is let through. */
  ranges: readonly [RangeColumn, from: number, to: number][];
  /** Ids; several when customers were merged. */
  customers: ReadonlySet<string> | null;
  currency: CurrencyCode | undefined;
  kind: (typeof kinds)[number] | undefined;
  statuses: readonly (InvoiceStatus | 'overdue')[] | null;
  overdue: boolean | undefined;
  voided: boolean | undefined;
  /** As a number of a day. */
  today: number;
}

export interface Selection {
  /** 1 for a row that matches; null = every row. */
  flags: Uint8Array | null;
  total: number;
  sums: Record<CurrencyCode, { withTax: number; due: number; rows: number }>;
  /** Over everything but the statuses that are asked for. */
  counts: Record<InvoiceStatus | 'overdue' | 'all', number>;
}

/** What matches, counted and added up. `byNumber` is only asked for a search. */
export function select(columns: InvoiceColumns, criteria: Criteria, byNumber: () => Uint32Array): Selection {
  const scope = scopeOf(columns, criteria, byNumber);
  const wanted = wantedStates(criteria);
  if (scope === null && wanted === null) return everything(columns, criteria.today);
  const flags = scope ?? liveFlags(columns);
  return { flags, ...countAndCut(columns, flags, wanted, criteria.today) };
}

/** Search, customer, dates, amounts, currency and kind: the counts of the status filters are over this. */
function scopeOf(
  columns: InvoiceColumns,
  criteria: Criteria,
  byNumber: () => Uint32Array,
): Uint8Array | null {
  const { parts, ranges, customers, currency, kind } = criteria;
  const { cells, dictionaries, rows } = columns;
  if (parts.length === 0 && ranges.length === 0 && !customers && currency === undefined && !kind) return null;
  const flags = liveFlags(columns);
  for (const part of parts) keepPart(columns, flags, part, byNumber());
  for (const [column, from, to] of ranges) keepRange(cells[column], flags, rows, from, to);
  if (customers) keepCodes(cells.customer, flags, rows, codesOf(dictionaries.customer, customers));
  if (currency !== undefined) {
    keepCodes(cells.currency, flags, rows, codesOf(dictionaries.currency, [currency]));
  }
  if (kind) keepRange(cells.kind, flags, rows, kinds.indexOf(kind), kinds.indexOf(kind));
  return flags;
}

function liveFlags({ rows, isLive, live }: InvoiceColumns): Uint8Array {
  const flags = new Uint8Array(rows).fill(1);
  if (live < rows) for (let row = 0; row < rows; row += 1) if (!isLive(row)) flags[row] = 0;
  return flags;
}

function keepRange(column: NumberColumn, flags: Uint8Array, rows: number, from: number, to: number): void {
  for (let row = 0; row < rows; row += 1) {
    const value = column[row]!;
    if (value < from || value > to) flags[row] = 0;
  }
}

function keepCodes(column: NumberColumn, flags: Uint8Array, rows: number, codes: Uint8Array): void {
  for (let row = 0; row < rows; row += 1) flags[row]! &= codes[column[row]!]!;
}

function codesOf(
  dictionary: { values: readonly string[]; codeOf(value: string): number | undefined },
  wanted: Iterable<string>,
): Uint8Array {
  const codes = new Uint8Array(dictionary.values.length);
  for (const value of wanted) {
    const code = dictionary.codeOf(value);
    if (code !== undefined) codes[code] = 1;
  }
  return codes;
}

/** Leaves the rows where the number, or one of the texts, has a word that begins with this part. */
function keepPart(columns: InvoiceColumns, flags: Uint8Array, part: string, byNumber: Uint32Array): void {
  const { cells, dictionaries, rows } = columns;
  const found = flagNumbers(columns, byNumber, part) ?? new Uint8Array(rows);
  for (const name of ['customerName', 'title', 'reference'] as const) {
    const codes = dictionaries[name].withPart(part);
    if (!codes) continue;
    const column = cells[name];
    for (let row = 0; row < rows; row += 1) found[row]! |= codes[column[row]!]!;
  }
  for (let row = 0; row < rows; row += 1) flags[row]! &= found[row]!;
}

/** For each state, twice: not overdue, overdue. Null lets all through. */
function wantedStates({ statuses: wanted, overdue, voided }: Criteria): Uint8Array | null {
  if (!wanted?.length && overdue === undefined && voided === undefined) return null;
  return Uint8Array.from({ length: statuses.length * 2 }, (_, at) => {
    const status = statuses[at >> 1]!;
    const isLate = (at & 1) === 1;
    if (wanted?.length && !wanted.includes(status) && !(isLate && wanted.includes('overdue'))) return 0;
    if (voided !== undefined && (status === 'void') !== voided) return 0;
    return overdue !== undefined && isLate !== overdue ? 0 : 1;
  });
}

function everything({ figures, live }: InvoiceColumns, today: number): Selection {
  const sums: Selection['sums'] = {};
  let overdue = 0;
  for (const [currency, { listed }] of figures.byCurrency) {
    sums[currency] = { ...listed };
    overdue += figures.overdueOf(currency, today);
  }
  return { flags: null, total: live, sums, counts: countsFrom(figures.byStatus, overdue) };
}

function countsFrom(byStatus: ArrayLike<number>, overdue: number): Selection['counts'] {
  const counts = { all: 0, overdue } as Selection['counts'];
  statuses.forEach((status, state) => {
    counts[status] = byStatus[state]!;
    counts.all += byStatus[state]!;
  });
  return counts;
}

/** Counts what is in scope, then takes out of the flags what has not a wanted status, and adds up the rest. */
function countAndCut(
  { cells, dictionaries, rows }: InvoiceColumns,
  flags: Uint8Array,
  wanted: Uint8Array | null,
  today: number,
): Omit<Selection, 'flags'> {
  const byStatus = new Float64Array(statuses.length);
  const sums = new Sums(dictionaries.currency.values.length);
  let [total, overdue] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    if (flags[row] === 0) continue;
    const state = cells.state[row]!;
    const late = cells.dueDate[row]! < today && isOpen(cells, row) ? 1 : 0;
    byStatus[state]! += 1;
    overdue += late;
    if (wanted && wanted[state * 2 + late] === 0) flags[row] = 0;
    else {
      total += 1;
      sums.add(cells, row);
    }
  }
  return { total, sums: sums.named(dictionaries.currency.values), counts: countsFrom(byStatus, overdue) };
}

/** Sums by code of the currency. */
class Sums {
  readonly #withTax: Float64Array;
  readonly #due: Float64Array;
  readonly #rows: Float64Array;

  constructor(currencies: number) {
    this.#withTax = new Float64Array(currencies);
    this.#due = new Float64Array(currencies);
    this.#rows = new Float64Array(currencies);
  }

  add(cells: Cells, row: number): void {
    const code = cells.currency[row]!;
    const sign = signOf(cells, row);
    this.#withTax[code]! += sign * cells.withTax[row]!;
    this.#due[code]! += sign * cells.due[row]!;
    this.#rows[code]! += 1;
  }

  named(currencies: readonly string[]): Selection['sums'] {
    const sums: Selection['sums'] = {};
    currencies.forEach((currency, code) => {
      if (this.#rows[code]! === 0) return;
      sums[currency] = { withTax: this.#withTax[code]!, due: this.#due[code]!, rows: this.#rows[code]! };
    });
    return sums;
  }
}
