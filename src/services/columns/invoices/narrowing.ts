import type { DictionaryName, InvoiceColumns } from './invoice-columns.ts';
import type { KeptOrder } from './kept-order.ts';
import { findNumbers } from './number-search.ts';

export type RangeColumn = 'date' | 'dueDate' | 'createdAt' | 'withTax';
const texts = ['customerName', 'title', 'reference', 'ownReference', 'asset'] as const;
export type CodeColumn = 'customer' | (typeof texts)[number];

/** The orders that say where rows of a value stand. */
export interface Orders {
  byNumber(): Uint32Array;
  /** Null while there is none at hand. */
  by(column: RangeColumn | CodeColumn): KeptOrder | null;
}

/** So many texts are looked up in an order, a stretch for each; the rows of more are put together in one. */
const LOOKED_UP = 512;
/** So many are put together, if their rows are few; more of them are told apart row by row. */
const PUT_TOGETHER = 16_384;

/** One condition, and all the ways to apply it: which is the cheapest depends on the others. */
export interface Narrowing {
  /** Every row that passes, where an order says which; a row may stand there twice. */
  inside: readonly Uint32Array[] | null;
  /** Every row that does not, where an order says which; none stands there twice. */
  outside: readonly Uint32Array[] | null;
  /** Moves the rows that pass to the front of these `count` and says how many they are. */
  sift: (rows: Uint32Array, count: number) => number;
  /** Takes the flag from every row that does not pass. */
  cut: (flags: Uint8Array, rows: number) => void;
}

export const sizeOf = (lists: readonly Uint32Array[]): number =>
  lists.reduce((sum, { length }) => sum + length, 0);

export function byRange(
  column: Float64Array | Int32Array,
  from: number,
  to: number,
  order: KeptOrder | null,
): Narrowing {
  const { inside, outside } = order?.stretch(from, to) ?? { inside: null, outside: null };
  return {
    inside: inside && [inside],
    outside,
    sift: (rows, count) => {
      let kept = 0;
      for (let at = 0; at < count; at += 1) {
        const row = rows[at]!;
        rows[kept] = row;
        kept += (column[row]! >= from ? 1 : 0) & (column[row]! <= to ? 1 : 0);
      }
      return kept;
    },
    // A loop is quick for arrays of one type: days are whole numbers of 32 bits, amounts and instants are not.
    cut: (flags, rows) =>
      column instanceof Int32Array
        ? cutDays(column, flags, rows, [from, to])
        : cutAmounts(column, flags, rows, [from, to]),
  };
}

type Bounds = readonly [from: number, to: number];

function cutDays(column: Int32Array, flags: Uint8Array, rows: number, [from, to]: Bounds): void {
  for (let row = 0; row < rows; row += 1) {
    const value = column[row]!;
    flags[row]! &= (value >= from ? 1 : 0) & (value <= to ? 1 : 0);
  }
}

function cutAmounts(column: Float64Array, flags: Uint8Array, rows: number, [from, to]: Bounds): void {
  for (let row = 0; row < rows; row += 1) {
    const value = column[row]!;
    flags[row]! &= (value >= from ? 1 : 0) & (value <= to ? 1 : 0);
  }
}

/** Rows whose code is one of these; `flags` says the same by code. */
export function byCodes(
  column: Uint32Array,
  { codes, flags: passes }: { codes: ArrayLike<number>; flags: Uint8Array },
  order: KeptOrder | null,
): Narrowing {
  return {
    inside: stretchesOf(codes, passes.length, order),
    outside: null,
    sift: (rows, count) => {
      let kept = 0;
      for (let at = 0; at < count; at += 1) {
        const row = rows[at]!;
        rows[kept] = row;
        kept += passes[column[row]!]!;
      }
      return kept;
    },
    cut: (flags, rows) => {
      for (let row = 0; row < rows; row += 1) flags[row]! &= passes[column[row]!]!;
    },
  };
}

/** These rows and no others, of so many. */
export function byRows(wanted: readonly number[], count: number): Narrowing {
  const flags = new Uint8Array(count);
  for (const row of wanted) flags[row] = 1;
  return {
    inside: [Uint32Array.from(wanted)],
    outside: null,
    sift: (rows, of) => {
      let kept = 0;
      for (let at = 0; at < of; at += 1) {
        const row = rows[at]!;
        rows[kept] = row;
        kept += flags[row]!;
      }
      return kept;
    },
    cut: (passing, rows) => {
      for (let row = 0; row < rows; row += 1) passing[row]! &= flags[row]!;
    },
  };
}

function stretchesOf(codes: ArrayLike<number>, size: number, order: KeptOrder | null): Uint32Array[] | null {
  if (!order || codes.length > PUT_TOGETHER) return null;
  const rows = order.rows();
  const starts = order.starts(size);
  if (codes.length <= LOOKED_UP) {
    return Array.from(codes, (code) => rows.subarray(starts[code], starts[code + 1])).filter(
      ({ length }) => length > 0,
    );
  }
  let count = 0;
  for (let at = 0; at < codes.length; at += 1) count += starts[codes[at]! + 1]! - starts[codes[at]!]!;
  if (count * HERE_AND_THERE > rows.length) return null;
  const together = new Uint32Array(count);
  count = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const end = starts[codes[at]! + 1]!;
    for (let place = starts[codes[at]!]!; place < end; place += 1) together[count++] = rows[place]!;
  }
  return [together];
}

