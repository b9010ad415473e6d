import type { CellCode } from '../cells/cell-codes.ts';
import { lastColumn, type PackedCells } from '../cells/packed-cells.ts';
import { damaged } from '../read-stop.ts';

interface RepeatedCell {
  /** 0: nothing in it. */
  code: CellCode | 0;
  value: number;
  repeated: number;
}

/** OpenDocument writes equal rows and cells once with a count. Cells are copied; empty ones only move the place. */
export class OdsRow {
  private next = 1;
  private repeated = 1;
  private column = 0;
  private readonly filled: { column: number; code: CellCode; value: number }[] = [];

  constructor(
    private readonly cells: PackedCells,
    private readonly checkCells: (count: number) => void,
  ) {}

  start(repeated: number): void {
    this.repeated = repeated;
    this.column = 0;
    this.filled.length = 0;
  }

  add({ code, value, repeated }: RepeatedCell): void {
    const first = this.column;
    this.column += repeated;
    if (code === 0) return;
    if (this.column - 1 > lastColumn) throw damaged(`row ${this.next}`);
    for (let column = first; column < this.column; column++) this.filled.push({ column, code, value });
  }

  end(): void {
    const { cells, filled, next, repeated } = this;
    this.next += repeated;
    if (filled.length === 0) return;
    this.checkCells(cells.cellCount + (cells.keeps ? filled.length * repeated : 0));
    // Rows that are only counted need not be made once each: a million copies cost a few bytes of XML.
    const copies = cells.keeps ? repeated : 1;
    for (let row = next; row < next + copies; row++) {
      cells.startRow(row);
      for (const { column, code, value } of filled) cells.add(column, code, value);
      cells.endRow();
    }
    cells.rowCount += repeated - copies;
  }
}
