import { useRef, useState, type KeyboardEvent } from 'react';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import { daysIn, type DayCode } from '@domain/rentals/time-sheet.ts';
import type { DayChange, MonthSheet } from '@services/services.ts';
import { useText } from '@ui/environment/use-text.ts';
import { brushes } from './brushes.ts';
import {
  changesFor,
  copied,
  filled,
  pasted,
  type Copied,
  type Place,
  type Span,
  type Wanted,
} from './day-changes.ts';

interface KeyOptions {
  rows: readonly MonthSheet[];
  today: PlainDate;
  onWrite: (changes: DayChange[]) => void;
  /** Only billed days were meant: what then? */
  onLocked: (changes: DayChange[]) => void;
  onUndo: () => void;
  scrollTo: (row: number) => void;
}

/** Where the keys are, and as far as where Shift has drawn the choice. */
interface Choice {
  at: Place;
  to: Place;
}

const steps: Record<string, readonly [row: number, day: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, -31],
  End: [0, 31],
};

const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

export const spanOf = ({ at, to }: Choice): Span => ({
  rows: [Math.min(at.row, to.row), Math.max(at.row, to.row)],
  days: [Math.min(at.day, to.day), Math.max(at.day, to.day)],
});

/** The letters of the language, and keys that are the same in all. */
function useCodeOfKey(): (key: string) => DayCode | undefined {
  const t = useText('rentals');
  const codes = new Map(
    brushes.flatMap(({ key, letter, code }) => [
      [key, code],
      [t(letter).toLowerCase(), code],
    ]),
  );
  return (key) => (key === 'Delete' || key === 'Backspace' ? '.' : codes.get(key.toLowerCase()));
}

export function useGridKeys({ rows, today, onWrite, onLocked, onUndo, scrollTo }: KeyOptions) {
  const [choice, setChoice] = useState<Choice>({ at: { row: 0, day: 1 }, to: { row: 0, day: 1 } });
  const clipboard = useRef<Copied>([]);
  const codeOfKey = useCodeOfKey();
  const span = spanOf(choice);

  const step = ([down, on]: readonly [number, number], isDrawn: boolean) => {
    const at = {
      row: between(choice.at.row + down, 0, rows.length - 1),
      day: between(choice.at.day + on, 1, rows[0] ? daysIn(rows[0].month) : 1),
    };
    setChoice(({ to }) => ({ at, to: isDrawn ? to : at }));
    scrollTo(at.row);
  };
  const write = (wanted: readonly Wanted[]) => {
    const { changes, locked } = changesFor(rows, wanted, today);
    if (changes.length > 0) onWrite(changes);
    else if (locked.length > 0) onLocked(locked);
  };
  const fill = (code: DayCode) => {
    write(filled(span, code));
    if (span.rows[0] === span.rows[1] && span.days[0] === span.days[1]) step([0, 1], false);
  };
  const commands: Record<string, () => void> = {
    c: () => (clipboard.current = copied(rows, span)),
    v: () => write(pasted(rows, clipboard.current, choice.at)),
    z: onUndo,
  };
  const actOf = (event: KeyboardEvent): (() => void) | undefined => {
    if (event.altKey) return undefined;
    if (event.ctrlKey || event.metaKey) return commands[event.key.toLowerCase()];
    const way = steps[event.key];
    if (way) return () => step(way, event.shiftKey);
    const code = codeOfKey(event.key);
    return code && (() => fill(code));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOf(event);
    if (!act) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  };
  return { choice, onKeyDown, place: (at: Place) => setChoice({ at, to: at }) };
}
