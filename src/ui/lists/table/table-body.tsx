import { useText } from '../../environment/use-text.ts';
import type { DataTableProps } from './table-props.ts';
import { TableRow } from './table-row.tsx';
import type { RowWindow } from './use-row-window.ts';

interface TableBodyProps<T> extends DataTableProps<T> {
  ids: readonly string[];
  shown: RowWindow;
  cursor: number;
  onCheck: (index: number, checked: boolean, isRange: boolean) => void;
}

/** The rows in sight, between two gaps that stand for the others. */
export function TableBody<T>(props: TableBodyProps<T>) {
  const { columns, rows, rowId, rowName = rowId, ids, shown, cursor, selected } = props;
  const span = columns.length + (selected ? 1 : 0);
  return (
    <tbody>
      <Gap height={shown.above} span={span} />
      {rows.length === 0 && <LoadingRow span={span} />}
      {rows.slice(shown.from, shown.to).map((row, place) => {
        const index = shown.from + place;
        const id = ids[index] ?? '';
        return (
          <TableRow
            key={id}
            row={row}
            index={index}
            name={rowName(row)}
            columns={columns}
            selected={selected?.has(id)}
            isCurrent={props.current ? props.current === id : cursor === index}
            isStruck={props.isStruck?.(row) ?? false}
            onOpen={props.onOpen}
            onCheck={props.onCheck}
          />
        );
      })}
      <Gap height={shown.below} span={span} />
    </tbody>
  );
}

const Gap = ({ height, span }: { height: number; span: number }) =>
  height > 0 && (
    <tr aria-hidden="true" className="q-table-gap">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- empty on purpose, hidden from readers */}
      <td colSpan={span} style={{ height }} />
    </tr>
  );

function LoadingRow({ span }: { span: number }) {
  const t = useText('words');
  return (
    <tr className="q-table-wait">
      <td colSpan={span} className="q-dim">
        {t('loading')}
      </td>
    </tr>
  );
}
