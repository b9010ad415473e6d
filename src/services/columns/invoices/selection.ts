import type { CurrencyCode } from '@domain/money/currency.ts';
import type { InvoiceStatus } from '@domain/invoicing/invoice.ts';
import { CREDIT_NOTE, OPEN } from './figures.ts';
import { currencyOfGroup, groupOf, kindOfGroup, stateOfGroup } from './groups.ts';
import { holds } from '@domain/texts/search.ts';
import { assetFrom, kinds, statuses } from './invoice-facts.ts';
import type { InvoiceColumns } from './invoice-columns.ts';
import { flagNumbers } from './number-search.ts';

type RangeColumn = 'date' | 'dueDate' | 'createdAt' | 'withTax';

/** What is wanted of the rows; what is left out lets every row through. */
export interface Criteria {
  /** Folded: each has to begin a word of the number, title, customer or reference. */
  parts: readonly string[];
  /** First and last value that is let through. */
  ranges: readonly [RangeColumn, from: number, to: number][];
  /** Ids; several when customers were merged. */
  customers: ReadonlySet<string> | null;
  currency: CurrencyCode | undefined;
  /** Folded words: each stands in the name, or in the plate; null = any document. */
  asset: readonly string[] | null;
  plate: readonly string[] | null;
  /** As a number of a month. */
  rentalMonth: number | undefined;
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
  if (
    parts.length === 0 &&
    ranges.length === 0 &&
    !customers &&
    currency === undefined &&
    !kind &&
    !ofRental(criteria)
  ) {
    return null;
  }
  const flags = liveFlags(columns);
  for (const part of parts) keepPart(columns, flags, part, byNumber());
  for (const [column, from, to] of ranges) keepRange(cells[column], flags, from, to);
  if (customers) keepCodes(cells.customer, flags, rows, codesOf(dictionaries.customer, customers));
  if (currency !== undefined) {
    keepCodes(cells.currency, flags, rows, codesOf(dictionaries.currency, [currency]));
  }
  if (ofRental(criteria)) keepRentals(columns, flags, criteria);
  if (kind) keepKind(cells.kind, flags, kinds.indexOf(kind));
  return flags;
}

const ofRental = ({ asset, plate, rentalMonth }: Criteria): boolean =>
  asset !== null || plate !== null || rentalMonth !== undefined;

function keepRentals(
  { cells, dictionaries, rows }: InvoiceColumns,
  flags: Uint8Array,
  { asset, plate, rentalMonth }: Criteria,
): void {
  if (rentalMonth !== undefined) keepDays(cells.rentalMonth, flags, rentalMonth, rentalMonth);
  if (asset === null && plate === null) return;
  const codes = Uint8Array.from(dictionaries.asset.folded, (text) => {
    const parts = assetFrom(text);
    return holds(parts.asset, asset ?? []) && holds(parts.plate, plate ?? []) && text !== '' ? 1 : 0;
  });
  keepCodes(cells.asset, flags, rows, codes);
}

function liveFlags({ rows, isLive, live }: InvoiceColumns): Uint8Array {
  const flags = new Uint8Array(rows).fill(1);
  if (live < rows) for (let row = 0; row < rows; row += 1) if (!isLive(row)) flags[row] = 0;
  return flags;
}

/** A loop is quick for arrays of one type: days are whole numbers of 32 bits, amounts and instants are not. */
function keepRange(column: Float64Array | Int32Array, flags: Uint8Array, from: number, to: number): void {
  if (column instanceof Int32Array) keepDays(column, flags, from, to);
  else keepAmounts(column, flags, from, to);
}

function keepDays(column: Int32Array, flags: Uint8Array, from: number, to: number): void {
  for (let row = 0; row < flags.length; row += 1) {
    const value = column[row]!;
    flags[row]! &= (value >= from ? 1 : 0) & (value <= to ? 1 : 0);
  }
}

function keepAmounts(column: Float64Array, flags: Uint8Array, from: number, to: number): void {
  for (let row = 0; row < flags.length; row += 1) {
    const value = column[row]!;
    flags[row]! &= (value >= from ? 1 : 0) & (value <= to ? 1 : 0);
  }
}

function keepKind(column: Uint8Array, flags: Uint8Array, kind: number): void {
  for (let row = 0; row < flags.length; row += 1) flags[row]! &= column[row] === kind ? 1 : 0;
}

function keepCodes(column: Uint32Array, flags: Uint8Array, rows: number, codes: Uint8Array): void {
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
  for (const name of ['customerName', 'title', 'reference', 'ownReference', 'asset'] as const) {
    const codes = dictionaries[name].withPart(part);
    if (!codes) continue;
    addCodes(cells[name], found, codes);
  }
  for (let row = 0; row < rows; row += 1) flags[row]! &= found[row]!;
}

function addCodes(column: Uint32Array, found: Uint8Array, codes: Uint8Array): void {
  for (let row = 0; row < found.length; row += 1) found[row]! |= codes[column[row]!]!;
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

/**
 * Counts and adds up what is in scope by group, twice: not overdue, overdue. The flags keep what has a wanted status; the
 * sums are put together from the groups that are wanted.
 */
function countAndCut(
  { cells, dictionaries }: InvoiceColumns,
  flags: Uint8Array,
  wanted: Uint8Array | null,
  today: number,
): Omit<Selection, 'flags'> {
  const { group: groups, dueDate, withTax, due } = cells;
  const currencies = dictionaries.currency.values;
  const late = groupOf(currencies.length, 0, 0);
  const [counted, amounts, left] = [0, 1, 2].map(() => new Float64Array(late * 2)) as Tallies;
  const canBeLate = Uint8Array.from({ length: late }, (_, group) =>
    kindOfGroup(group) === CREDIT_NOTE ? 0 : OPEN[stateOfGroup(group)]!,
  );
  const isWanted = Uint8Array.from({ length: late * 2 }, (_, at) =>
    wanted ? wanted[stateOfGroup(at % late) * 2 + (at < late ? 0 : 1)]! : 1,
  );
  for (let row = 0; row < flags.length; row += 1) {
    if (flags[row] === 0) continue;
    let group = groups[row]!;
    if (canBeLate[group] === 1 && dueDate[row]! < today) group += late;
    counted[group]! += 1;
    amounts[group]! += withTax[row]!;
    left[group]! += due[row]!;
    flags[row] = isWanted[group]!;
  }
  return summary(currencies, [counted, amounts, left], isWanted);
}

/** Rows, with tax, due: by group, then by group of what is overdue. */
type Tallies = [Float64Array, Float64Array, Float64Array];

function summary(
  currencies: readonly string[],
  [counted, amounts, left]: Tallies,
  isWanted: Uint8Array,
): Omit<Selection, 'flags'> {
  const late = counted.length / 2;
  const byStatus = statuses.map(() => 0);
  const sums: Selection['sums'] = {};
  let [total, overdue] = [0, 0];
  for (const [at, rows] of counted.entries()) {
    if (rows === 0) continue;
    const group = at % late;
    byStatus[stateOfGroup(group)]! += rows;
    if (at >= late) overdue += rows;
    if (isWanted[at] === 0) continue;
    const sign = kindOfGroup(group) === CREDIT_NOTE ? -1 : 1;
    const sum = (sums[currencies[currencyOfGroup(group)]!] ??= { withTax: 0, due: 0, rows: 0 });
    total += rows;
    sum.rows += rows;
    sum.withTax += sign * amounts[at]!;
    sum.due += sign * left[at]!;
  }
  return { total, sums, counts: countsFrom(byStatus, overdue) };
}
