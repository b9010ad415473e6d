import { useEffect, useRef, type RefObject } from 'react';
import type { ImportFinding } from '@domain/intake/plan.ts';
import type { Grid } from './use-grid.ts';
import { PAGE, type Worklist } from './worklist.ts';

interface TargetOptions {
  target: ImportFinding | null;
  list: Worklist;
  fields: readonly string[];
  grid: Grid;
}

/** Moves the cursor to the cell of a finding once its row is here, and brings the grid into view. */
export function useTarget({ target, list, fields, grid }: TargetOptions): RefObject<HTMLTableElement | null> {
  const box = useRef<HTMLTableElement>(null);
  const reached = useRef<ImportFinding | null>(null);
  const { go } = grid;
  const { total } = list;
  useEffect(() => {
    if (!target || target === reached.current || total === 0) return;
    const rows = Array.from({ length: Math.min(total, PAGE) }, (_, index) => list.rowAt(index)?.row);
    reached.current = target;
    go({ row: Math.max(0, rows.indexOf(target.row)), column: Math.max(0, fields.indexOf(target.field)) });
    box.current?.scrollIntoView({ block: 'center' });
    box.current?.focus({ preventScroll: true });
  }, [target, list, total, fields, go]);
  return box;
}
