import type { Rgb } from '../operations.ts';

/** Where things stand on an A4 page, in millimetres. */
export interface Sheet {
  width: number;
  height: number;
  left: number;
  right: number;
  /** Where the right half begins. */
  middle: number;
  top: number;
  bottom: number;
  footer: number;
}

/** A4 with a punch margin on the left (DESIGN.md, "Documents"); the right half in the window of a French envelope. */
export const sheet: Sheet = {
  width: 210,
  height: 297,
  left: 20,
  right: 193,
  middle: 110,
  top: 16,
  bottom: 271,
  footer: 287,
};

/** Paper colours are fixed: never themed, readable in black and white. */
export const ink: Rgb = [20, 26, 22];
export const grey: Rgb = [74, 82, 77];
export const hair: Rgb = [213, 218, 215];
export const petrol: Rgb = [0, 74, 81];
/** The ink at 12 % on white. */
export const faint: Rgb = [227, 228, 227];
export const paper: Rgb = [255, 255, 255];

/** Line widths in points. */
export const hairline = 0.35;
export const heavy = 0.7;
