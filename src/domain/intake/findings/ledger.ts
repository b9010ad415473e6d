import type { MessageParams } from '../../result.ts';
import { CODES, codeNumber, SEVERITY, type FindingCode } from './codes.ts';

/** What a finding says beyond its place and code; most have nothing to add. */
export interface FindingDetail {
  params?: MessageParams;
  suggestion?: string;
  /** Where the value is not simply the cell's text. */
  value?: string;
}

const GROWTH = 2;

/**
 * Findings as columns of numbers: 500,000 rows with a note each must not become 500,000 objects.
 * `field` is the index in the kind's fields (−1 = the whole row), `column` the grid column (−1 = none).
 */
export class FindingLedger {
  rows = new Int32Array(256);
  fields = new Int16Array(256);
  columns = new Int32Array(256);
  codes = new Uint8Array(256);
  readonly details = new Map<number, FindingDetail>();
  size = 0;

  add(row: number, field: number, column: number, code: FindingCode, detail?: FindingDetail): void {
    if (this.size === this.rows.length) this.grow();
    const at = this.size;
    this.rows[at] = row;
    this.fields[at] = field;
    this.columns[at] = column;
    this.codes[at] = codeNumber(code);
    if (detail !== undefined) this.details.set(at, detail);
    this.size = at + 1;
  }

  codeAt(at: number): FindingCode {
    return CODES[this.codes[at] ?? 0] as FindingCode;
  }

  /** Worth mending; a note is not. */
  isFault(at: number): boolean {
    return SEVERITY[this.codeAt(at)] !== 'note';
  }

  /** Forgets what was said about these rows, before they are judged again. */
  forget(rows: ReadonlySet<number>): void {
    let kept = 0;
    const details = new Map(this.details);
    this.details.clear();
    for (let at = 0; at < this.size; at += 1) {
      if (rows.has(this.rows[at] ?? -1)) continue;
      this.move(at, kept);
      const detail = details.get(at);
      if (detail) this.details.set(kept, detail);
      kept += 1;
    }
    this.size = kept;
  }

  clear(): void {
    this.size = 0;
    this.details.clear();
  }

  /** Indices in the order of the rows; those of one row in the order in which they were found. */
  inRowOrder(): Int32Array {
    const order = new Int32Array(this.size);
    let isSorted = true;
    for (let at = 0; at < this.size; at += 1) {
      order[at] = at;
      if (at > 0 && (this.rows[at] ?? 0) < (this.rows[at - 1] ?? 0)) isSorted = false;
    }
    return isSorted ? order : order.sort((a, b) => (this.rows[a] ?? 0) - (this.rows[b] ?? 0) || a - b);
  }

  countBySeverity(): Record<'error' | 'warning' | 'note', number> {
    const counts = { error: 0, warning: 0, note: 0 };
    for (let at = 0; at < this.size; at += 1) counts[SEVERITY[this.codeAt(at)]] += 1;
    return counts;
  }

  private move(from: number, to: number): void {
    this.rows[to] = this.rows[from] ?? 0;
    this.fields[to] = this.fields[from] ?? 0;
    this.columns[to] = this.columns[from] ?? 0;
    this.codes[to] = this.codes[from] ?? 0;
  }

  private grow(): void {
    const size = this.rows.length * GROWTH;
    this.rows = widened(this.rows, new Int32Array(size));
    this.fields = widened(this.fields, new Int16Array(size));
    this.columns = widened(this.columns, new Int32Array(size));
    this.codes = widened(this.codes, new Uint8Array(size));
  }
}

function widened<T extends Int32Array | Int16Array | Uint8Array>(old: T, wide: T): T {
  wide.set(old);
  return wide;
}
