import { cleanText } from '../coerce/clean-text.ts';
import { readDecimal } from '../coerce/decimal.ts';
import type { Grid } from '../grid.ts';
import type { FindingCode } from '../findings/codes.ts';
import type { FindingLedger } from '../findings/ledger.ts';
import type { MappedCells } from './mapped-cells.ts';
import { isTotalWord, isUnitWord } from './total-words.ts';

/** What a row is before anything is read from it. */
export type RowShape = 'record' | 'ignored' | 'unreadable';

/** Rules I9 to I11 of RULES.md: rows that are no records, and rows whose cells have shifted. */
export class RowStructure {
  private readonly grid: Grid;
  private readonly headers: string[];
  private readonly mapped: number[];
  private readonly unmapped: number[];
  private readonly first: number;
  private readonly firstHeader: string;
  /** The width that nearly all records have: when all leave out the same last columns, none has shifted. */
  private readonly usualWidth: number;
  /** Columns up to the last one with a name: what is left out beyond them is missed by nobody. */
  private readonly named: number;
  /** A line with a day of its own is a record; spares every dated row the look for "total". */
  private readonly dateField: number;

  constructor(
    private readonly cells: MappedCells,
    private readonly ledger: FindingLedger,
    headers: string[],
    /** Records of a text file have a width of their own; a sheet's rows do not. */
    private readonly isText: boolean,
  ) {
    this.grid = cells.grid;
    this.headers = headers.map(cleanText);
    this.dateField = cells.fields.findIndex((field, index) => field.type === 'date' && cells.isMapped(index));
    this.mapped = [...cells.columns].filter((column) => column >= 0);
    this.first = this.mapped[0] ?? 0;
    this.firstHeader = cells.mapping.headerRow < 0 ? '' : (this.headers[this.first] ?? '');
    this.named = this.headers.findLastIndex((header) => header !== '') + 1 || this.headers.length;
    this.usualWidth = isText ? usualWidth(this.grid, cells.firstRow) : this.headers.length;
    this.unmapped = Array.from({ length: this.grid.columnCount }, (_, column) => column).filter(
      (column) => !this.mapped.includes(column),
    );
  }

  shapeOf(row: number): RowShape {
    if (this.mapped.length === 0) return this.shapeUnmapped(row);
    const first = cleanText(this.grid.text(row, this.first));
    if (first === '' && this.allEmpty(row, this.mapped) && this.cells.mendedFields(row).length === 0) {
      return this.emptyRow(row);
    }
    if (this.isText && this.isRagged(row)) return 'unreadable';
    if (first === this.firstHeader && this.repeatsHeader(row)) return this.ignore(row, 'repeated-header');
    if (this.isTotal(row)) return this.ignore(row, 'total-row');
    if (row === this.cells.firstRow && this.firstHeader !== '' && this.isUnits(row)) {
      return this.ignore(row, 'units-row');
    }
    return 'record';
  }

  /** With no column mapped there is nothing to say row by row but what has shifted. */
  private shapeUnmapped(row: number): RowShape {
    if (this.allEmpty(row, this.unmapped)) return this.ignore(row, 'blank-row');
    if (row === this.cells.firstRow && this.cells.mapping.headerRow >= 0 && this.isUnits(row)) {
      return this.ignore(row, 'units-row');
    }
    if (this.isText) this.isRagged(row);
    return 'unreadable';
  }

  private emptyRow(row: number): RowShape {
    const empty = this.allEmpty(row, this.unmapped);
    return this.ignore(row, empty ? 'blank-row' : 'nothing-to-import');
  }

  private ignore(row: number, code: FindingCode): RowShape {
    this.ledger.add(row, -1, -1, code);
    return 'ignored';
  }

  private allEmpty(row: number, columns: number[]): boolean {
    for (const column of columns) {
      if (cleanText(this.grid.text(row, column)) !== '') return false;
    }
    return true;
  }

  private isRagged(row: number): boolean {
    const found = this.grid.width(row);
    const expected = this.headers.length;
    if (found === expected) return false;
    if (found < expected && (found >= this.named || found === this.usualWidth)) return false;
    if (found < expected) return this.sayRagged(row, 'row-short', expected, found);
    // Truly empty, since a NULL beyond the last heading is a cell that has shifted.
    for (let column = expected; column < found; column += 1) {
      if (this.grid.text(row, column).trim() !== '') return this.sayRagged(row, 'row-long', expected, found);
    }
    return false;
  }

  private sayRagged(row: number, code: FindingCode, expected: number, found: number): true {
    this.ledger.add(row, -1, -1, code, { params: { expected, found } });
    return true;
  }

  private repeatsHeader(row: number): boolean {
    return this.mapped.every((column) => cleanText(this.grid.text(row, column)) === this.headers[column]);
  }

  /** One word that says "total", nothing else but numbers: the company called Total has an address beside it. */
  private isTotal(row: number): boolean {
    const date = this.dateField < 0 ? '' : this.cells.text(row, this.dateField);
    if (date !== '' && !isTotalWord(date)) return false;
    let words = 0;
    for (let column = 0; column < this.grid.columnCount; column += 1) {
      const text = cleanText(this.grid.text(row, column));
      if (text === '') continue;
      if (words === 0 && !isTotalWord(text)) {
        if (!this.isNumber(text)) return false;
        continue;
      }
      if (words > 0 && !this.isNumber(text)) return false;
      words += 1;
    }
    return words > 0;
  }

  private isNumber(text: string): boolean {
    return readDecimal(text, '.') !== null || readDecimal(text, ',') !== null;
  }

  private isUnits(row: number): boolean {
    let words = 0;
    for (let column = 0; column < this.grid.columnCount; column += 1) {
      const text = cleanText(this.grid.text(row, column));
      if (text === '') continue;
      if (!isUnitWord(text)) return false;
      words += 1;
    }
    return words > 0;
  }
}

const USUAL_SHARE = 0.7;

function usualWidth(grid: Grid, firstRow: number): number {
  const counts = new Map<number, number>();
  for (let row = firstRow; row < grid.rowCount; row += 1) {
    const width = grid.width(row);
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const fewest = (grid.rowCount - firstRow) * USUAL_SHARE;
  return [...counts].find(([, count]) => count >= fewest && count > 1)?.[0] ?? -1;
}
