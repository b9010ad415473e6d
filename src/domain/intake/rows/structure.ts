import { cleanText } from '../coerce/clean-text.ts';
import { readDecimal } from '../coerce/decimal.ts';
import type { Grid } from '../grid.ts';
import type { FindingCode } from '../findings/codes.ts';
import type { FindingLedger } from '../findings/ledger.ts';
import type { MappedCells } from './mapped-cells.ts';
import { isTotalWord, isUnitWord } from './total-words.ts';

/** What a row is before anything is read from it. */
export type RowShape = 'record' | 'ignored' | 'ragged';

/** Rules S1 to S6 of RULES.md: rows that are no records, and rows whose cells have shifted. */
export class RowStructure {
  private readonly grid: Grid;
  private readonly headers: string[];
  private readonly mapped: number[];
  private readonly unmapped: number[];
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
    this.unmapped = Array.from({ length: this.grid.columnCount }, (_, column) => column).filter(
      (column) => !this.mapped.includes(column),
    );
  }

  shapeOf(row: number): RowShape {
    if (this.allEmpty(row, this.mapped) && this.cells.mendedFields(row).length === 0)
      return this.emptyRow(row);
    if (this.isText && this.isRagged(row)) return 'ragged';
    if (this.repeatsHeader(row)) return this.ignore(row, 'repeated-header');
    if (this.isTotal(row)) return this.ignore(row, 'total-row');
    if (row === this.cells.firstRow && this.cells.mapping.headerRow >= 0 && this.isUnits(row)) {
      return this.ignore(row, 'units-row');
    }
    return 'record';
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
    const first = this.mapped[0];
    if (first === undefined || this.cells.mapping.headerRow < 0) return false;
    if (cleanText(this.grid.text(row, first)) !== this.headers[first]) return false;
    return this.mapped.every((column) => cleanText(this.grid.text(row, column)) === this.headers[column]);
  }

  /** One word that says "total", nothing else but numbers: the company called Total has an address beside it. */
  private isTotal(row: number): boolean {
    if (this.dateField >= 0 && this.cells.text(row, this.dateField) !== '') return false;
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
