import { useCallback, useRef, useState } from 'react';

export interface History<T> {
  past: readonly T[];
  now: T;
  future: readonly T[];
}

/** Steps that can be gone back. */
const LONGEST = 100;
/** Changes of one field that follow each other closely are one step. */
const PAUSE = 900;

export const begun = <T>(now: T): History<T> => ({ past: [], now, future: [] });

export const stepped = <T>({ past, now }: History<T>, next: T, joins: boolean): History<T> => ({
  past: joins ? past : [...past, now].slice(-LONGEST),
  now: next,
  future: [],
});

export function undone<T>({ past, now, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

export function redone<T>({ past, now, future }: History<T>): History<T> {
  const [next, ...later] = future;
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: later };
}

export interface Undoable<T> {
  now: T;
  /** `field` names what is changed: typing in one field is one step. */
  change: (next: T, field?: string) => void;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
}

/** A value whose changes can be taken back, as long as its screen is open. */
export function useHistory<T>(initial: T): Undoable<T> {
  const [history, setHistory] = useState(() => begun(initial));
  const last = useRef({ field: '', at: 0 });
  const change = useCallback((next: T, field = '') => {
    const at = performance.now();
    const joins = field !== '' && field === last.current.field && at - last.current.at < PAUSE;
    last.current = { field, at };
    setHistory((before) => stepped(before, next, joins));
  }, []);
  const go = (step: (history: History<T>) => History<T>) => () => {
    last.current = { field: '', at: 0 };
    setHistory(step);
  };
  return {
    now: history.now,
    change,
    undo: history.past.length > 0 ? go(undone) : undefined,
    redo: history.future.length > 0 ? go(redone) : undefined,
  };
}
