import { useText } from '@ui/environment/use-text.ts';
import type { MappedColumn } from '../columns/columns.ts';
import type { LastMend } from '../desk/desk.ts';
import { undoLast } from '../desk/mend-rows.ts';
import { useFindingWords } from '../findings/use-findings.ts';
import { cellAddress } from '../words.ts';
import { faultOf, type Grid } from './use-grid.ts';
import type { Worklist } from './worklist.ts';

interface FaultLineProps {
  grid: Grid;
  list: Worklist;
  columns: readonly MappedColumn[];
  lastMend: LastMend | null;
  said: string;
}

/** What is wrong with the cell under the cursor and what would mend it; then what was mended last. */
export function FaultLine({ grid, list, columns, lastMend, said }: FaultLineProps) {
  const t = useText('import');
  const words = useFindingWords();
  const column = columns[grid.cursor.column];
  const fault = faultOf(list, grid.cursor, column?.field);
  const cell = cellAddress(column, list.rowAt(grid.cursor.row));
  return (
    <div className="import-fault-line q-tiny q-muted" aria-live="polite">
      {said || (
        <p>
          {fault ? t('faultAt', { cell, what: words.what(fault) }) : t('cellIsFine', { cell })}{' '}
          {fault?.suggestion !== undefined && (
            <>
              <span className="q-good">{t('faultSuggestion', { value: fault.suggestion })}</span>{' '}
              <button type="button" className="import-link" onClick={() => void grid.act({ do: 'suggest' })}>
                {t('use')}
              </button>
            </>
          )}
        </p>
      )}
      <LastMendLine last={lastMend} />
    </div>
  );
}

/** What was mended last and the way back: also when no row is left to show. */
export function LastMendLine({ last }: { last: LastMend | null }) {
  const t = useText('import');
  if (!last) return null;
  return (
    <p>
      <LastMendText last={last} />{' '}
      {last.cells > 0 && (
        <button type="button" className="import-link" onClick={() => void undoLast()}>
          {t('undo')}
        </button>
      )}
    </p>
  );
}

function LastMendText({ last }: { last: LastMend }) {
  const t = useText('import');
  if (!last.cell) return t('mendedMany', { count: last.cells });
  const { address, from, to } = last.cell;
  const now = to === '' ? t('emptied') : to;
  return from === ''
    ? t('mendedCellEmpty', { cell: address, to: now })
    : t('mendedCell', { cell: address, from, to: now });
}
