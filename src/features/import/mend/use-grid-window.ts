import { useEffect, useRef, type RefObject } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { GridPlace } from './cursor.ts';
import type { Worklist } from './worklist.ts';

const ROW = 36;

export interface GridWindow {
  scroll: RefObject<HTMLDivElement | null>;
  /** Indices of the rows that stand in the page. */
  shown: number[];
  /** Height of the rows left out above and below. */
  above: number;
  below: number;
}

/** Which rows of the list are in sight; they are fetched, and the cursor never leaves them. */
export function useGridWindow(list: Worklist, cursor: GridPlace): GridWindow {
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: list.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 10,
    useFlushSync: false,
  });
  const items = rows.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  useEffect(() => {
    if (first && last) void list.fetch(first.index, last.index);
  }, [list, first, last]);
  useEffect(() => {
    if (list.total > 0) rows.scrollToIndex(cursor.row, { align: 'auto' });
    scroll.current?.querySelector('.is-cursor')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // oxlint-disable-next-line react/exhaustive-deps -- follows the cursor, not every scroll
  }, [cursor]);
  return {
    scroll,
    shown: items.map(({ index }) => index),
    above: first?.start ?? 0,
    below: last ? rows.getTotalSize() - last.end : 0,
  };
}
