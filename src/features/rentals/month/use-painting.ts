import { useRef, useState, type PointerEvent, type TouchEvent } from 'react';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { codeAt, withCode, type DayCode } from '@domain/rentals/time-sheet.ts';
import type { DayChange, MonthSheet } from '@services/services.ts';
import { nextCode } from './brushes.ts';
import { changesFor, strokeOver, type Covered, type Place } from './day-changes.ts';

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

interface Stroke<Over> {
  code: DayCode;
  over: Over;
}

/** Days under a pointer that goes over them: painted while it is down, written when it is lifted. */
export function usePainting({ rows, today, brush, onPaint, onLocked, onPlace }: PaintingOptions) {
  const stroke = useRef<Stroke<Map<string, Covered>> | null>(null);
  const [painted, setPainted] = useState<Stroke<readonly Covered[]> | null>(null);

  const cover = (place: Place | null) => {
    const sheet = place && rows[place.row];
    if (!sheet || !stroke.current) return;
    const { code, over } = stroke.current;
    const key = `${sheet.rental.id} ${sheet.month} ${place.day}`;
    if (over.has(key)) return;
    over.set(key, { rentalId: sheet.rental.id, month: sheet.month, day: place.day });
    setPainted({ code, over: [...over.values()] });
  };
  const finish = (isKept: boolean) => {
    const done = stroke.current;
    stroke.current = null;
    setPainted(null);
    if (!done || !isKept) return;
    const wanted = strokeOver(rows, done.over.values(), done.code);
    const { changes, locked } = changesFor(rows, wanted, today);
    if (changes.length > 0) onPaint(changes);
    else if (locked.length > 0) onLocked(locked);
  };
  return {
    /** The days of a row as they are painted this moment. */
    paintedDays: ({ rental, month, days }: MonthSheet): string =>
      (painted?.over ?? [])
        .filter((one) => one.rentalId === rental.id && one.month === month)
        .reduce((text, { day }) => withCode(text, day, painted!.code), days),
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
