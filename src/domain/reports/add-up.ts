import type { CellAt, RawFigure } from './define.ts';
import type { ReportCell } from './report.ts';

/** The sum of a column of numbers; what is empty adds nothing. */
export function columnSum(rows: readonly ReportCell[][], at: CellAt, column: string): number {
  let sum = 0;
  for (const row of rows) sum += Number(at(row, column) ?? 0);
  return sum;
}

/** What was invoiced without tax, beside the same in the period that it is compared with. */
export const invoicedFigure = (
  rows: readonly ReportCell[][],
  at: CellAt,
  isCompared: boolean,
): RawFigure => ({
  id: 'invoiced',
  type: 'money',
  value: columnSum(rows, at, 'withoutTax'),
  ...(isCompared && { before: columnSum(rows, at, 'before') }),
});

/** In percent: what the best customer or product brought of all that was invoiced. */
export function largestShare(rows: readonly ReportCell[][], at: CellAt): RawFigure {
  const invoiced = columnSum(rows, at, 'withoutTax');
  const largest = rows.reduce((most, row) => Math.max(most, Number(at(row, 'withoutTax') ?? 0)), 0);
  return { id: 'largest', type: 'percent', value: percentOf(largest, invoiced) ?? 0 };
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
