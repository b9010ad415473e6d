import type { CellCode } from './cell-codes.ts';
import { GrowingUint32 } from './growing-uint32.ts';
import { SharedTexts } from './shared-texts.ts';
import { damaged } from '../read-stop.ts';
import { TextHeap } from './text-heap.ts';

export interface PackedRows {
  columns: Uint16Array;
  codes: Uint8Array;
  values: Float64Array;
  /** First cell of each row, and the number of cells at the end. */
  firsts: Uint32Array;
  rowNumbers: Uint32Array;
}

interface PackedCellsOptions {
  shared?: SharedTexts;
  uses1904?: boolean;
  keeps?: boolean;
}

/** Excel's last column, XFD, from 0. */
export const lastColumn = 16_383;

/**
 * The cells of one sheet, row by row, in typed arrays: column, code and value of each cell that holds something.
 * Cost follows the cells that are there, never the size a file claims. Rows without a value are left out.
 */
export class PackedCells {
  private columns = new Uint16Array(4096);
  private codes = new Uint8Array(4096);
  private values = new Float64Array(4096);
  private count = 0;
  private rowFirst = 0;
  private rowNumber = 0;
  private readonly firsts = new GrowingUint32();
  private readonly rowNumbers = new GrowingUint32();
  widest = 0;
  rowCount = 0;

  readonly shared: SharedTexts;
  readonly heap = new TextHeap();
  readonly uses1904: boolean;
  /** False: rows are counted and forgotten. */
  readonly keeps: boolean;

  constructor({ shared = new SharedTexts(), uses1904 = false, keeps = true }: PackedCellsOptions = {}) {
    this.shared = shared;
    this.uses1904 = uses1904;
    this.keeps = keeps;
  }

  get cellCount(): number {
    return this.count;
  }

  startRow(rowNumber: number): void {
    this.rowFirst = this.count;
    this.rowNumber = rowNumber;
  }

  add(column: number, code: CellCode, value: number): void {
    const at = this.count;
    if (at === this.codes.length) this.grow();
    this.columns[at] = column;
    this.codes[at] = code;
    this.values[at] = value;
    this.count = at + 1;
  }

  endRow(): void {
    if (this.count === this.rowFirst) return;
    if (this.count - this.rowFirst > lastColumn + 1) throw damaged(`row ${this.rowNumber}`);
    this.sortRow();
    this.rowCount++;
    this.widest = Math.max(this.widest, (this.columns[this.count - 1] ?? 0) + 1);
    if (!this.keeps) {
      this.count = this.rowFirst;
      this.heap.clear();
      return;
    }
    this.firsts.push(this.rowFirst);
    this.rowNumbers.push(this.rowNumber);
    this.rowFirst = this.count;
  }

  /** Gives back the slack of the growing arrays. */
  finish(): PackedRows {
    this.firsts.push(this.count);
    return {
      columns: this.columns.slice(0, this.count),
      codes: this.codes.slice(0, this.count),
      values: this.values.slice(0, this.count),
      firsts: this.firsts.packed(),
      rowNumbers: this.rowNumbers.packed(),
    };
  }

  /** Cells come in order but for odd writers; the grid looks them up by column, so order is made sure of. */
  private sortRow(): void {
    for (let at = this.rowFirst + 1; at < this.count; at++) {
      let to = at;
      while (to > this.rowFirst && (this.columns[to - 1] ?? 0) > (this.columns[to] ?? 0)) this.swap(to--);
    }
  }

  private swap(at: number): void {
    const { columns, codes, values } = this;
    [columns[at - 1], columns[at]] = [columns[at] ?? 0, columns[at - 1] ?? 0];
    [codes[at - 1], codes[at]] = [codes[at] ?? 0, codes[at - 1] ?? 0];
    [values[at - 1], values[at]] = [values[at] ?? 0, values[at - 1] ?? 0];
  }

  private grow(): void {
    const capacity = this.codes.length * 2;
    const columns = new Uint16Array(capacity);
    const codes = new Uint8Array(capacity);
    const values = new Float64Array(capacity);
    columns.set(this.columns);
    codes.set(this.codes);
    values.set(this.values);
    Object.assign(this, { columns, codes, values });
  }
}
