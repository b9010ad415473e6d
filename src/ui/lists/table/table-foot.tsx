import type { ReactNode } from 'react';
import { classNames } from '../../signs/class-names.ts';
import type { Column } from './column.ts';

/** Sums under their columns: single rule above, double rule under the money only. */
export const TableFoot = <T,>({
  columns,
  foot,
  hasChecks,
}: {
  columns: readonly Column<T>[];
  foot: Readonly<Record<string, ReactNode>>;
  hasChecks: boolean;
}) => (
  <tfoot>
    <tr>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the check boxes have no sum */}
      {hasChecks && <td className="is-check" />}
      {columns.map((column) => (
        <td
          key={column.id}
          className={classNames(
            `is-${column.kind ?? 'text'}`,
            column.phone && foot[column.id] !== undefined && `on-phone is-${column.phone}`,
            foot[column.id] === undefined && 'is-blank',
          )}
        >
          {foot[column.id]}
        </td>
      ))}
    </tr>
  </tfoot>
);
