import { useState } from 'react';
import type { ImportFinding, Mend } from '@domain/intake/plan.ts';
import { filledDown, pasted } from './clipboard.ts';
import { following, moved, selectedRows, type GridPlace } from './cursor.ts';
import type { EditorCommand, GridCommand } from './keys.ts';
import { searchFault } from './search-fault.ts';
import type { Worklist } from './worklist.ts';

const start: GridPlace = { row: 0, column: 0 };

export interface Grid {
  cursor: GridPlace;
  anchor: GridPlace;
  /** The text being edited; null = not editing. */
  draft: string | null;
  go: (place: GridPlace, extend?: boolean) => void;
  edit: (text?: string) => void;
  type: (text: string) => void;
  keep: () => Promise<void>;
  act: (command: GridCommand) => Promise<void>;
  actInEditor: (command: EditorCommand) => Promise<void>;
  paste: (text: string) => Promise<void>;
}

interface GridOptions {
  list: Worklist;
  fields: readonly string[];
  /** Writes and checks again; the list is told after it. */
  mend: (mends: Mend[]) => Promise<void>;
  undo: () => void;
  onNoFault: () => void;
}

export const faultOf = (
  list: Worklist,
  place: GridPlace,
  field: string | undefined,
): ImportFinding | undefined => {
  const findings = list.rowAt(place.row)?.findings ?? [];
  return (
    findings.find((finding) => finding.field === field) ?? findings.find((finding) => finding.field === '')
  );
};

/** Cursor, selection and editing of the mend grid; what they do to rows goes through `mend`. */
export function useGrid({ list, fields, mend, undo, onNoFault }: GridOptions): Grid {
  const [{ cursor, anchor, draft }, set] = useState({
    cursor: start,
    anchor: start,
    draft: null as string | null,
  });
  const size = { rows: list.total, columns: fields.length };
  const field = fields[cursor.column];
  const row = list.rowAt(cursor.row);
  const valueHere = (field !== undefined && row?.cells[field]) || '';

  const go = (place: GridPlace, extend = false) =>
    set((last) => ({ cursor: place, anchor: extend ? last.anchor : place, draft: null }));
  const type = (text: string | null) => set((last) => ({ ...last, draft: text }));
  const write = async (mends: Mend[], rows = { first: cursor.row, last: cursor.row }) => {
    if (mends.length === 0) return;
    const changed = new Set(mends.map((each) => each.row));
    const places: number[] = [];
    for (let index = rows.first; index <= rows.last; index += 1) {
      if (changed.has(list.rowAt(index)?.row ?? -1)) places.push(index);
    }
    await mend(mends);
    await list.mended(mends, places);
  };
  const writeHere = async (value: string) => {
    if (row && field !== undefined && value !== valueHere) await write([{ row: row.row, field, value }]);
  };
  const keep = async () => {
    if (draft === null) return;
    type(null);
    await writeHere(draft);
  };
  const nextFault = async (backwards: boolean) => {
    const found = await searchFault(list, fields, cursor, backwards);
    if (found) go(found);
    else onNoFault();
  };
  const suggest = () => {
    const suggestion = faultOf(list, cursor, field)?.suggestion;
    if (suggestion !== undefined) type(suggestion);
  };

  const act = async (command: GridCommand) => {
    if (command.do === 'move') go(moved(cursor, command.rows, command.columns, size), command.extend);
    if (command.do === 'start') go(start);
    if (command.do === 'end') go({ row: size.rows - 1, column: size.columns - 1 });
    if (command.do === 'edit') type(command.replaceWith ?? valueHere);
    if (command.do === 'suggest') suggest();
    if (command.do === 'clear') await writeHere('');
    if (command.do === 'undo') undo();
    if (command.do === 'next-fault') await nextFault(command.backwards);
    if (command.do === 'fill-down' && field !== undefined) {
      const rows = selectedRows(anchor, cursor);
      await write(filledDown(field, rows, list.rowAt), rows);
    }
  };
  const actInEditor = async (command: EditorCommand) => {
    if (command.do === 'leave') return type(null);
    if (command.do === 'suggest') return suggest();
    await keep();
    if (command.then === 'next-fault') return nextFault(false);
    const next = following(cursor, command.then === 'next-cell' ? 1 : -1, size);
    if (next) go(next);
  };
  return {
    cursor,
    anchor,
    draft,
    go,
    edit: (text = valueHere) => type(text),
    type,
    keep,
    act,
    actInEditor,
    paste: (text) => {
      const mends = pasted(text, cursor, fields, list.rowAt);
      return write(mends, { first: cursor.row, last: cursor.row + mends.length });
    },
  };
}
