import type { ReportLayout } from '@services/services.ts';

/** A column shown or not; a new one comes last. */
export const withColumn = (layout: ReportLayout, id: string, isShown: boolean): ReportLayout => ({
  ...layout,
  columns: isShown ? [...layout.columns, id] : layout.columns.filter((column) => column !== id),
});

/** A column one place up (−1) or down (1). */
export function moved(layout: ReportLayout, id: string, by: -1 | 1): ReportLayout {
  const columns = [...layout.columns];
  const at = columns.indexOf(id);
  const to = at + by;
  if (at === -1 || to < 0 || to >= columns.length) return layout;
  [columns[at], columns[to]] = [columns[to]!, columns[at]!];
  return { ...layout, columns };
}

/** Groups stand first in the table. */
export function grouped(layout: ReportLayout, groupBy: string[]): ReportLayout {
  const wanted = [...new Set(groupBy.filter((id) => id !== ''))];
  return { ...layout, groupBy: wanted, columns: [...new Set([...wanted, ...layout.columns])] };
}

export const withFilter = (
  layout: ReportLayout,
  at: number,
  change: Partial<ReportLayout['filters'][number]> | null,
): ReportLayout => ({
  ...layout,
  filters: layout.filters.flatMap((filter, index) => {
    if (index !== at) return [filter];
    return change === null ? [] : [{ ...filter, ...change }];
  }),
});
