import { toMinor } from '../money/minor.ts';
import { normaliseDecimal } from '../money/decimal.ts';
import type { CurrencyCode } from '../money/currency.ts';
import { fold } from '../texts/search.ts';
import { percentOf } from './add-up.ts';
import type { ReportCell, ReportColumn, ReportLayout, ReportRow } from './report.ts';

/** How a cell is read by a person: what filters on texts look at. */
export type TextOf = (cell: ReportCell, column: ReportColumn) => string;

type Row = ReportCell[];
type Filter = ReportLayout['filters'][number];

const placesOf = (columns: readonly ReportColumn[]) => new Map(columns.map(({ id }, at) => [id, at]));

/** A value to compare with, in the unit of the cells; null = it is none. */
function boundOf({ value }: Filter, { type }: ReportColumn, currency: CurrencyCode | ''): ReportCell {
  if (type === 'date' || type === 'month' || type === 'text' || type === 'word') return value;
  const decimal = normaliseDecimal(value);
  if (decimal === null) return null;
  return type === 'money' && currency !== '' ? toMinor(decimal, currency) : Number(decimal);
}

function testOf(
  filter: Filter,
  column: ReportColumn,
  currency: CurrencyCode | '',
  textOf: TextOf,
): (cell: ReportCell) => boolean {
  const { is } = filter;
  const sought = fold(filter.value.trim());
  if (is === 'contains') return (cell) => fold(textOf(cell, column)).includes(sought);
  const bound = boundOf(filter, column, currency);
  if (is === 'equals') {
    return (cell) => cell === bound || fold(textOf(cell, column)) === sought;
  }
  if (bound === null) return () => true;
  if (is === 'above') return (cell) => cell !== null && cell > bound;
  return (cell) => cell !== null && cell < bound;
}

/** RP5: rows that meet every filter; a filter on a column that is not there is no filter. */
export function filtered(
  rows: readonly Row[],
  columns: readonly ReportColumn[],
  { filters, currency, textOf }: { filters: readonly Filter[]; currency: CurrencyCode | ''; textOf: TextOf },
): readonly Row[] {
  const places = placesOf(columns);
  const tests = filters.flatMap((filter) => {
    const at = places.get(filter.column);
    const column = at === undefined ? undefined : columns[at];
    return column && at !== undefined ? [{ at, test: testOf(filter, column, currency, textOf) }] : [];
  });
  if (tests.length === 0) return rows;
  return rows.filter((row) => tests.every(({ at, test }) => test(row[at] ?? null)));
}

/** Puts what follows from other cells into a row of sums or of values. `whole` holds the sums of all rows. */
function deriver(columns: readonly ReportColumn[]): (row: Row, whole: readonly ReportCell[]) => void {
  const places = placesOf(columns);
  const numberAt = (row: readonly ReportCell[], id: string) => Number(row[places.get(id) ?? -1] ?? 0);
  const derived = columns.flatMap(({ derived: rule }, at) => (rule ? [{ rule, at }] : []));
  return (row, whole) => {
    for (const { rule, at } of derived) {
      if (rule.rule === 'share') row[at] = percentOf(numberAt(row, rule.of), numberAt(whole, rule.of));
      else if (rule.rule === 'plus') row[at] = rule.of.reduce((sum, id) => sum + numberAt(row, id), 0);
      else if (rule.rule === 'change') {
        const before = numberAt(row, rule.before);
        row[at] = percentOf(numberAt(row, rule.now) - before, before);
      } else {
        const by = numberAt(row, rule.by);
        row[at] = by === 0 ? null : Math.round(numberAt(row, rule.of) / by);
      }
    }
  };
}

/** Sums of the summed columns, what follows from them, and the last of what runs. */
function adderOf(columns: readonly ReportColumn[]) {
  const summed = columns.flatMap(({ isSummed }, at) => (isSummed ? [at] : []));
  const running = columns.flatMap(({ isRunning }, at) => (isRunning ? [at] : []));
  return (rows: readonly Row[]): Row => {
    const sums: Row = columns.map(({ isSummed }) => (isSummed ? 0 : null));
    for (const row of rows) {
      for (const at of summed) sums[at] = (sums[at] as number) + Number(row[at] ?? 0);
    }
    for (const at of running) sums[at] = rows.at(-1)?.[at] ?? null;
    return sums;
  };
}

const compareCells = (a: ReportCell, b: ReportCell): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
};

