import { faint } from '../layout/sheet.ts';
import type { DrawOperation } from '../operations.ts';
import type { SheetContext } from './context.ts';

/** Across the page from corner to corner, a short word not larger than this. */
const STAMP_WIDTH = 215;
const LARGEST_STAMP = 150;

/** A word across the page, under everything else; none where it is empty. */
export function stampOf({ set, styles }: SheetContext, text: string): DrawOperation[] {
  if (text === '') return [];
  const styled = { ...styles.title, face: 'semibold' as const, tracking: 0 };
  const size = Math.min(LARGEST_STAMP, Math.floor((STAMP_WIDTH / set.widthOf(text, styled)) * styled.size));
  const width = set.widthOf(text, { ...styled, size });
  return [{ op: 'stamp', text, size, width, color: faint }];
}
