import type { CellKind, CellValue, Grid } from '@domain/intake/grid.ts';
import { cellCode } from './cell-codes.ts';
import { elapsedText, isoOfSerial } from './date-serial.ts';
import { numberText } from './number-text.ts';
import type { PackedCells, PackedRows } from './packed-cells.ts';

const none = -1;
/** A sheet of many rows has few days: their texts are made once. */
const rememberedDays = 20_000;

/** The cells of a spreadsheet's sheet. Values are made on the way out of the packed arrays. */
export class PackedGrid implements Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  private readonly rows: PackedRows;
  private readonly days = new Map<number, string | null>();

  constructor(
    readonly sheet: string,
    private readonly cells: PackedCells,
  ) {
    this.rows = cells.finish();
    this.rowCount = this.rows.rowNumbers.length;
    this.columnCount = cells.widest;
  }

  kind(row: number, column: number): CellKind {
    const at = this.find(row, column);
    if (at === none) return 'empty';
    switch (this.rows.codes[at]) {
      case cellCode.shared:
      case cellCode.text:
      case cellCode.elapsed:
        return 'text';
      case cellCode.date:
        return this.kindOfDate(at);
      case cellCode.dateText:
        return 'date';
      case cellCode.boolean:
        return 'boolean';
      case cellCode.errorText:
        return 'error';
      default:
        return 'number';
    }
  }

  value(row: number, column: number): CellValue {
    const at = this.find(row, column);
    if (at === none) return null;
    const value = this.rows.values[at] ?? 0;
    switch (this.rows.codes[at]) {
      case cellCode.number:
      case cellCode.percent:
        return value;
      case cellCode.numberText:
        return Number(this.cells.heap.text(value));
      case cellCode.boolean:
        return value === 1;
      case cellCode.date:
        return this.isoAt(at) ?? value;
      default:
        return this.textAt(at);
    }
  }

  text(row: number, column: number): string {
    const at = this.find(row, column);
    return at === none ? '' : this.textAt(at);
  }

  rowNumber(row: number): number {
    return this.rows.rowNumbers[row] ?? 0;
  }

  width(row: number): number {
    const end = this.rows.firsts[row + 1];
    return end === undefined || row < 0 ? 0 : (this.rows.columns[end - 1] ?? 0) + 1;
  }

  isPercent(row: number, column: number): boolean {
    const at = this.find(row, column);
    return at !== none && this.rows.codes[at] === cellCode.percent;
  }

  private textAt(at: number): string {
    const value = this.rows.values[at] ?? 0;
    switch (this.rows.codes[at]) {
      case cellCode.shared:
        return this.cells.shared.text(value);
      case cellCode.number:
      case cellCode.percent:
        return numberText(value);
      case cellCode.date:
        return this.isoAt(at) ?? numberText(value);
      case cellCode.elapsed:
        return elapsedText(value);
      case cellCode.boolean:
        return value === 1 ? 'TRUE' : 'FALSE';
      default:
        return this.cells.heap.text(value);
    }
  }

  /** A time of day without a day is no date. */
  private kindOfDate(at: number): CellKind {
    const iso = this.isoAt(at);
    if (iso === null) return 'number';
    return iso.includes('-') ? 'date' : 'text';
  }

  private isoAt(at: number): string | null {
    const serial = this.rows.values[at] ?? 0;
    let iso = this.days.get(serial);
    if (iso === undefined) {
      iso = isoOfSerial(serial, this.cells.uses1904);
      if (this.days.size < rememberedDays) this.days.set(serial, iso);
    }
    return iso;
  }

  /** Full rows are looked up at once; rows with gaps by halving. */
  private find(row: number, column: number): number {
    const { firsts, columns } = this.rows;
    const first = firsts[row];
    const end = firsts[row + 1];
    if (first === undefined || end === undefined || column < 0) return none;
    const direct = first + column;
    if (direct < end && columns[direct] === column) return direct;
    let low = first;
    let high = Math.min(end, direct) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = columns[middle] ?? 0;
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return none;
  }
}