/** What orders two rows by a column: numbers and days as they are, texts as they are read. */
function comparerOf(
  columns: readonly ReportColumn[],
  id: string,
  { textOf, isGroup }: { textOf: TextOf; isGroup: boolean },
): ((rows: readonly Row[]) => (a: Row, b: Row) => number) | null {
  const at = columns.findIndex((column) => column.id === id);
  const column = columns[at];
  if (!column) return null;
  if (column.type !== 'text' && column.type !== 'word') {
    return () => (a, b) => compareCells(a[at] ?? null, b[at] ?? null);
  }
  return (rows) => {
    const keys = new Map(rows.map((row) => [row, fold(textOf(row[at] ?? null, column))]));
    // Texts that only case or accents tell apart are two groups: each stays whole.
    return (a, b) =>
      compareCells(keys.get(a) ?? null, keys.get(b) ?? null) ||
      (isGroup ? compareCells(a[at] ?? null, b[at] ?? null) : 0);
  };
}

/** RP7: sorted inside the groups; groups follow each other in the order of their names. Empty cells come last. */
function sorted(
  rows: readonly Row[],
  columns: readonly ReportColumn[],
  { groupBy, sort }: Pick<ReportLayout, 'groupBy' | 'sort'>,
  textOf: TextOf,
): readonly Row[] {
  const groups = groupBy.map((id) => ({ id, turn: 1 }));
  const own = sort ? [{ id: sort.column, turn: sort.direction === 'asc' ? 1 : -1 }] : [];
  const keys = [...groups.filter(({ id }) => id !== sort?.column), ...own];
  const order = [
    ...groups.map(({ id }) => keys.find((key) => key.id === id) ?? { id, turn: 1 }),
    ...own.filter(({ id }) => !groupBy.includes(id)),
  ].flatMap(({ id, turn }) => {
    const compare = comparerOf(columns, id, { textOf, isGroup: groupBy.includes(id) })?.(rows);
    return compare ? [{ compare, turn }] : [];
  });
  if (order.length === 0) return rows;
  return rows.toSorted((a, b) => {
    for (const { compare, turn } of order) {
      const difference = compare(a, b);
      if (difference !== 0) return difference * turn;
    }
    return 0;
  });
}

export interface Arranged {
  /** Every column; the choice of columns comes last, so that formulas always find what they need. */
  rows: ReportRow[];
  total: Row;
}

/**
 * Rows in order, a sub-total under each group, the total of all. Rows are changed in place: derived cells are put in.
 */
export function arranged(
  kept: readonly Row[],
  columns: readonly ReportColumn[],
  { layout, textOf }: { layout: Pick<ReportLayout, 'groupBy' | 'sort'>; textOf: TextOf },
): Arranged {
  const derive = deriver(columns);
  const addUp = adderOf(columns);
  const total = addUp(kept);
  derive(total, total);
  for (const row of kept) derive(row, total);
  const rows = sorted(kept, columns, layout, textOf);
  const places = placesOf(columns);
  const groups = layout.groupBy.flatMap((id) => places.get(id) ?? []);
  if (groups.length === 0) return { rows: rows.map((cells) => ({ cells, level: 0 })), total };
  return { rows: withSubTotals(rows, groups, { addUp, derive, total }), total };
}

function withSubTotals(
  rows: readonly Row[],
  groups: readonly number[],
  {
    addUp,
    derive,
    total,
  }: { addUp: (rows: readonly Row[]) => Row; derive: ReturnType<typeof deriver>; total: Row },
): ReportRow[] {
  const out: ReportRow[] = [];
  const starts = groups.map(() => 0);
  const close = (depth: number, end: number) => {
    const first = rows[starts[depth] ?? 0];
    const cells = addUp(rows.slice(starts[depth], end));
    derive(cells, total);
    for (const place of groups.slice(0, depth + 1)) cells[place] = first?.[place] ?? null;
    out.push({ cells, level: depth + 1 });
  };
  rows.forEach((cells, at) => {
    if (at > 0) {
      const before = rows[at - 1] ?? [];
      const changed = groups.findIndex((place) => before[place] !== cells[place]);
      if (changed !== -1) {
        for (let depth = groups.length - 1; depth >= changed; depth -= 1) {
          close(depth, at);
          starts[depth] = at;
        }
      }
    }
    out.push({ cells, level: 0 });
  });
  if (rows.length > 0) {
    for (let depth = groups.length - 1; depth >= 0; depth -= 1) close(depth, rows.length);
  }
  return out;
}
