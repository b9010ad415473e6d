import type { CurrencyCode } from '@domain/money/currency.ts';
import type { InvoiceStatus } from '@domain/invoicing/invoice.ts';
import { holds } from '@domain/texts/search.ts';
import type { Desk } from './desk.ts';
import { CREDIT_NOTE } from './figures.ts';
import { currencyOfGroup, kindOfGroup, stateOfGroup } from './groups.ts';
import { assetFrom, kinds, statuses } from './invoice-facts.ts';
import type { InvoiceColumns } from './invoice-columns.ts';
import {
  byCodes,
  byPart,
  byRange,
  byRows,
  codesOf,
  type Narrowing,
  type Orders,
  type RangeColumn,
} from './narrowing.ts';
import { narrowed, type Masks } from './narrowed.ts';
import { canBeLate, groupAt, isLateAt, type Tallies } from './tallies.ts';

/** What is wanted of the rows; what is left out lets every row through. */
export interface Criteria {
  /** Folded: each has to begin a word of the number, title, customer or reference. */
  parts: readonly string[];
  /** First and last value that is let through. */
  ranges: readonly [RangeColumn, from: number, to: number][];
  /** Ids; several when customers were merged. */
  customers: ReadonlySet<string> | null;
  /** The only documents that are asked for; null = all. */
  ids: readonly string[] | null;
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

/** Which rows match. */
export interface Matching {
  total: number;
  /** The rows themselves, in no order, where they are few. */
  few: Uint32Array | null;
  /** 1 for a row that may match; null = every row. */
  flags: Uint8Array | null;
  /** Asked for rows that may match; null = all do. */
  isWanted: ((row: number) => boolean) | null;
}

export interface Selection extends Matching {
  sums: Record<CurrencyCode, { withTax: number; due: number; rows: number }>;
  /** Over everything but the statuses that are asked for. */
  counts: Record<InvoiceStatus | 'overdue' | 'all', number>;
}

/**
 * What matches, counted and added up. Currency, kind and status are no matter of rows: rows are counted by group, and
 * the groups that are wanted are put together.
 */
export function select(columns: InvoiceColumns, criteria: Criteria, orders: Orders, desk: Desk): Selection {
  const scoped = scopedGroups(columns, criteria);
  const wanted = wantedPlaces(scoped, criteria);
  const { today } = criteria;
  const isAll = wanted.every((flag) => flag === 1);
  const masks: Masks = { late: canBeLate(columns.groups), today, wanted, isAll };
  const narrowings = narrowingsOf(columns, criteria, orders, desk);
  const { tallies, flags, few, isCut } =
    narrowings.length > 0
      ? narrowed(columns, narrowings, masks, desk)
      : { tallies: columns.talliesOn(today), flags: null, few: null, isCut: isAll };
  const isWanted = isCut ? null : wantedRows(columns, masks);
  return { flags, few, isWanted, ...summary(columns, tallies, { scoped, wanted }) };
}

/** Search, customer, dates, amounts, what was let and single documents. */
function narrowingsOf(columns: InvoiceColumns, criteria: Criteria, orders: Orders, desk: Desk): Narrowing[] {
  const { cells, dictionaries, rows } = columns;
  const { parts, ranges, customers, ids, rentalMonth } = criteria;
  const narrowings = parts.map((part) => byPart(columns, part, orders, () => desk.spareFlags(rows)));
  for (const [column, from, to] of ranges) {
    narrowings.push(byRange(cells[column], from, to, orders.by(column)));
  }
  if (customers) {
    const codes = codesOf(dictionaries.customer, customers);
    narrowings.push(byCodes(cells.customer, codes, orders.by('customer')));
  }
  if (ids)
    narrowings.push(
      byRows(
        ids.flatMap((id) => columns.rowOf(id) ?? []),
        rows,
      ),
    );
  if (rentalMonth !== undefined) {
    narrowings.push(byRange(cells.rentalMonth, rentalMonth, rentalMonth, null));
  }
  return [...narrowings, ...ofAssets(columns, criteria)];
}

function ofAssets({ cells, dictionaries }: InvoiceColumns, { asset, plate }: Criteria): Narrowing[] {
  if (asset === null && plate === null) return [];
  const flags = Uint8Array.from(dictionaries.asset.folded, (text) => {
    const parts = assetFrom(text);
    return holds(parts.asset, asset ?? []) && holds(parts.plate, plate ?? []) && text !== '' ? 1 : 0;
  });
  return [byCodes(cells.asset, { codes: [], flags }, null)];
}

/** By group: 1 where currency and kind are those asked for. */
function scopedGroups({ groups, dictionaries }: InvoiceColumns, { currency, kind }: Criteria): Uint8Array {
  const code = currency === undefined ? undefined : (dictionaries.currency.codeOf(currency) ?? -1);
  return Uint8Array.from({ length: groups }, (_, group) => {
    if (code !== undefined && currencyOfGroup(group) !== code) return 0;
    return kind && kinds[kindOfGroup(group)] !== kind ? 0 : 1;
  });
}

/** By place in the tallies: 1 where the status is one of those asked for, too. */
function wantedPlaces(scoped: Uint8Array, { statuses: wanted, overdue, voided }: Criteria): Uint8Array {
  return Uint8Array.from({ length: scoped.length * 2 }, (_, at) => {
    const status = statuses[stateOfGroup(groupAt(at))]!;
    const isLate = isLateAt(at);
    if (scoped[groupAt(at)] === 0) return 0;
    if (wanted?.length && !wanted.includes(status) && !(isLate && wanted.includes('overdue'))) return 0;
    if (voided !== undefined && (status === 'void') !== voided) return 0;
    return overdue !== undefined && isLate !== overdue ? 0 : 1;
  });
}

function wantedRows({ cells }: InvoiceColumns, { late, today, wanted }: Masks): (row: number) => boolean {
  const { group: groups, dueDate } = cells;
  return (row) => {
    const group = groups[row]!;
    return wanted[(group << 1) | (late[group]! & (dueDate[row]! < today ? 1 : 0))] === 1;
  };
}

function summary(
  { dictionaries }: InvoiceColumns,
  tallies: Tallies,
  { scoped, wanted }: { scoped: Uint8Array; wanted: Uint8Array },
): Pick<Selection, 'total' | 'sums' | 'counts'> {
  const currencies = dictionaries.currency.values;
  const counts = { all: 0, overdue: 0 } as Selection['counts'];
  for (const status of statuses) counts[status] = 0;
  const sums: Selection['sums'] = {};
  let total = 0;
  for (let at = 0; at < wanted.length; at += 1) {
    const group = groupAt(at);
    const rows = tallies.rows[at]!;
    if (rows === 0 || scoped[group] === 0) continue;
    counts[statuses[stateOfGroup(group)]!] += rows;
    counts.all += rows;
    if (isLateAt(at)) counts.overdue += rows;
    if (wanted[at] === 0) continue;
    const sign = kindOfGroup(group) === CREDIT_NOTE ? -1 : 1;
    const sum = (sums[currencies[currencyOfGroup(group)]!] ??= { withTax: 0, due: 0, rows: 0 });
    total += rows;
    sum.rows += rows;
    sum.withTax += sign * tallies.withTax[at]!;
    sum.due += sign * tallies.due[at]!;
  }
  return { total, sums, counts };
}
