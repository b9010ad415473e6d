import { useLayoutEffect, useState, type RefObject } from 'react';
import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useIsPhone } from '../../environment/use-media.ts';

/** Fewer rows than this are all in the page: searching in it, printing and screen readers see them. */
const ALL_AT_ONCE = 120;
const ROW = 36;
const ROW_ON_PHONE = 68;

const scrollerOf = (table: HTMLElement): HTMLElement | null => {
  const pane = table.closest<HTMLElement>('.q-pane, .q-table-scroll');
  return pane && getComputedStyle(pane).overflowY !== 'visible' ? pane : null;
};

export interface RowWindow {
  from: number;
  to: number;
  /** Height of the rows left out above and below. */
  above: number;
  below: number;
  scrollTo: (index: number) => void;
}

/** Which rows stand in the page: all of a short list, those in sight of a long one. */
export function useRowWindow(count: number, table: RefObject<HTMLTableElement | null>): RowWindow {
  const isPhone = useIsPhone();
  const [place, setPlace] = useState<{ scroller: HTMLElement | null; margin: number }>();
  useLayoutEffect(() => {
    if (!table.current) return;
    const scroller = scrollerOf(table.current);
    const top = table.current.getBoundingClientRect().top;
    setPlace({
      scroller,
      margin: scroller
        ? top - scroller.getBoundingClientRect().top + scroller.scrollTop
        : top + window.scrollY,
    });
  }, [table, isPhone]);
  const isLong = count > ALL_AT_ONCE;
  const options = {
    count,
    estimateSize: () => (isPhone ? ROW_ON_PHONE : ROW),
    overscan: 12,
    scrollMargin: place?.margin ?? 0,
    // Rows are hundreds of cells: scrolling must not wait for them.
    useFlushSync: false,
  };
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const inPane = useVirtualizer({
    ...options,
    getScrollElement: () => place?.scroller ?? null,
    enabled: isLong && Boolean(place?.scroller),
  });
  const inPage = useWindowVirtualizer({ ...options, enabled: isLong && place?.scroller === null });
  if (!isLong) {
    const scrollTo = (index: number) =>
      table.current?.tBodies[0]?.rows[index]?.scrollIntoView({ block: 'nearest' });
    return { from: 0, to: count, above: 0, below: 0, scrollTo };
  }
  const active = place?.scroller ? inPane : inPage;
  const items = active.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  return {
    from: first?.index ?? 0,
    to: last ? last.index + 1 : Math.min(count, ALL_AT_ONCE),
    above: first ? first.start - options.scrollMargin : 0,
    below: last ? active.getTotalSize() - (last.end - options.scrollMargin) : 0,
    scrollTo: (index) => active.scrollToIndex(index, { align: 'auto' }),
  };
}
