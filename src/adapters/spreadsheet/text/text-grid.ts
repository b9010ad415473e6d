import type { CellKind, CellValue, Grid } from '@domain/intake/grid.ts';
import type { TextCells } from './scan-records.ts';

/** A delimited text as a grid. Every cell is text: a CSV does not say what is a number. */
export class TextGrid implements Grid {
  readonly sheet = '';
  readonly rowCount: number;
  readonly columnCount: number;

  constructor(private readonly cells: TextCells) {
    this.rowCount = cells.lines.length;
    this.columnCount = cells.widest;
  }

  kind(row: number, column: number): CellKind {
    const { starts, ends, firsts } = this.cells;
    const field = (firsts[row] ?? 0) + column;
    const isThere = column >= 0 && field < (firsts[row + 1] ?? 0);
    return isThere && starts[field]! < ends[field]! >>> 1 ? 'text' : 'empty';
  }

  value(row: number, column: number): CellValue {
    return this.text(row, column) || null;
  }

  text(row: number, column: number): string {
    const { text, starts, ends, firsts } = this.cells;
    const field = (firsts[row] ?? 0) + column;
    if (column < 0 || field >= (firsts[row + 1] ?? 0)) return '';
    const end = ends[field] ?? 0;
    const raw = text.slice(starts[field], end >>> 1);
    return end & 1 ? raw.replaceAll('""', '"') : raw;
  }

  rowNumber(row: number): number {
    return this.cells.lines[row] ?? 0;
  }

  width(row: number): number {
    return (this.cells.firsts[row + 1] ?? 0) - (this.cells.firsts[row] ?? 0);
  }
}
