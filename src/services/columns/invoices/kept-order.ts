import { breather } from '../breathe.ts';
import type { InvoiceColumns } from './invoice-columns.ts';
import { orderedBy } from './radix.ts';
import type { Part } from './sortings.ts';

/** More changed rows than this share are sorted in with all others. */
const PATCHED = 8;

/** The rows in one order, kept from question to question: a changed row is taken out and put in again. */
export class KeptOrder {
  #order: Uint32Array<ArrayBuffer> | null = null;
  #sorting: Promise<void> | null = null;
  readonly #changed = new Set<number>();

  constructor(
    private readonly columns: InvoiceColumns,
    private readonly parts: readonly Part[],
  ) {}

  touch(row: number): void {
    if (this.#order || this.#sorting) this.#changed.add(row);
  }

  get isPrepared(): boolean {
    return this.#order !== null;
  }

  /** Sorts if that has not been done, giving the page its turns. */
  async prepare(): Promise<void> {
    if (this.#order && this.#changed.size * PATCHED <= this.#order.length) return;
    this.#sorting ??= this.#sort().finally(() => (this.#sorting = null));
    await this.#sorting;
  }

  /** The order as of now, without a turn of anyone in between; `prepare` comes first. */
  rows(): Uint32Array {
    if (!this.#order) throw new Error('An order is asked for before it is prepared');
    if (this.#changed.size > 0) this.#order = this.#patched(this.#order);
    this.#changed.clear();
    return this.#order;
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
    this.#changed.clear();
    const ranks = await Promise.all(
      this.parts.map(async ({ dictionary }) => dictionary && this.columns.dictionaries[dictionary].ranks()),
    );
    // From here to the first turn of the page nothing moves: what changes later is patched in.
    this.#changed.clear();
    const keys = this.parts.map(({ column }, at) => keysOf(this.columns, column, ranks[at]));
    let order = await orderedBy(liveRows(this.columns), Float64Array.from(this.columns.cells.no), breathe);
    for (const key of keys.toReversed()) order = await orderedBy(order, key, breathe);
    this.#order = order;
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

  #placeIn(kept: Uint32Array, row: number, from: number): number {
    let [low, high] = [from, kept.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(kept[middle]!, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function liveRows(columns: InvoiceColumns): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(columns.live);
  let at = 0;
  for (let row = 0; row < columns.rows; row += 1) if (columns.isLive(row)) rows[at++] = row;
  return rows;
}

/** A copy, because the columns may change between two turns of the page; all of one type, because a loop is quick for one. */
function keysOf(
  { cells, rows }: InvoiceColumns,
  column: Part['column'],
  ranks: Uint32Array | undefined,
): Float64Array {
  const codes = cells[column];
  const keys = new Float64Array(rows);
  if (ranks) for (let row = 0; row < rows; row += 1) keys[row] = ranks[codes[row]!]!;
  else keys.set(codes.subarray(0, rows));
  return keys;
}
