import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { takeEarlyKeys } from '../../environment/early-keys.ts';
import { useShortcut } from '../../environment/use-shortcut.ts';

interface RowKeys {
  count: number;
  /** False where another table of the screen has the keys. */
  active: boolean;
  onMove: (index: number) => void;
  onOpen: (index: number) => void;
  onToggle: (index: number, isRange: boolean) => void;
}

/** `j` `k` move, `Enter` opens, `x` selects, with shift up to here. Returns the row under the cursor, -1 = none yet. */
export function useRowKeys({ count, active, onMove, onOpen, onToggle }: RowKeys): number {
  const [last, setCursor] = useState(-1);
  const cursor = Math.min(last, count - 1);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(count - 1, to));
    // At once: a quick Enter behind it would find no row under the cursor and be lost.
    flushSync(() => setCursor(next));
    onMove(next);
  };
  const has = active && count > 0;
  useShortcut('j', () => move(cursor + 1), has);
  useShortcut('k', () => move(cursor - 1), has);
  useShortcut('x', (event) => onToggle(cursor, event.shiftKey), has && cursor >= 0);
  useShortcut(
    'Enter',
    (event) => (event.target === document.body ? onOpen(cursor) : clickTarget(event)),
    has && cursor >= 0,
  );
  // Behind the shortcuts: they hear what comes now.
  useLayoutEffect(() => (has ? takeEarlyKeys() : undefined), [has]);
  return cursor;
}

/** Enter on a focused control belongs to that control. */
function clickTarget(event: KeyboardEvent) {
  if (event.target instanceof HTMLElement) event.target.click();
}
