import type { Sheet } from '../layout/sheet.ts';
import { sheet } from '../layout/sheet.ts';

/** Where things stand on a sheet of a report, upright or on its side. */
export type Paper = Pick<Sheet, 'left' | 'right' | 'top' | 'bottom' | 'footer'> & { isLandscape: boolean };

export const upright: Paper = { ...sheet, isLandscape: false };

/** A4 on its side: bound at the top edge, so that both sides are alike. */
export const sideways: Paper = {
  left: 18,
  right: 279,
  top: 18,
  bottom: 186,
  footer: 200,
  isLandscape: true,
};

export const widthOf = ({ left, right }: Paper): number => right - left;
