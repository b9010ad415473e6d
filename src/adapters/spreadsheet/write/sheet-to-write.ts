/**
 * `amount` shows two decimals, `whole` none, `thousandths` three, all with thousands marks; `percent` takes 0.125 for
 * 12.5 %; `date` and `month` take ISO days, a month the first of it. Text that does not fit a type stays text.
 */
export type ColumnType =
  'text' | 'number' | 'amount' | 'date' | 'boolean' | 'whole' | 'thousandths' | 'percent' | 'month';

export interface ColumnToWrite {
  header: string;
  /** In characters; measured from the texts when it is left out. */
  width?: number;
  type: ColumnType;
  /** For whoever gets the file to fill: its cells are tinted, and offer these words if there are any. */
  choices?: readonly string[];
}

/** What a spreadsheet works out again, with what it comes to now. */
export interface FormulaToWrite {
  /** Without the sign of equality; written by us, never from a text of the books. */
  formula: string;
  value: number | null;
}

export type PlainCell = string | number | boolean | null;
export type CellToWrite = PlainCell | FormulaToWrite;

/** A row of records, the sum of a group of that depth (1 = outermost), or the sum of all. */
export type RowKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 'total';

export interface SheetToWrite {
  name: string;
  columns: ColumnToWrite[];
  rows: CellToWrite[][];
  /** What each row is; absent = records all. */
  kinds?: RowKind[];
  /** Sums stand above what they sum: nothing to fold. */
  isFlat?: boolean;
  /** Rows of records can be filtered by the buttons in the head. */
  hasFilter?: boolean;
  /** Printed across the sheet, its head on each page. */
  isPrinted?: boolean;
}
