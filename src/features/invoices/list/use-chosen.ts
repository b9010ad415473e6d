import { useCallback, useMemo, useState } from 'react';
import type { ListedInvoice } from '@services/services.ts';

export interface Chosen {
  ids: ReadonlySet<string>;
  /** In the order in which they were met; a row that changed since is the new one. */
  rows: ListedInvoice[];
  set: (ids: ReadonlySet<string>) => void;
  add: (rows: readonly ListedInvoice[]) => void;
  clear: () => void;
}

const byId = (rows: readonly ListedInvoice[]) => new Map(rows.map((row) => [row.id, row]));

/** The chosen invoices, also those on other pages: the bar needs their sums, not only their ids. */
export function useChosen(shown: readonly ListedInvoice[]): Chosen {
  const [kept, setKept] = useState<ReadonlyMap<string, ListedInvoice>>(new Map());
  const latest = useMemo(() => byId(shown), [shown]);
  const set = useCallback(
    (ids: ReadonlySet<string>) =>
      setKept((before) => {
        const rows = [...ids]
          .map((id) => latest.get(id) ?? before.get(id))
          .filter((row) => row !== undefined);
        return byId(rows);
      }),
    [latest],
  );
  const add = useCallback(
    (rows: readonly ListedInvoice[]) => setKept((before) => new Map([...before, ...byId(rows)])),
    [],
  );
  const clear = useCallback(() => setKept(new Map()), []);
  return useMemo(
    () => ({
      ids: new Set(kept.keys()),
      rows: [...kept.values()].map((row) => latest.get(row.id) ?? row),
      set,
      add,
      clear,
    }),
    [kept, latest, set, add, clear],
  );
}
