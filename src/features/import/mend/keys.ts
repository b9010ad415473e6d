/** What a key means in the mend grid. Pure, so that the whole keyboard is one table and one test. */
export type GridCommand =
  | { do: 'move'; rows: number; columns: number; extend: boolean }
  | { do: 'start' | 'end' }
  | { do: 'edit'; replaceWith?: string }
  | { do: 'next-fault'; backwards: boolean }
  | { do: 'suggest' }
  | { do: 'clear' }
  | { do: 'fill-down' }
  | { do: 'undo' };

export type EditorCommand =
  { do: 'keep'; onward: 'next-fault' | 'next-cell' | 'previous-cell' } | { do: 'leave' } | { do: 'suggest' };

export interface KeyPress {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

const PAGE = 10;
const steps: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

function withControl(key: string): GridCommand | null {
  if (key === 'Home') return { do: 'start' };
  if (key === 'End') return { do: 'end' };
  if (key === 'd') return { do: 'fill-down' };
  return key === 'z' ? { do: 'undo' } : null;
}

export function gridCommand(press: KeyPress): GridCommand | null {
  const { key } = press;
  if (press.altKey) return key === 'ArrowDown' ? { do: 'suggest' } : null;
  if (press.ctrlKey || press.metaKey) return withControl(key.length === 1 ? key.toLowerCase() : key);
  const step = steps[key];
  if (step) return { do: 'move', rows: step[0], columns: step[1], extend: press.shiftKey };
  if (key === 'Enter') return { do: 'next-fault', backwards: press.shiftKey };
  if (key === 'F2') return { do: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' };
  return key.length === 1 ? { do: 'edit', replaceWith: key } : null;
}

export function editorCommand(press: KeyPress): EditorCommand | null {
  if (press.altKey) return press.key === 'ArrowDown' ? { do: 'suggest' } : null;
  if (press.key === 'Enter') return { do: 'keep', onward: 'next-fault' };
  if (press.key === 'Tab') return { do: 'keep', onward: press.shiftKey ? 'previous-cell' : 'next-cell' };
  return press.key === 'Escape' ? { do: 'leave' } : null;
}
