import type { CurrencyCode, DecimalString } from '../money/currency.ts';
import { add, normaliseDecimal } from '../money/decimal.ts';
import { mantissa, scale, toMajor, withScale } from '../money/minor.ts';
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
  const all = new OpenGroup([]);
  let open: OpenGroup[] = [];
  keyed.forEach(({ entry, keys }, row) => {
    const shared = open.findIndex((group, depth) => group.values[depth] !== keys[depth]);
    if (shared !== -1) open = closed(open, shared, row, subtotals);
    for (let depth = open.length; depth < keys.length; depth += 1)
      open.push(new OpenGroup(keys.slice(0, depth + 1)));
    for (const group of open) group.count(entry.amount);
    all.count(entry.amount);
    for (const { column, at } of summed) {
      const decimal = normaliseDecimal(valueOf(column, entry, refs, currency));
      if (decimal === null) continue;
      for (const group of open) group.add(at, decimal);
      all.add(at, decimal);
    }
  });
  closed(open, 0, keyed.length, subtotals);
  const total = all.closed();
  const outermost = layout.groupBy.length > 0 ? subtotals.filter(({ depth }) => depth === 0) : [];
  const groups = outermost.length > 0 ? outermost.map(({ group }) => group) : [total];
  for (const { rows, amount } of groups) tally.add('out', 'grouped', amount, '', rows);
  return { entries: keyed.map(({ entry }) => entry), subtotals, total, tally };
}

/** A group that rows are still added to. */
class OpenGroup {
  private rows = 0;
  private amount = 0;
  private readonly sums = new Map<number, RunningSum>();

  constructor(readonly values: string[]) {}

  count(amount: number): void {
    this.rows += 1;
    this.amount += amount;
  }

  add(column: number, decimal: DecimalString): void {
    let sum = this.sums.get(column);
    if (!sum) this.sums.set(column, (sum = new RunningSum()));
    sum.add(decimal);
  }

  closed(): Group {
    const sums = Object.fromEntries(Array.from(this.sums, ([column, sum]) => [column, sum.text]));
    return { values: this.values, rows: this.rows, amount: this.amount, sums };
  }
}

const PLACES = 6;

/** Exact: whole millionths while they fit, decimal arithmetic beyond. */
class RunningSum {
  private millionths = 0;
  private beyond: DecimalString = '0';

  add(decimal: DecimalString): void {
    const fraction = scale(decimal);
    const sum =
      fraction > PLACES ? Number.NaN : this.millionths + mantissa(decimal) * 10 ** (PLACES - fraction);
    if (Number.isSafeInteger(sum)) this.millionths = sum;
    else this.beyond = add(this.beyond, decimal);
  }

  get text(): DecimalString {
    const sum = withScale(this.millionths, PLACES);
    return this.beyond === '0' ? sum : add(this.beyond, sum);
  }
}

/** Closes the groups from this depth in, the innermost first. */
function closed(
  open: OpenGroup[],
  depth: number,
  after: number,
  subtotals: Aggregated['subtotals'],
): OpenGroup[] {
  for (let at = open.length - 1; at >= depth; at -= 1) {
    subtotals.push({ after, depth: at, group: open[at]!.closed() });
  }
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
