import type { CurrencyCode } from '../money/currency.ts';
import { add, normaliseDecimal } from '../money/decimal.ts';
import { toMajor } from '../money/minor.ts';
import type { Entry } from './entry.ts';
import { shownRefs } from './references.ts';
import type { LayoutColumn, PipelineSetup } from './setup.ts';
import { Tally } from './control.ts';

/** Rows that share the values of the grouping columns, and what their summed columns come to. */
interface Group {
  /** Of the grouping columns, from the outermost in; empty = everything. */
  values: string[];
  rows: number;
  amount: number;
  /** By the place of a column in the layout: decimals. Columns that are not summed have none. */
  sums: Record<number, string>;
}

export interface Aggregated {
  /** In the order of the report. */
  entries: Entry[];
  /** A sub-total after the row of this place (exclusive end), outermost last. */
  subtotals: { after: number; depth: number; group: Group }[];
  total: Group;
  tally: Tally;
}

/** Money in major units, so that every value of a row is a text, a day or a decimal. */
export function valueOf(
  { from }: Pick<LayoutColumn, 'from'>,
  entry: Entry,
  refs: readonly string[],
  currency: CurrencyCode,
): string {
  switch (from) {
    case '@line':
      return entry.id;
    case '@kind':
      return entry.kind;
    case '@belongsTo':
      return entry.belongsTo;
    case '@date':
      return entry.date;
    case '@customer':
      return entry.customer;
    case '@customerName':
      return entry.customerName;
    case '@title':
      return entry.title;
    case '@quantity':
      return entry.quantity;
    case '@unitPrice':
      return entry.unitPrice;
    case '@amount':
      return toMajor(entry.amount, currency);
    default:
      return entry.values[refs.indexOf(from)] ?? '';
  }
}

/** Groups and sub-totals of the customer's layout; the groups' sum is added up again and must be what came in. */
export function aggregate(setup: PipelineSetup, entries: readonly Entry[]): Aggregated {
  const { layout, currency } = setup;
  const refs = shownRefs(setup);
  const tally = new Tally();
  for (const { amount } of entries) tally.add('in', 'joined', amount);
  const keyed = entries.map((entry) => ({
    entry,
    keys: layout.groupBy.map((from) => valueOf({ from }, entry, refs, currency)),
  }));
  keyed.sort(byGroupThenDay);
  const summed = layout.columns.flatMap((column, at) => (column.isSummed ? [{ column, at }] : []));
  const subtotals: Aggregated['subtotals'] = [];
  const total = newGroup([]);
  let open: Group[] = [];
  keyed.forEach(({ entry, keys }, row) => {
    const shared = open.findIndex((group, depth) => group.values[depth] !== keys[depth]);
    if (shared !== -1) open = closed(open, shared, row, subtotals);
    for (let depth = open.length; depth < keys.length; depth += 1)
      open.push(newGroup(keys.slice(0, depth + 1)));
    const values = summed.map(({ column, at }) => [at, valueOf(column, entry, refs, currency)] as const);
    for (const group of [...open, total]) addTo(group, entry.amount, values);
  });
  closed(open, 0, keyed.length, subtotals);
  const outermost = layout.groupBy.length > 0 ? subtotals.filter(({ depth }) => depth === 0) : [];
  const groups = outermost.length > 0 ? outermost.map(({ group }) => group) : [total];
  for (const { rows, amount } of groups) tally.add('out', 'grouped', amount, '', rows);
  return { entries: keyed.map(({ entry }) => entry), subtotals, total, tally };
}

const newGroup = (values: string[]): Group => ({ values, rows: 0, amount: 0, sums: {} });

function addTo(group: Group, amount: number, values: readonly (readonly [number, string])[]): void {
  group.rows += 1;
  group.amount += amount;
  for (const [at, value] of values) {
    const decimal = normaliseDecimal(value);
    if (decimal !== null) group.sums[at] = addDecimals(group.sums[at] ?? '0', decimal);
  }
}

/** Closes the groups from this depth in, the innermost first. */
function closed(open: Group[], depth: number, after: number, subtotals: Aggregated['subtotals']): Group[] {
  for (let at = open.length - 1; at >= depth; at -= 1) subtotals.push({ after, depth: at, group: open[at]! });
  return open.slice(0, depth);
}

interface Keyed {
  entry: Entry;
  keys: string[];
}

function byGroupThenDay(a: Keyed, b: Keyed): number {
  for (let at = 0; at < a.keys.length; at += 1) {
    const [one, other] = [a.keys[at]!, b.keys[at]!];
    if (one !== other) return one < other ? -1 : 1;
  }
  if (a.entry.date !== b.entry.date) return a.entry.date < b.entry.date ? -1 : 1;
  return a.entry.no - b.entry.no;
}

const PLACES = 1_000_000;

/** Exact: whole millionths while they fit, decimal arithmetic beyond. */
function addDecimals(a: string, b: string): string {
  const sum = millionths(a) + millionths(b);
  if (!Number.isSafeInteger(sum)) return add(a, b);
  const size = String(Math.abs(sum)).padStart(7, '0');
  return normaliseDecimal(`${sum < 0 ? '-' : ''}${size.slice(0, -6)}.${size.slice(-6)}`) ?? add(a, b);
}

function millionths(decimal: string): number {
  const point = decimal.indexOf('.');
  if (point === -1) return Number(decimal) * PLACES;
  const fraction = decimal.slice(point + 1);
  if (fraction.length > 6) return Number.NaN;
  const whole = Number(decimal.slice(0, point).replace('-', '')) * PLACES + Number(fraction.padEnd(6, '0'));
  return decimal.startsWith('-') ? -whole : whole;
}
