import type { ReactNode } from 'react';
import type { Column, Sort } from './column.ts';

export interface DataTableProps<T> {
  /** Said to screen readers. */
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowId: (row: T) => string;
  /** What a row is called, for its check box. */
  rowName?: (row: T) => string;
  sort?: Sort;
  onSort?: (by: string) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: Set<string>) => void;
  /** The row whose detail is open; with none, the row under the keys is the current one. */
  current?: string;
  onOpen?: (row: T) => void;
  /** Excluded or void: struck through. */
  isStruck?: (row: T) => boolean;
  /** Sums by column id, closed by the double rule under the money. */
  foot?: Readonly<Record<string, ReactNode>>;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  loading?: boolean;
  /** What went wrong, in words; with a way to try again. */
  error?: string | undefined;
  onRetry?: () => void;
  /** j k x Enter act on this table; one table per screen has them. */
  hasKeys?: boolean;
  /** Chosen is the usual state of a row here: it is not tinted. */
  isChoosing?: boolean;
  /** Vertical rules between all cells, as in a spreadsheet. */
  isGrid?: boolean;
}
