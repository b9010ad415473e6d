import { useRef, useState, type PointerEvent, type TouchEvent } from 'react';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { codeAt, type DayCode } from '@domain/rentals/time-sheet.ts';
import type { DayChange, MonthSheet } from '@services/services.ts';
import { nextCode } from './brushes.ts';
import { changesFor, type Place } from './day-changes.ts';

interface PaintingOptions {
  rows: readonly MonthSheet[];
  today: PlainDate;
  brush: DayCode;
  onPaint: (changes: DayChange[]) => void;
  /** Only locked days were touched: what then? */
  onLocked: (changes: DayChange[]) => void;
  /** Where the pointer went down: the keys go on from there. */
  onPlace: (place: Place) => void;
}

const placeOf = (element: Element | null): Place | null => {
  const cell = element?.closest<HTMLElement>('[data-day]');
  return cell ? { row: Number(cell.dataset['row']), day: Number(cell.dataset['day']) } : null;
};

const keyOf = ({ row, day }: Place) => `${row} ${day}`;

/** Days under a pointer that goes over them: painted while it is down, written when it is lifted. */
export function usePainting({ rows, today, brush, onPaint, onLocked, onPlace }: PaintingOptions) {
  const stroke = useRef<{ code: DayCode; over: Map<string, Place> } | null>(null);
  const [painted, setPainted] = useState<{ code: DayCode; over: ReadonlyMap<string, Place> } | null>(null);

  const cover = (place: Place | null) => {
    if (!place || !stroke.current || stroke.current.over.has(keyOf(place))) return;
    stroke.current.over.set(keyOf(place), place);
    setPainted({ code: stroke.current.code, over: new Map(stroke.current.over) });
  };
  const finish = (isKept: boolean) => {
    const done = stroke.current;
    stroke.current = null;
    setPainted(null);
    if (!done || !isKept) return;
    const wanted = [...done.over.values()].map((place) => ({ ...place, code: done.code }));
    const { changes, locked } = changesFor(rows, wanted, today);
    if (changes.length > 0) onPaint(changes);
    else if (locked.length > 0) onLocked(locked);
  };
  return {
    painted,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        const place = event.button === 0 ? placeOf(event.target as Element) : null;
        const sheet = place && rows[place.row];
        if (!place || !sheet) return;
        onPlace(place);
        // A finger has one brush in hand and no keys: a tap on what is so already goes on to the next.
        const isSame = codeAt(sheet.days, place.day) === brush;
        const code = !isSame ? brush : event.pointerType === 'touch' ? nextCode(brush) : '.';
        stroke.current = { code, over: new Map() };
        (event.target as Element).releasePointerCapture?.(event.pointerId);
        cover(place);
      },
      onPointerMove: (event: PointerEvent) => {
        if (stroke.current) cover(placeOf(document.elementFromPoint(event.clientX, event.clientY)));
      },
      onPointerUp: () => finish(true),
      onPointerCancel: () => finish(false),
      // The click that follows a tap would press what lies over the days by now: the dialog that they asked for.
      onTouchEnd: (event: TouchEvent) => {
        if (event.cancelable && placeOf(event.target as Element)) event.preventDefault();
      },
    },
  };
}
