/** What stood in a cell, as the file's format tells it. A date is ISO text (`2010-12-01` or with a time). */
export type CellValue = string | number | boolean | null;
export type CellKind = 'empty' | 'text' | 'number' | 'date' | 'boolean' | 'error';

/** Raw cells of one sheet with their addresses. Rows and columns count from 0 here, from 1 / A in the file. */
export interface Grid {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columnCount: number;
  kind(row: number, column: number): CellKind;
  value(row: number, column: number): CellValue;
  /** The cell as text, exactly as read (numbers in their shortest form, no rounding, no localisation). */
  text(row: number, column: number): string;
  /** 1-based row in the spreadsheet, or the line of a CSV on which the record starts. */
  rowNumber(row: number): number;
  /** The file's format shows the number as a percentage: 0.2 stands there as 20 %. */
  isPercent?(row: number, column: number): boolean;
  /** Cells of this record: ragged CSV rows differ from the header. */
  width(row: number): number;
}

export type FileFormat =
  'xlsx' | 'xlsb' | 'xls' | 'ods' | 'csv' | 'spreadsheetml' | 'sylk' | 'numbers' | 'dif';

export interface SheetEntry {
  name: string;
  hidden: 'no' | 'hidden' | 'very-hidden';
  rows: number;
  columns: number;
  hiddenRows: number;
  hiddenColumns: number;
}

/** How a text file was read; a proposal that a person can change. */
export interface TextDialect {
  encoding: string;
  delimiter: string;
  lineBreak: 'lf' | 'crlf' | 'cr' | 'mixed';
}

/** Limits on what a hostile or giant file may cost. */
export interface ReadLimits {
  /** Bytes after inflating, all parts together. */
  inflatedBytes: number;
  cells: number;
  /** Milliseconds for the whole read. */
  time: number;
}
