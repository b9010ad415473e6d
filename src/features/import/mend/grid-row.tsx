import type { ImportFinding, MendRow } from '@domain/intake/plan.ts';
import { classNames } from '@ui/signs/class-names.ts';
import { Icon } from '@ui/signs/icon.tsx';
import { useText } from '@ui/environment/use-text.ts';
import { isNumeric, type MappedColumn } from '../columns/columns.ts';
import { useFindingWords } from '../findings/use-findings.ts';
import { CellEditor } from './cell-editor.tsx';
import { selectedRows } from './cursor.ts';
import type { Grid } from './use-grid.ts';

interface GridRowProps {
  index: number;
  /** Not here yet while it is fetched. */
  row: MendRow | undefined;
  columns: readonly MappedColumn[];
  grid: Grid;
}

const weight = { error: 2, warning: 1, note: 0 };
const worst = (findings: readonly ImportFinding[], field: string): ImportFinding | undefined =>
  findings
    .filter((finding) => finding.field === field)
    .sort((a, b) => weight[b.severity] - weight[a.severity])[0];

const look = (finding: ImportFinding | undefined, isMended: boolean) => {
  if (finding?.severity === 'error') return 'is-bad';
  if (finding?.severity === 'warning') return 'is-warn';
  return isMended && 'is-fixed';
};

export function GridRow({ index, row, columns, grid }: GridRowProps) {
  const rowFinding = row && worst(row.findings, '');
  return (
    <tr aria-rowindex={index + 2} className={row?.status === 'ignore' ? 'is-struck' : undefined}>
      <th scope="row" className={classNames('is-row-number', look(rowFinding, false))}>
        {row?.row}
      </th>
      {columns.map((column, at) => (
        <Cell key={column.field} place={{ row: index, column: at }} row={row} column={column} grid={grid} />
      ))}
    </tr>
  );
}

interface CellProps {
  place: { row: number; column: number };
  row: MendRow | undefined;
  column: MappedColumn;
  grid: Grid;
}

function Cell({ place, row, column, grid }: CellProps) {
  const t = useText('import');
  const words = useFindingWords();
  const { cursor, anchor, draft } = grid;
  const isCursor = cursor.row === place.row && cursor.column === place.column;
  const { first, last } = selectedRows(anchor, cursor);
  const isSelected = cursor.column === place.column && place.row >= first && place.row <= last;
  const finding = row && worst(row.findings, column.field);
  const isMended = row?.mended.includes(column.field) ?? false;
  const value = row?.cells[column.field] ?? '';
  const fault = finding && finding.severity !== 'note' ? words.what(finding) : undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid has the focus and the keys
    <td
      id={`mend-${place.row}-${place.column}`}
      aria-selected={isSelected}
      aria-invalid={finding?.severity === 'error' || undefined}
      title={fault}
      className={classNames(
        isNumeric(column.type) && 'is-money',
        look(finding, isMended),
        isSelected && first !== last && 'is-picked',
        isCursor && 'is-cursor',
      )}
      onClick={(event) => {
        if (isCursor && draft === null) grid.edit();
        else if (!isCursor) void grid.keep().then(() => grid.go(place, event.shiftKey));
      }}
    >
      {isCursor && draft !== null ? (
        <CellEditor
          grid={grid}
          draft={draft}
          label={t('editCell', { cell: `${column.letter}${row?.row ?? ''}` })}
        />
      ) : (
        <>
          {isMended && !fault && <Icon small name="check" />}
          {value}
          {fault && <span className="q-sr">, {fault}</span>}
        </>
      )}
    </td>
  );
}
