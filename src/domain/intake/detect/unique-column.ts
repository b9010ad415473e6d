import { cleanText } from '../coerce/clean-text.ts';
import type { Grid } from '../grid.ts';

/** Whether every filled cell of the whole column differs from every other. */
export function isUniqueColumn(grid: Grid, firstRow: number, column: number): boolean {
  const seen = new Set<string>();
  for (let row = firstRow; row < grid.rowCount; row += 1) {
    const text = cleanText(grid.text(row, column));
    if (text === '') continue;
    if (seen.has(text)) return false;
    seen.add(text);
  }
  return seen.size > 0;
}
