import type { FileFormat, Grid, ReadLimits, SheetEntry, TextDialect } from '@domain/intake/grid.ts';
import type { MessageParams } from '@domain/result.ts';

/** Something odd that did not stop the reading. `code` is a key of the `findings` messages. */
export interface ReadWarning {
  code: string;
  params: MessageParams;
}

/** A file after reading: every sheet by name and size, one of them as cells. */
export interface Workbook {
  format: FileFormat;
  sheets: SheetEntry[];
  /** The sheet in `grid`: the one asked for, or the first visible one with values. */
  sheet: string;
  dialect: TextDialect | null;
  grid: Grid;
  warnings: ReadWarning[];
}

export interface ReadOptions {
  sheet?: string;
  encoding?: string;
  delimiter?: string;
  limits?: Partial<ReadLimits>;
  onProgress?: (done: number, total: number) => void;
}
