import { breather } from '../breathe.ts';
import type { InvoiceColumns } from './invoice-columns.ts';
import { orderedBy } from './radix.ts';
import type { Part } from './sortings.ts';

/** More changed rows than this share are sorted in with all others. */
const PATCHED = 8;

/** So many changed rows are moved one by one where they stand. */
const MOVED = 8;
/** More places than rows: a new row finds one without a copy of all. */
const ROOM = 1024;

/** The rows in one order, kept from question to question: a changed row is taken out and put in again. */
export class KeptOrder {
  #order: Uint32Array<ArrayBuffer> | null = null;
  #sorting: Promise<void> | null = null;
  #changed = new Set<number>();
  /** Rows that changed since the sorting that runs began. */
  #meanwhile: Set<number> | null = null;
  /** Rows from here on are in the order only if they were changed since. */
  #known = 0;
  #starts: Uint32Array | null = null;

  constructor(
    private readonly columns: InvoiceColumns,
    private readonly parts: readonly Part[],
  ) {}

  touch(row: number): void {
    if (this.#order) this.#changed.add(row);
    this.#meanwhile?.add(row);
  }

  get isPrepared(): boolean {
    return this.#order !== null;
  }

  /** Sorts if that has not been done, giving the page its turns. */
  async prepare(): Promise<void> {
    if (this.isAtHand) return;
    this.#sorting ??= this.#sort().finally(() => (this.#sorting = null));
    await this.#sorting;
  }

  /** Whether `rows` takes less than sorting all. */
  get isAtHand(): boolean {
    return this.#order !== null && this.#changed.size * PATCHED <= this.#order.length;
  }

  /**
   * The order as of now, without a turn of anyone in between; `prepare` comes first. It is that of this moment: with
   * the next change its rows move.
   */
  rows(): Uint32Array {
    if (!this.#order) throw new Error('An order is asked for before it is prepared');
    if (this.#changed.size > 0) {
      this.#order = this.#changed.size <= MOVED ? this.#moved(this.#order) : this.#patched(this.#order);
      this.#known = this.columns.rows;
      this.#starts = null;
    }
    this.#changed.clear();
    return this.#order;
  }

  /** Where the rows of each code begin, those of the last one end; only for an order by nothing but a column of codes. */
  starts(codes: number): Uint32Array {
    // What has changed is put in its place first.
    this.rows();
    if (this.#starts?.length === codes + 1) return this.#starts;
    const { cells, rows, isLive, live } = this.columns;
    const column = cells[this.parts[0]!.column];
    const starts = new Uint32Array(codes + 1);
    for (let row = 0; row < rows; row += 1) if (live === rows || isLive(row)) starts[column[row]! + 1]! += 1;
    for (let code = 0; code < codes; code += 1) starts[code + 1]! += starts[code]!;
    return (this.#starts = starts);
  }

  /** The rows whose first column lies between two numbers, and those that do not; only for a column of numbers. */
  stretch(from: number, to: number): { inside: Uint32Array; outside: Uint32Array[] } {
    const order = this.rows();
    const column = this.columns.cells[this.parts[0]!.column];
    const first = edge(order, 0, order.length, (row) => column[row]! >= from);
    const end = edge(order, first, order.length, (row) => column[row]! > to);
    return { inside: order.subarray(first, end), outside: [order.subarray(0, first), order.subarray(end)] };
  }

  compare = (a: number, b: number): number => {
    for (const { column, dictionary } of this.parts) {
      const cells = this.columns.cells[column];
      const [x, y] = [cells[a]!, cells[b]!];
      if (x === y) continue;
      if (!dictionary) return x - y;
      const { folded } = this.columns.dictionaries[dictionary];
      if (folded[x] !== folded[y]) return folded[x]! < folded[y]! ? -1 : 1;
    }
    return this.columns.cells.no[a]! - this.columns.cells.no[b]! || a - b;
  };

  /** By number of the invoice first, then by each part, the weightiest last: a stable sort keeps what stands. */
  async #sort(): Promise<void> {
    const breathe = breather();
    // What changes from here on is patched in afterwards; the order before, if there is one, serves until then.
    const meanwhile = (this.#meanwhile = new Set());
    const ranks = await Promise.all(
      this.parts.map(async ({ dictionary }) => dictionary && this.columns.dictionaries[dictionary].ranks()),
    );
    const { rows } = this.columns;
    const keys = this.parts.map(({ column }, at) => keysOf(this.columns, column, ranks[at]));
    let order = await orderedBy(this.columns.liveRows(), Float64Array.from(this.columns.cells.no), breathe);
    for (const key of keys.toReversed()) order = await orderedBy(order, key, breathe);
    this.#known = rows;
    this.#starts = null;
    this.#order = order;
    this.#changed = meanwhile;
    this.#meanwhile = null;
  }

  /** In place: what stands behind moves by one, which takes no new memory and is one instruction of the machine. */
  #moved(order: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
    const { isLive } = this.columns;
    let count = order.length;
    for (const row of this.#changed) {
      // From behind, because most of what changes is new.
      const at = row < this.#known ? order.subarray(0, count).lastIndexOf(row) : -1;
      if (at < 0) continue;
      order.copyWithin(at, at + 1, count);
      count -= 1;
    }
    const coming = [...this.#changed].filter(isLive);
    const room = roomFor(order, count + coming.length);
    for (const row of coming) {
      const at = this.#placeIn(room.subarray(0, count), row, 0);
      room.copyWithin(at + 1, at, count);
      room[at] = row;
      count += 1;
    }
    return room.subarray(0, count);
  }

  #patched(order: Uint32Array): Uint32Array<ArrayBuffer> {
    const { isLive } = this.columns;
    const coming = [...this.#changed].filter(isLive).sort(this.compare);
    const kept = this.#without(order);
    const next = new Uint32Array(kept.length + coming.length);
    let from = 0;
    coming.forEach((row, at) => {
      const to = this.#placeIn(kept, row, from);
      next.set(kept.subarray(from, to), from + at);
      next[to + at] = row;
      from = to;
    });
    next.set(kept.subarray(from), from + coming.length);
    return next;
  }

  /** Without the changed rows: flags, because a set is asked half a million times. */
  #without(order: Uint32Array): Uint32Array {
    const flags = new Uint8Array(this.columns.rows);
    for (const row of this.#changed) flags[row] = 1;
    const kept = new Uint32Array(order.length);
    let count = 0;
    for (const row of order) if (flags[row] === 0) kept[count++] = row;
    return kept.subarray(0, count);
  }

  #placeIn = (kept: Uint32Array, row: number, from: number): number =>
    edge(kept, from, kept.length, (other) => this.compare(other, row) >= 0);
}

/** First place from which on `isBeyond` holds. */
export function edge(
  order: Uint32Array,
  from: number,
  to: number,
  isBeyond: (row: number) => boolean,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBeyond(order[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Everything that the buffer behind the order holds, or a larger one. */
function roomFor(order: Uint32Array<ArrayBuffer>, count: number): Uint32Array<ArrayBuffer> {
  const room = new Uint32Array(order.buffer);
  if (count <= room.length) return room;
  const larger = new Uint32Array(count + ROOM + (count >> 4));
  larger.set(room);
  return larger;
}

/** A text that came while the others were ranked: its row has changed and is put in its place later. */
const NEW_TEXT = 0;

/** A copy, because the columns may change between two turns of the page; all of one type, because a loop is quick for one. */
function keysOf(
  { cells, rows }: InvoiceColumns,
  column: Part['column'],
  ranks: Uint32Array | undefined,
): Float64Array {
  const codes = cells[column];
  const keys = new Float64Array(rows);
  if (ranks) for (let row = 0; row < rows; row += 1) keys[row] = ranks[codes[row]!] ?? NEW_TEXT;
  else keys.set(codes.subarray(0, rows));
  return keys;
}