export function codesOf(
  dictionary: InvoiceColumns['dictionaries'][DictionaryName],
  wanted: Iterable<string>,
): { codes: number[]; flags: Uint8Array } {
  const flags = new Uint8Array(dictionary.values.length);
  const codes = [...wanted].flatMap((value) => dictionary.codeOf(value) ?? []);
  for (const code of codes) flags[code] = 1;
  return { codes, flags };
}

interface TextFound {
  column: Uint32Array;
  flags: Uint8Array;
  inside: Uint32Array[] | null;
  order: KeptOrder | null;
}

/** Rows where the number, or one of the texts, has a word that begins with this part. */
export function byPart(
  columns: InvoiceColumns,
  part: string,
  orders: Orders,
  spare: () => Uint8Array,
): Narrowing {
  const numbers = findNumbers(columns, orders.byNumber(), part);
  const found = texts.flatMap((name): TextFound[] => {
    const values = columns.dictionaries[name].withPart(part);
    if (!values) return [];
    const order = orders.by(name);
    const inside = stretchesOf(values.codes, values.flags.length, order);
    return [{ column: columns.cells[name], flags: values.flags, inside, order }];
  });
  const inside = found.every((one) => one.inside !== null)
    ? [...numbers.inside, ...found.flatMap((one) => one.inside ?? [])]
    : null;
  const marked = (rows: Uint32Array, count: number): Uint8Array => {
    const marks = new Uint8Array(count);
    for (const text of found) markTexts(text, rows, marks);
    if (numbers.inside.length > 0) {
      for (let at = 0; at < count; at += 1) if (marks[at] === 0 && numbers.has(rows[at]!)) marks[at] = 1;
    }
    return marks;
  };
  const lists = [
    { order: orders.byNumber(), inside: numbers.inside },
    ...found.flatMap(({ order, inside: some }) =>
      order && some ? [{ order: order.rows(), inside: some }] : [],
    ),
  ];
  return {
    inside,
    outside: restOf(lists, marked),
    sift: (rows, count) => moveUp(rows, count, marked(rows, count), 1),
    cut: (flags, rows) => {
      const passes = spare().fill(0);
      for (const list of numbers.inside) flag(list, passes);
      for (const text of found) flagTexts(text, passes, rows);
      for (let row = 0; row < rows; row += 1) flags[row]! &= passes[row]!;
    },
  };
}

interface Listed {
  order: Uint32Array;
  inside: readonly Uint32Array[];
}

/** The rows that have not the part, where one text or the number has it in nearly all of them; otherwise null. */
function restOf(
  lists: readonly Listed[],
  marked: (rows: Uint32Array, count: number) => Uint8Array,
): Uint32Array[] | null {
  for (const { order, inside } of lists) {
    if ((order.length - sizeOf(inside)) * NEARLY_ALL > order.length) continue;
    return gapsIn(order, inside).map((gap) => {
      const marks = marked(gap, gap.length);
      const rest = new Uint32Array(gap);
      return rest.subarray(0, moveUp(rest, gap.length, marks, 0));
    });
  }
  return null;
}

/** What of an order lies between some stretches of it. */
function gapsIn(order: Uint32Array, stretches: readonly Uint32Array[]): Uint32Array[] {
  const gaps: Uint32Array[] = [];
  let from = 0;
  for (const stretch of [...stretches].sort((a, b) => a.byteOffset - b.byteOffset)) {
    const start = (stretch.byteOffset - order.byteOffset) / order.BYTES_PER_ELEMENT;
    if (start > from) gaps.push(order.subarray(from, start));
    from = start + stretch.length;
  }
  return from < order.length ? [...gaps, order.subarray(from)] : gaps;
}

/** One row in so many may be without. */
const NEARLY_ALL = 6;
/** One after another through a column is some four times as quick per row as here and there. */
const HERE_AND_THERE = 4;

/** Moves the rows with this mark to the front and says how many they are. */
function moveUp(rows: Uint32Array, count: number, marks: Uint8Array, mark: 0 | 1): number {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    rows[kept] = rows[at]!;
    kept += marks[at] === mark ? 1 : 0;
  }
  return kept;
}

/** 1 beside each of the rows that has one of the texts. */
function markTexts({ column, flags }: TextFound, rows: Uint32Array, marks: Uint8Array): void {
  for (let at = 0; at < marks.length; at += 1) marks[at]! |= flags[column[rows[at]!]!]!;
}

function flagTexts({ column, flags, inside }: TextFound, passes: Uint8Array, rows: number): void {
  if (inside && sizeOf(inside) * HERE_AND_THERE < rows) {
    for (const list of inside) flag(list, passes);
    return;
  }
  for (let row = 0; row < rows; row += 1) passes[row]! |= flags[column[row]!]!;
}

function flag(list: Uint32Array, flags: Uint8Array): void {
  for (let at = 0; at < list.length; at += 1) flags[list[at]!] = 1;
}
