import type { Rgb } from '../operations.ts';

/** A4 with a punch margin on the left (DESIGN.md, "Documents"). Millimetres. */
export const sheet = { width: 210, height: 297, left: 20, right: 193, top: 16, bottom: 271, footer: 287 };
export const contentWidth = sheet.right - sheet.left;

/** Paper colours are fixed: never themed, readable in black and white. */
export const ink: Rgb = [20, 26, 22];
export const grey: Rgb = [74, 82, 77];
export const hair: Rgb = [213, 218, 215];
export const petrol: Rgb = [0, 74, 81];
/** The ink at 12 % on white. */
export const faint: Rgb = [227, 228, 227];

/** Line widths in points. */
export const hairline = 0.35;
export const heavy = 0.7;
