import type { ReportDefinition } from './define.ts';
import type { ReportColumn, ReportKind, ReportLayout } from './report.ts';

/** The columns that a query can have: without a comparison those of it are not there. */
export const availableColumns = (
  { columns }: Pick<ReportKind, 'columns'>,
  isCompared: boolean,
): ReportColumn[] => columns.filter((column) => isCompared || !column.isCompared);

/** How a report comes when nobody has built another. */
const usualLayout = (
  definition: Pick<ReportDefinition, 'columns' | 'usual'>,
  isCompared: boolean,
): ReportLayout => ({
  columns: availableColumns(definition, isCompared)
    .filter(({ isExtra }) => !isExtra)
    .map(({ id }) => id),
  filters: [],
  ...definition.usual,
});

/**
 * RP8: a layout made for another version of a report, or with a comparison that is not asked for, loses what is not
 * there; groups stand first, and one without columns comes as usual.
 */
export function fittingLayout(
  definition: Pick<ReportDefinition, 'columns' | 'usual'>,
  wanted: ReportLayout | undefined,
  isCompared: boolean,
): ReportLayout {
  const usual = usualLayout(definition, isCompared);
  if (!wanted) return usual;
  const known = new Set(availableColumns(definition, isCompared).map(({ id }) => id));
  const groupBy = [...new Set(wanted.groupBy.filter((id) => known.has(id)))];
  const chosen = wanted.columns.filter((id) => known.has(id));
  const columns = [...new Set([...groupBy, ...(chosen.length > 0 ? chosen : usual.columns)])];
  return {
    columns,
    groupBy,
    filters: wanted.filters.filter(({ column }) => known.has(column)),
    sort: wanted.sort && known.has(wanted.sort.column) ? wanted.sort : usual.sort,
  };
}
