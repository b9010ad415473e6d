import type { CurrencyCode, DecimalString, Minor } from '../money/currency.ts';
import { add, normaliseDecimal } from '../money/decimal.ts';
import { digitsOf, mantissa, scale, toMajor, withScale } from '../money/minor.ts';
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
  const levels = layout.groupBy.map((from) =>
    levelOf(entries, (entry) => valueOf({ from }, entry, refs, currency)),
  );
  const order = inOrder(entries, levels);
  const summed = layout.columns.flatMap((column, at) => (column.isSummed ? [{ column, at }] : []));
  const subtotals: Aggregated['subtotals'] = [];
  const all = new OpenGroup([]);
  const term = new Term(currency);
  let open: OpenGroup[] = [];
  let before = -1;
  for (let row = 0; row < order.length; row += 1) {
    const place = order[row]!;
    const entry = entries[place]!;
    const shared = before === -1 ? -1 : levels.findIndex(({ ranks }) => ranks[place] !== ranks[before]);
    if (shared !== -1) open = closed(open, shared, row, subtotals);
    for (let depth = open.length; depth < levels.length; depth += 1) {
      open.push(new OpenGroup(levels.slice(0, depth + 1).map(({ texts }) => texts[place]!)));
    }
    before = place;
    for (const group of open) group.count(entry.amount);
    all.count(entry.amount);
    for (const { column, at } of summed) {
      const isThere =
        column.from === '@amount'
          ? term.ofAmount(entry.amount)
          : term.of(normaliseDecimal(valueOf(column, entry, refs, currency)));
      if (!isThere) continue;
      for (const group of open) group.add(at, term);
      all.add(at, term);
    }
  }
  closed(open, 0, order.length, subtotals);
  const total = all.closed();
  const outermost = layout.groupBy.length > 0 ? subtotals.filter(({ depth }) => depth === 0) : [];
  const groups = outermost.length > 0 ? outermost.map(({ group }) => group) : [total];
  for (const { rows, amount } of groups) tally.add('out', 'grouped', amount, '', rows);
  return { entries: Array.from(order, (place) => entries[place]!), subtotals, total, tally };
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

  add(column: number, term: Term): void {
    let sum = this.sums.get(column);
    if (!sum) this.sums.set(column, (sum = new RunningSum()));
    sum.add(term);
  }

  closed(): Group {
    const sums = Object.fromEntries(Array.from(this.sums, ([column, sum]) => [column, sum.text]));
    return { values: this.values, rows: this.rows, amount: this.amount, sums };
  }
}

const PLACES = 6;

/** What is added to the sums of all groups of a line: worked out once, and the same object for every line. */
class Term {
  /** NaN where only the decimal is exact. */
  millionths = 0;
  decimal: DecimalString = '0';
  private readonly places: number;

  constructor(private readonly currency: CurrencyCode) {
    this.places = PLACES - digitsOf(currency);
  }

  ofAmount(amount: Minor): true {
    const whole = amount * 10 ** this.places;
    const isExact = this.places >= 0 && Number.isSafeInteger(whole);
    this.millionths = isExact ? whole : Number.NaN;
    this.decimal = isExact ? '' : toMajor(amount, this.currency);
    return true;
  }

  of(decimal: DecimalString | null): boolean {
    if (decimal === null) return false;
    const fraction = scale(decimal);
    this.millionths = fraction > PLACES ? Number.NaN : mantissa(decimal) * 10 ** (PLACES - fraction);
    this.decimal = decimal;
    return true;
  }

  get text(): DecimalString {
    return this.decimal === '' ? withScale(this.millionths, PLACES) : this.decimal;
  }
}

/** Exact: whole millionths while they fit, decimal arithmetic beyond. */
class RunningSum {
  private millionths = 0;
  private beyond: DecimalString = '0';

  add(term: Term): void {
    const sum = this.millionths + term.millionths;
    if (Number.isSafeInteger(sum)) this.millionths = sum;
    else this.beyond = add(this.beyond, term.text);
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

/** What the lines say at one depth of the groups, and the place of each text among them in order. */
interface Level {
  texts: string[];
  ranks: Int32Array;
}

function levelOf(entries: readonly Entry[], read: (entry: Entry) => string): Level {
  const texts = entries.map(read);
  const different = [...new Set(texts)].sort((a, b) => (a < b ? -1 : 1));
  const rankOf = new Map(different.map((text, rank) => [text, rank]));
  return { texts, ranks: Int32Array.from(texts, (text) => rankOf.get(text)!) };
}

/** Places of the lines: by group, then by day, then as they were numbered. */
function inOrder(entries: readonly Entry[], levels: readonly Level[]): Uint32Array {
  return Uint32Array.from(entries, (_, place) => place).sort((a, b) => {
    for (const { ranks } of levels) if (ranks[a] !== ranks[b]) return ranks[a]! - ranks[b]!;
    const [one, other] = [entries[a]!, entries[b]!];
    if (one.date !== other.date) return one.date < other.date ? -1 : 1;
    return one.no - other.no;
  });
}
