import { weekdayOf } from '@domain/dates/calendar.ts';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { codeAt, dateIn, daysIn, type DayCode } from '@domain/rentals/time-sheet.ts';
import type { DayChange, MonthSheet } from '@services/services.ts';
import { useText } from '@ui/environment/use-text.ts';
import { brushes, changeTo } from './brushes.ts';
import { dayCell, isWritable } from './day-cells.ts';
import type { Place } from './use-painting.ts';

interface KeyOptions {
  rows: readonly MonthSheet[];
  today: PlainDate;
  onWrite: (changes: DayChange[]) => void;
  onLocked: (changes: DayChange[]) => void;
  onUndo: () => void;
  scrollTo: (row: number) => void;
}

/** Where the keys are, and as far as where Shift has drawn the choice. */
export interface Choice {
  at: Place;
  to: Place;
}

const steps: Record<string, readonly [row: number, day: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

export const spanOf = ({ at, to }: Choice) => ({
  rows: [Math.min(at.row, to.row), Math.max(at.row, to.row)] as const,
  days: [Math.min(at.day, to.day), Math.max(at.day, to.day)] as const,
});

export function useGridKeys({ rows, today, onWrite, onLocked, onUndo, scrollTo }: KeyOptions) {
  const t = useText('rentals');
  const [choice, setChoice] = useState<Choice>({ at: { row: 0, day: 1 }, to: { row: 0, day: 1 } });
  const copied = useRef<string[]>([]);
  const last = { row: rows.length - 1, day: rows[0] ? daysIn(rows[0].month) : 1 };

  const goTo = (place: Place, isDrawn: boolean) => {
    const inside = { row: between(place.row, 0, last.row), day: between(place.day, 1, last.day) };
    setChoice((now) => ({ at: inside, to: isDrawn ? now.to : inside }));
    scrollTo(inside.row);
  };
  const write = (codes: (row: number, day: number) => DayCode | undefined, span = spanOf(choice)) => {
    const changes: DayChange[] = [];
    const locked: DayChange[] = [];
    for (let row = span.rows[0]; row <= span.rows[1]; row += 1) {
      const sheet = rows[row];
      if (!sheet) continue;
      for (let day = span.days[0]; day <= span.days[1]; day += 1) {
        const code = codes(row, day);
        const cell = dayCell(sheet, day, today);
        if (code === undefined || code === cell.code) continue;
        const change = changeTo(sheet.rental.id, cell.date, code);
        if (isWritable(cell)) changes.push(change);
        else if (cell.state === 'locked') locked.push(change);
      }
    }
    if (changes.length > 0) onWrite(changes);
    else if (locked.length > 0) onLocked(locked);
  };
  const isOne = choice.at.row === choice.to.row && choice.at.day === choice.to.day;
  /** What is chosen; of one day alone its whole week, Monday to Sunday. */
  const copy = () => {
    const span = spanOf(choice);
    const { month } = rows[choice.at.row] ?? {};
    if (!month) return;
    const monday = choice.at.day - weekdayOf(dateIn(month, choice.at.day)) + 1;
    const days = isOne ? ([monday, monday + 6] as const) : span.days;
    copied.current = rows.slice(span.rows[0], span.rows[1] + 1).map((sheet) =>
      Array.from({ length: days[1] - days[0] + 1 }, (_, at) => {
        const day = days[0] + at;
        return day < 1 || day > last.day ? ' ' : codeAt(sheet.days, day);
      }).join(''),
    );
  };
  const paste = () => {
    const { month } = rows[choice.at.row] ?? {};
    const width = copied.current[0]?.length ?? 0;
    if (!month || width === 0) return;
    const start = width === 7 ? choice.at.day - weekdayOf(dateIn(month, choice.at.day)) + 1 : choice.at.day;
    const row = choice.at.row;
    write(
      (to, day) => {
        const code = copied.current[to - row]?.[day - start];
        return code === undefined || code === ' ' ? undefined : (code as DayCode);
      },
      {
        rows: [row, Math.min(row + copied.current.length - 1, last.row)],
        days: [Math.max(start, 1), Math.min(start + width - 1, last.day)],
      },
    );
  };
  const letters = new Map(
    brushes.flatMap(({ key, letter, code }) => [
      [key, code],
      [t(letter).toLowerCase(), code],
    ]),
  );
  const codeOfKey = (key: string): DayCode | undefined =>
    key === 'Delete' || key === 'Backspace' ? '.' : letters.get(key.toLowerCase());

  const onKeyDown = (event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey;
    const acts: Record<string, () => void> = { c: copy, v: paste, z: onUndo };
    const step = steps[event.key];
    const code = isCommand ? undefined : codeOfKey(event.key);
    if (isCommand && acts[event.key.toLowerCase()]) acts[event.key.toLowerCase()]!();
    else if (step && !event.altKey) {
      goTo({ row: choice.at.row + step[0], day: choice.at.day + step[1] }, event.shiftKey);
    } else if (event.key === 'Home') goTo({ ...choice.at, day: 1 }, event.shiftKey);
    else if (event.key === 'End') goTo({ ...choice.at, day: last.day }, event.shiftKey);
    else if (code !== undefined && !event.altKey) {
      write(() => code);
      if (isOne) goTo({ ...choice.at, day: choice.at.day + 1 }, false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { choice, onKeyDown, place: (at: Place) => setChoice({ at, to: at }) };
}
