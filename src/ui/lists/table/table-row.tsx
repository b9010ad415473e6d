import { memo, type MouseEvent } from 'react';
import { Checkbox } from '../../fields/checkbox.tsx';
import { classNames } from '../../signs/class-names.ts';
import { useText } from '../../environment/use-text.ts';
import type { Column } from './column.ts';

export interface TableRowProps<T> {
  row: T;
  index: number;
  name: string;
  columns: readonly Column<T>[];
  /** Undefined = rows cannot be selected. */
  selected: boolean | undefined;
  isCurrent: boolean;
  isStruck: boolean;
  onOpen: ((row: T) => void) | undefined;
  onCheck: (index: number, checked: boolean, isRange: boolean) => void;
}

const cellClass = <T,>(column: Column<T>) =>
  classNames(`is-${column.kind ?? 'text'}`, column.phone ? `on-phone is-${column.phone}` : false);

function TableRowInner<T>(props: TableRowProps<T>) {
  const { row, index, columns, selected, isCurrent, isStruck, onOpen, onCheck } = props;
  const t = useText('words');
  const open = (event: MouseEvent) => {
    const isControl = (event.target as HTMLElement).closest('a, button, input, label');
    if (!isControl && getSelection()?.isCollapsed !== false) onOpen?.(row);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the row's button and the table's keys do the same
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-current={isCurrent || undefined}
      className={classNames(
        selected && 'is-selected',
        isCurrent && 'is-current',
        isStruck && 'is-struck',
        onOpen && 'is-open-able',
      )}
      onClick={onOpen && open}
    >
      {selected !== undefined && (
        <td className="is-check on-phone">
          <Checkbox
            checked={selected}
            aria-label={t('selectRow', { name: props.name })}
            onChange={(checked, { shiftKey }) => onCheck(index, checked, shiftKey)}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.id} className={cellClass(column)}>
          {column.opens && onOpen ? (
            <button type="button" className="q-row-open" onClick={() => onOpen(row)}>
              {column.cell(row)}
            </button>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}

/** Memoised: a selection of one row must not draw a thousand. */
export const TableRow = memo(TableRowInner) as typeof TableRowInner;
