import type { ReactNode } from 'react';

export interface Column<T> {
  id: string;
  head: string;
  cell: (row: T) => ReactNode;
  /**
   * `money` = numbers: right-aligned, tabular, ruled and tinted; the head says the currency.
   * `id` = document numbers; `fill` takes the room that is left and is cut with an ellipsis.
   */
  kind?: 'text' | 'money' | 'id' | 'fill';
  width?: number;
  sortable?: boolean;
  /** Its place in the two lines of a phone row; without one it is not shown there. */
  phone?: 'title' | 'amount' | 'detail' | 'status';
  /** Opens the row from the keyboard and for screen readers: one column has it. */
  opens?: boolean;
}

export interface Sort {
  by: string;
  direction: 'asc' | 'desc';
}
