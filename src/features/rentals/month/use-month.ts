import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlainMonth } from '@domain/dates/plain-date.ts';
import type { DayChange, DaysSet } from '@services/services.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';
import { stillAhead, withWritten, type Written } from './written-days.ts';

const MOST_UNDONE = 30;

/** The month grid, and the one way to write in it: all changes of a gesture at once, taken back at once. */
export function useMonth(month: PlainMonth, search: string) {
  const t = useText('rentals');
  const services = useServices();
  const live = useLive(`time sheets ${month} ${search}`, () => services.rentals.sheets(month, { search }));
  const [written, setWritten] = useState<readonly Written[]>([]);
  const undone = useRef<DayChange[][]>([]);
  const latest = useRef(live.data);
  useEffect(() => {
    latest.current = live.data;
  }, [live.data]);
  const rows = useMemo(
    () => withWritten(live.data?.rows ?? [], stillAhead(written, live.data)),
    [live.data, written],
  );

  const store = async (changes: DayChange[]): Promise<DaysSet | null> => {
    const mine: Written = { changes, over: null };
    const settle = (...now: Written[]) =>
      setWritten((all) => [...stillAhead(all, latest.current).filter((one) => one !== mine), ...now]);
    settle(mine);
    const set = await services.rentals.setDays(changes).catch((bug: unknown) => {
      settle();
      throw bug;
    });
    if (!set.ok) {
      settle();
      await showRefusal(set.error);
      return null;
    }
    // What was kept as it is stands otherwise than it was wanted: it is not shown ahead.
    if (set.value.count < changes.length) settle();
    else settle({ changes, over: latest.current });
    return set.value;
  };
  const takeBack = async (changes: DayChange[]) => {
    undone.current = undone.current.filter((one) => one !== changes);
    const set = await store(changes);
    const kept = changes.length - (set?.count ?? changes.length);
    if (kept > 0) showDone(t('daysKept', { count: kept }));
  };
  return {
    ...live,
    rows,
    /** Another month is asked for, and these are still the days of the one before: nothing is written in them. */
    isBehind: live.data !== undefined && live.data.month !== month,
    undo: () => {
      const last = undone.current.at(-1);
      if (last) void takeBack(last);
    },
    write: async (changes: DayChange[]) => {
      if (changes.length === 0) return;
      const set = await store(changes);
      const back = set?.undo ?? [];
      if (back.length === 0) return;
      undone.current = [...undone.current, back].slice(-MOST_UNDONE);
      showDone(t('daysSet', { count: back.length }), () => takeBack(back));
    },
  };
}

export type Month = ReturnType<typeof useMonth>;
