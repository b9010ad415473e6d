/** `amount` shows two decimals; `date` takes ISO days. Text that does not fit a type stays text. */
export type ColumnType = 'text' | 'number' | 'amount' | 'date' | 'boolean';

export interface ColumnToWrite {
  header: string;
  /** In characters; measured from the texts when it is left out. */
  width?: number;
  type: ColumnType;
  /** For whoever gets the file to fill: its cells are tinted, and offer these words if there are any. */
  choices?: readonly string[];
}

export type CellToWrite = string | number | boolean | null;

export interface SheetToWrite {
  name: string;
  columns: ColumnToWrite[];
  rows: CellToWrite[][];
  /** Rows in bold, by their place: sub-totals and totals. */
  strong?: ReadonlySet<number>;
}
