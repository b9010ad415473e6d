import { useEffect, useMemo, useRef, useState } from 'react';
import type { ImportFinding, Mend } from '@domain/intake/plan.ts';
import { cellsOf, filledDown, pasted } from './clipboard.ts';
import { following, moved, selectedRows, within, type GridPlace, type GridSize } from './cursor.ts';
import type { EditorCommand, GridCommand } from './keys.ts';
import { searchFault } from './search-fault.ts';
import type { Worklist } from './worklist.ts';

const start: GridPlace = { row: 0, column: 0 };

interface GridState {
  cursor: GridPlace;
  /** The other end of the selection. */
  anchor: GridPlace;
  /** The text being edited, and the cell in which it was begun; null = not editing. */
  edit: { text: string; cell: Cell } | null;
}

export interface Grid extends Omit<GridState, 'edit'> {
  /** The text being edited; null = not editing. */
  draft: string | null;
  go: (place: GridPlace, extend?: boolean) => void;
  edit: () => void;
  type: (text: string) => void;
  keep: () => Promise<void>;
  act: (command: GridCommand) => Promise<void>;
  actInEditor: (command: EditorCommand) => Promise<void>;
  paste: (text: string) => Promise<void>;
}

interface GridOptions {
  list: Worklist;
  fields: readonly string[];
  /** Writes and checks again; `place` is the first row concerned. The list is told after it. */
  mend: (mends: Mend[], place: number) => Promise<void>;
  undo: () => void;
  onNoFault: () => void;
  /** Nothing was written to many rows, for they are no longer those at these places. */
  onMoved: () => void;
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

interface Rows {
  first: number;
  last: number;
}

/** Writes mends of rows between two places, then lets the list follow. */
async function write({ list, mend }: GridOptions, mends: Mend[], { first, last }: Rows): Promise<void> {
  if (mends.length === 0) return;
  const changed = new Set(mends.map(({ row }) => row));
  const places: number[] = [];
  for (let index = first; index <= last; index += 1) {
    if (changed.has(list.rowAt(index)?.row ?? -1)) places.push(index);
  }
  await mend(mends, first);
  await list.mended(mends, places);
}

/** A cell as it is when it is pointed at: writing to it writes to that row, wherever the row has gone since. */
interface Cell {
  field: string | undefined;
  value: string;
  put: (text: string) => Promise<void>;
  suggestion: string | undefined;
}

function cellAt(options: GridOptions, { row: place, column }: GridPlace): Cell {
  const field = options.fields[column];
  const row = options.list.rowAt(place);
  const value = (field !== undefined && row?.cells[field]) || '';
  const put = async (text: string) => {
    if (!row || field === undefined || text === value) return;
    await write(options, [{ row: row.row, field, value: text }], { first: place, last: place });
  };
  return { field, value, put, suggestion: faultOf(options.list, { row: place, column }, field)?.suggestion };
}

/** A list that was made anew may be shorter than the place where the cursor was left. */
const useWithin = (place: GridPlace, { rows, columns }: GridSize) =>
  useMemo(() => within(place, { rows, columns }), [place, rows, columns]);

/** Writes to many rows from this place on: to those that stand there now, or to none. */
function writingMany(options: GridOptions, rows: Rows, mendsOf: () => Mend[]): () => Promise<void> {
  const { list } = options;
  const { made } = list;
  return async () => {
    const isThere = await list.fetch(rows.first, rows.last);
    if (!isThere || made !== list.made) options.onMoved();
    else await write(options, mendsOf(), rows);
  };
}

/** One after the other: a key may be pressed before the rows of the last one are checked and shown. */
function useTurns() {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return (work: () => unknown): Promise<void> => {
    const mine = last.current.then(async () => void (await work()));
    last.current = mine.catch(() => undefined);
    return mine;
  };
}

/** Cursor, selection and editing of the mend grid; what they do to rows goes through `mend`. */
export function useGrid(options: GridOptions): Grid {
  const { list, fields } = options;
  const [state, set] = useState<GridState>({ cursor: start, anchor: start, edit: null });
  const size = { rows: list.total, columns: fields.length };
  const cursor = useWithin(state.cursor, size);
  const anchor = useWithin(state.anchor, size);
  const { edit } = state;
  const isEditing = edit !== null;
  const cell = cellAt(options, cursor);
  const inTurn = useTurns();
  useEffect(() => void list.hold(isEditing), [list, isEditing]);

  const go = (place: GridPlace, extend = false) =>
    set((last) => ({ cursor: place, anchor: extend ? last.anchor : place, edit: null }));
  const type = (text: string) => set((last) => ({ ...last, edit: { text, cell: last.edit?.cell ?? cell } }));
  const leave = () => set((last) => ({ ...last, edit: null }));
  const keep = async () => {
    if (!edit) return;
    leave();
    await inTurn(() => edit.cell.put(edit.text));
  };
  const nextFault = (backwards: boolean) =>
    inTurn(async () => {
      const found = await searchFault(list, fields, cursor, backwards);
      if (found) go(found);
      else options.onNoFault();
    });
  const fillDown = async () => {
    const { field } = cell;
    const rows = selectedRows(anchor, cursor);
    if (field !== undefined)
      await inTurn(writingMany(options, rows, () => filledDown(field, rows, list.rowAt)));
  };
  const suggest = () => cell.suggestion !== undefined && type(cell.suggestion);
  const act = async (command: GridCommand) => {
    if (command.do === 'move') go(moved(cursor, command.rows, command.columns, size), command.extend);
    if (command.do === 'start') go(start);
    if (command.do === 'end') go({ row: size.rows - 1, column: size.columns - 1 });
    if (command.do === 'edit') type(command.replaceWith ?? cell.value);
    if (command.do === 'suggest') suggest();
    if (command.do === 'clear') await inTurn(() => cell.put(''));
    if (command.do === 'undo') await inTurn(options.undo);
    if (command.do === 'next-fault') await nextFault(command.backwards);
    if (command.do === 'fill-down') await fillDown();
  };
  const actInEditor = async (command: EditorCommand) => {
    if (command.do === 'leave') return leave();
    if (command.do === 'suggest') return void suggest();
    const kept = keep();
    if (command.onward === 'next-fault') return kept.then(() => nextFault(false));
    // The next key may come before the row has been checked: the cursor does not wait for it.
    const next = following(cursor, command.onward === 'next-cell' ? 1 : -1, size);
    if (next) go(next);
    await kept;
  };
  const paste = (text: string) => {
    const rows = { first: cursor.row, last: cursor.row + cellsOf(text).length - 1 };
    return inTurn(writingMany(options, rows, () => pasted(text, cursor, fields, list.rowAt)));
  };
  const draft = edit?.text ?? null;
  return { cursor, anchor, draft, go, type, keep, act, actInEditor, paste, edit: () => type(cell.value) };
}
