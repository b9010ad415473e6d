import { cleanText } from '../coerce/clean-text.ts';
import type { Grid } from '../grid.ts';

/** Of a hundred values this many may repeat before a column counts as one that repeats. */
const STRAY_PERCENT = 2;
/** Among fewer values one that repeats says as much as any other. */
const FEWEST_VALUES = 10;

/**
 * Whether every filled cell of the whole column differs from every other, but for a few: those are faults of the file
 * that a person wants to hear of.
 */
export function isNearlyUniqueColumn(grid: Grid, firstRow: number, column: number): boolean {
  const seen = new Set<string>();
  const most = mostRepeats(grid.rowCount - firstRow);
  let filled = 0;
  for (let row = firstRow; row < grid.rowCount; row += 1) {
    const text = cleanText(grid.text(row, column));
    if (text === '') continue;
    filled += 1;
    seen.add(text);
    if (filled - seen.size > most) return false;
  }
  return filled > 0 && filled - seen.size <= mostRepeats(filled);
}

const mostRepeats = (values: number): number =>
  values < FEWEST_VALUES ? 0 : Math.max(1, Math.floor((values * STRAY_PERCENT) / 100));
