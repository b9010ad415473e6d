import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { ImportFinding } from '@domain/intake/plan.ts';
import type { CurrencyCode } from '@domain/money/currency.ts';
import { useText } from '@ui/environment/use-text.ts';
import type { MappedColumn } from '../columns/columns.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { gridCommand } from './keys.ts';
import type { Grid } from './use-grid.ts';
import { useGridWindow } from './use-grid-window.ts';
import { useTarget } from './use-target.ts';
import type { Worklist } from './worklist.ts';

interface GridTableProps {
  grid: Grid;
  list: Worklist;
  columns: readonly MappedColumn[];
  currency: CurrencyCode;
  target: ImportFinding | null;
  onKey: () => void;
}

/** Keys and clipboard of the grid itself; while a cell is edited they are the editor's. */
function handlersOf(grid: Grid, list: Worklist, fields: readonly string[], onKey: () => void) {
  const isEditing = grid.draft !== null;
  return {
    onKeyDown(event: KeyboardEvent) {
      const command = isEditing ? null : gridCommand(event);
      if (!command) return;
      event.preventDefault();
      onKey();
      void grid.act(command);
    },
    onPaste(event: ClipboardEvent) {
      if (isEditing) return;
      event.preventDefault();
      event.stopPropagation();
      void grid.paste(event.clipboardData.getData('text/plain'));
    },
    onCopy(event: ClipboardEvent) {
      const value = list.rowAt(grid.cursor.row)?.cells[fields[grid.cursor.column] ?? ''];
      if (isEditing || value === undefined) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', value);
    },
  };
}

export function GridTable({ grid, list, columns, currency, target, onKey }: GridTableProps) {
  const t = useText('import');
  const fields = columns.map((column) => column.field);
  const { scroll, shown, above, below } = useGridWindow(list, grid.cursor);
  const box = useTarget({ target, list, fields, grid });
  return (
    <div className="import-grid-scroll" ref={scroll}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a grid is a widget: one stop, arrows inside */}
      <table
        ref={box}
        className="import-grid"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the ARIA grid pattern on a real table
        role="grid"
        aria-label={t('mendGrid')}
        aria-rowcount={list.total + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={`mend-${grid.cursor.row}-${grid.cursor.column}`}
        tabIndex={0}
        {...handlersOf(grid, list, fields, onKey)}
      >
        <GridHead columns={columns} currency={currency} />
        <tbody>
          <Gap height={above} />
          {shown.map((index) => (
            <GridRow key={index} index={index} row={list.rowAt(index)} columns={columns} grid={grid} />
          ))}
          <Gap height={below} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are out of sight. */
const Gap = ({ height }: { height: number }) => height > 0 && <tr aria-hidden="true" style={{ height }} />;
