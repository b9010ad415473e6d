import { useState } from 'react';
import type { ImportFinding, Mend } from '@domain/intake/plan.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { MappedColumn } from '../columns/columns.ts';
import type { LastMend, OpenFile } from '../desk/desk.ts';
import { mendCells, undoLast } from '../desk/mend-rows.ts';
import { cellAddress } from '../words.ts';
import { FaultLine, LastMendLine } from './fault-line.tsx';
import { GridTable } from './grid-table.tsx';
import { MendTools } from './mend-tools.tsx';
import { useGrid } from './use-grid.ts';
import { useWorklist } from './use-worklist.ts';
import type { RowFilter, Worklist } from './worklist.ts';

interface MendGridProps {
  open: OpenFile;
  columns: readonly MappedColumn[];
  filter: RowFilter;
  /** The cell that a click on a finding leads to. */
  target: ImportFinding | null;
}

/** What the line under the grid says of these mends: the cell, where it was one. */
function lastMendOf(
  mends: Mend[],
  list: Worklist,
  place: number,
  columns: readonly MappedColumn[],
): LastMend {
  const [first] = mends;
  const row = list.rowAt(place);
  if (mends.length !== 1 || !first || row?.row !== first.row) return { cells: mends.length };
  const column = columns.find(({ field }) => field === first.field);
  const from = row.cells[first.field] ?? '';
  return { cells: 1, cell: { address: cellAddress(column, row), from, to: first.value } };
}

/** Rows to mend in place by keyboard, mouse or touch; each change is checked at once. */
export function MendGrid({ open, columns, filter, target }: MendGridProps) {
  const t = useText('import');
  const list = useWorklist(open.session, filter, open.epoch);
  const [said, say] = useState('');
  const grid = useGrid({
    list,
    fields: columns.map((column) => column.field),
    mend: (mends, place) => mendCells(mends, lastMendOf(mends, list, place, columns), open.preview),
    undo: () => void undoLast(),
    onNoFault: () => say(t('noMoreFaults')),
    onMoved: () => say(t('rowsMoved')),
  });
  if (list.total === 0) {
    return (
      <div className="q-small q-muted import-none" aria-live="polite">
        <p>{t('noRowsHere')}</p>
        <LastMendLine last={open.lastMend} />
      </div>
    );
  }
  return (
    <>
      <MendTools grid={grid} list={list} columns={columns} />
      <GridTable
        grid={grid}
        list={list}
        columns={columns}
        currency={open.preview.mapping.currency}
        target={target}
        onKey={() => say('')}
      />
      <FaultLine grid={grid} list={list} columns={columns} lastMend={open.lastMend} said={said} />
    </>
  );
}
