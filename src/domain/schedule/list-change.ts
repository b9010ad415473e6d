/** SC15: what is put into a list and taken out of it, whatever else stands there by now. */
export interface ListChange<Entry> {
  add?: readonly Entry[];
  remove?: readonly Entry[];
}

/** What tells one entry from another. */
type KeyOf<Entry> = (entry: Entry) => string | number;

function without<Entry>(list: readonly Entry[], gone: readonly Entry[], keyOf: KeyOf<Entry>): Entry[] {
  const keys = new Set(gone.map(keyOf));
  return list.filter((entry) => !keys.has(keyOf(entry)));
}

export const changedList = <Entry>(
  list: readonly Entry[],
  { add = [], remove = [] }: ListChange<Entry>,
  keyOf: KeyOf<Entry>,
): Entry[] => [...without(list, remove, keyOf), ...add];

/** What makes one list of the other. */
export const changeBetween = <Entry>(
  from: readonly Entry[],
  to: readonly Entry[],
  keyOf: KeyOf<Entry>,
): ListChange<Entry> => ({ add: without(to, from, keyOf), remove: without(from, to, keyOf) });

export const changesNothing = ({ add = [], remove = [] }: ListChange<unknown>): boolean =>
  add.length === 0 && remove.length === 0;
