import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ImportSession } from '@services/ports.ts';
import { Worklist, type RowFilter } from './worklist.ts';

/** The list for this filter; made anew when the filter or, by `epoch`, the rows changed elsewhere. */
export function useWorklist(session: ImportSession, filter: RowFilter, epoch: number): Worklist {
  const { status, faultyOnly, code } = filter;
  const list = useMemo(
    () => new Worklist(session, { status, faultyOnly, code }),
    [session, status, faultyOnly, code],
  );
  useEffect(() => {
    void list.reload(epoch);
  }, [list, epoch]);
  useSyncExternalStore(list.subscribe, list.version);
  return list;
}
