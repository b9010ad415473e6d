import { useEffect, useRef } from 'react';
import { editorCommand } from './keys.ts';
import type { Grid } from './use-grid.ts';

/** The input in the cell under the cursor. Leaving it with the mouse keeps what was typed. */
export function CellEditor({ grid, draft, label }: { grid: Grid; draft: string; label: string }) {
  const input = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    const end = input.current?.value.length ?? 0;
    input.current?.setSelectionRange(end, end);
  }, []);
  return (
    <input
      ref={input}
      className="import-cell-editor"
      aria-label={label}
      value={draft}
      autoComplete="off"
      onChange={(event) => grid.type(event.currentTarget.value)}
      onBlur={() => left.current || void grid.keep()}
      onKeyDown={(event) => {
        event.stopPropagation();
        const command = editorCommand(event);
        if (!command) return;
        event.preventDefault();
        left.current = command.do !== 'suggest';
        // The input goes with the draft: the keys belong to the grid again.
        if (left.current) event.currentTarget.closest('table')?.focus({ preventScroll: true });
        void grid.actInEditor(command);
      }}
    />
  );
}
