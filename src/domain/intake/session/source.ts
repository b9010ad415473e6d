import type { MessageParams } from '../../result.ts';
import type { Grid } from '../grid.ts';

export interface IntakeSource {
  grid: Grid;
  /** A delimited text: everything is text, and a record's width means something. */
  isText: boolean;
  headers: string[];
  /** What reading the file itself brought up. */
  warnings: { code: string; params: MessageParams }[];
}
