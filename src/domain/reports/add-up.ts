import type { CellAt } from './define.ts';
import type { ReportCell } from './report.ts';

/** The sum of a column of numbers; what is empty adds nothing. */
export function columnSum(rows: readonly ReportCell[][], at: CellAt, column: string): number {
  let sum = 0;
  for (const row of rows) sum += Number(at(row, column) ?? 0);
  return sum;
}

/** In percent to one decimal, half away from zero; null = of nothing. */
export function percentOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const share = (part / Math.abs(whole)) * 1000;
  const size = Math.round(Math.abs(share) + 1e-9) / 10;
  return share < 0 && size !== 0 ? -size : size;
}

/** The largest first, what is left in one: a chart of a hundred customers says nothing. */
export function largestOf(
  rows: readonly ReportCell[][],
  at: CellAt,
  { label, value, most }: { label: string; value: string; most: number },
): { labels: ReportCell[]; values: number[]; rest: number } {
  const sorted = rows.toSorted((a, b) => Number(at(b, value) ?? 0) - Number(at(a, value) ?? 0));
  const shown = sorted.slice(0, most);
  return {
    labels: shown.map((row) => at(row, label)),
    values: shown.map((row) => Number(at(row, value) ?? 0)),
    rest: columnSum(sorted.slice(most), at, value),
  };
}
