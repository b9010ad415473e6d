import { useEffect, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ImportFinding, Mend } from '@domain/intake/plan.ts';
import { useText } from '@ui/use-text.ts';
import type { MappedColumn } from '../columns/columns.ts';
import type { OpenFile } from '../desk/desk.ts';
import { mendCells, undoLast } from '../desk/mend-rows.ts';
import { cellAddress } from '../words.ts';
import { FaultLine } from './fault-line.tsx';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { gridCommand } from './keys.ts';
import { MendTools } from './mend-tools.tsx';
import { useGrid, type Grid } from './use-grid.ts';
import { useWorklist } from './use-worklist.ts';
import type { RowFilter, Worklist } from './worklist.ts';

const ROW = 36;

interface MendGridProps {
  open: OpenFile;
  columns: readonly MappedColumn[];
  filter: RowFilter;
  epoch: number;
  /** The cell that a click on a finding leads to. */
  target: ImportFinding | null;
}

/** Moves the cursor to the cell of a finding once its row is here, and brings the grid into view. */
function useTarget(target: ImportFinding | null, list: Worklist, fields: readonly string[], go: Grid['go']) {
  const box = useRef<HTMLTableElement>(null);
  const [reached, setReached] = useState<ImportFinding | null>(null);
  useEffect(() => {
    if (!target || target === reached || list.total === 0) return;
    const rows = Array.from({ length: Math.min(list.total, 200) }, (_, index) => list.rowAt(index)?.row);
    const row = Math.max(0, rows.indexOf(target.row));
    setReached(target);
    go({ row, column: Math.max(0, fields.indexOf(target.field)) });
    box.current?.scrollIntoView({ block: 'center' });
    box.current?.focus({ preventScroll: true });
  }, [target, reached, list, list.total, fields, go]);
  return box;
}

export function MendGrid({ open, columns, filter, epoch, target }: MendGridProps) {
  const t = useText('import');
  const list = useWorklist(open.session, filter, epoch);
  const fields = columns.map((column) => column.field);
  const [said, say] = useState('');
  const mend = (mends: Mend[]) => {
    const [first] = mends;
    const row = list.rowAt(grid.cursor.row);
    const column = columns.find(({ field }) => field === first?.field);
    const cell =
      mends.length === 1 && first && row?.row === first.row
        ? { address: cellAddress(column, row), from: row.cells[first.field] ?? '', to: first.value }
        : undefined;
    return mendCells(mends, { cells: mends.length, ...(cell && { cell }) });
  };
  const grid = useGrid({
    list,
    fields,
    mend,
    undo: () => void undoLast(),
    onNoFault: () => say(t('noMoreFaults')),
  });
  const scroll = useRef<HTMLDivElement>(null);
  const box = useTarget(target, list, fields, grid.go);
  const rows = useVirtualizer({
    count: list.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 10,
    useFlushSync: false,
  });
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0], shown.at(-1)];
  useEffect(() => {
    if (first && last) list.want(first.index, last.index);
  }, [list, first, last]);
  const { cursor, draft } = grid;
  useEffect(() => {
    if (list.total > 0) rows.scrollToIndex(cursor.row, { align: 'auto' });
    scroll.current?.querySelector('.is-cursor')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // oxlint-disable-next-line react/exhaustive-deps -- follows the cursor, not every scroll
  }, [cursor]);
  useEffect(() => {
    if (draft === null && scroll.current?.contains(document.activeElement))
      box.current?.focus({ preventScroll: true });
  }, [draft, box]);

  if (list.total === 0) return <p className="q-small q-muted import-none">{t('noRowsHere')}</p>;
  return (
    <>
      <MendTools grid={grid} list={list} columns={columns} />
      <div className="import-grid-scroll" ref={scroll}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a grid is a widget: one stop, arrows inside */}
        <table
          ref={box}
          className="import-grid"
          role="grid"
          aria-label={t('mendGrid')}
          aria-rowcount={list.total + 1}
          aria-colcount={columns.length + 1}
          aria-activedescendant={`mend-${cursor.row}-${cursor.column}`}
          tabIndex={0}
          onKeyDown={(event) => {
            const command = draft === null ? gridCommand(event) : null;
            if (!command) return;
            event.preventDefault();
            say('');
            void grid.act(command);
          }}
          onPaste={(event) => {
            if (draft !== null) return;
            event.preventDefault();
            event.stopPropagation();
            void grid.paste(event.clipboardData.getData('text/plain'));
          }}
          onCopy={(event) => {
            const value = list.rowAt(cursor.row)?.cells[fields[cursor.column] ?? ''];
            if (draft !== null || value === undefined) return;
            event.preventDefault();
            event.clipboardData.setData('text/plain', value);
          }}
        >
          <GridHead columns={columns} currency={open.preview.mapping.currency} />
          <tbody>
            <Gap height={first?.start ?? 0} />
            {shown.map(({ index }) => (
              <GridRow key={index} index={index} row={list.rowAt(index)} columns={columns} grid={grid} />
            ))}
            <Gap height={last ? rows.getTotalSize() - last.end : 0} />
          </tbody>
        </table>
      </div>
      <FaultLine grid={grid} list={list} columns={columns} lastMend={open.lastMend} said={said} />
    </>
  );
}

/** Stands for the rows that are out of sight. */
const Gap = ({ height }: { height: number }) =>
  height > 0 && (
    <tr role="presentation">
      <td role="presentation" className="import-gap" style={{ height }} />
    </tr>
  );
