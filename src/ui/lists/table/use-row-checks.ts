import { useCallback, useEffect, useRef } from 'react';
import { withRows } from './selection.ts';

/** Checks a row, or with shift every row since the last one; always the same function, so that rows are not drawn again. */
export function useRowChecks(
  ids: readonly string[],
  selected: ReadonlySet<string>,
  onSelect: ((selected: Set<string>) => void) | undefined,
) {
  const anchor = useRef<number | null>(null);
  const latest = useRef({ ids, selected, onSelect });
  useEffect(() => {
    latest.current = { ids, selected, onSelect };
  });
  return useCallback((index: number, checked: boolean, isRange: boolean) => {
    const now = latest.current;
    now.onSelect?.(withRows(now.selected, now.ids, index, checked, isRange ? anchor.current : null));
    anchor.current = index;
  }, []);
}
