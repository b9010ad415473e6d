import type { ColumnType, Derived, ReportColumn } from './report.ts';

/** What a column of a report may be beside its type. */
type More = Pick<Partial<ReportColumn>, 'isExtra' | 'isCompared' | 'isRunning'>;

export const column = (id: string, type: ColumnType, more: More = {}): ReportColumn => ({
  id,
  type,
  isSummed: false,
  isExtra: false,
  ...more,
});

/** Added up in groups and the total. */
export const summed = (id: string, type: ColumnType, more: More = {}): ReportColumn => ({
  ...column(id, type, more),
  isSummed: true,
});

/** Worked out of other columns, in rows, groups and the total alike. */
export const derived = (id: string, type: ColumnType, rule: Derived, more: More = {}): ReportColumn => ({
  ...column(id, type, more),
  derived: rule,
});

/** The sum of the period that it is compared with, and by what it changed. */
export const comparison = (now: string, more: More = {}): [ReportColumn, ReportColumn] => [
  summed('before', 'money', { isCompared: true }),
  derived('change', 'percent', { rule: 'change', now, before: 'before' }, { isCompared: true, ...more }),
];
