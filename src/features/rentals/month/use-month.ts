import { useMemo, useRef, useState } from 'react';
import type { PlainMonth } from '@domain/dates/plain-date.ts';
import { codeOf, dayOf, withCode } from '@domain/rentals/time-sheet.ts';
import type { DayChange, DaysSet, MonthSheet } from '@services/services.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useLive } from '@ui/environment/use-live.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

const MOST_UNDONE = 30;

/** The days as they will be once what was just written is stored: the eye does not wait for it. */
function withChanges(rows: readonly MonthSheet[], changes: readonly DayChange[]): readonly MonthSheet[] {
  if (changes.length === 0) return rows;
  const byRental = Map.groupBy(changes, ({ rentalId }) => rentalId);
  return rows.map((row) => {
    const own = byRental.get(row.rental.id);
    if (!own) return row;
    const days = own.reduce(
      (text, { date, status, half }) => withCode(text, dayOf(date), codeOf(status, half)),
      row.days,
    );
    return { ...row, days };
  });
}

/** The month grid, and the one way to write in it: all changes of a gesture at once, taken back at once. */
export function useMonth(month: PlainMonth, search: string) {
  const t = useText('rentals');
  const services = useServices();
  const live = useLive(`time sheets ${month} ${search}`, () => services.rentals.sheets(month, { search }));
  // Shown over these very rows only: once others are read, the changes are in them.
  const [written, setWritten] = useState<{ over: unknown; changes: readonly DayChange[] }>();
  const undone = useRef<DayChange[][]>([]);
  const rows = useMemo(
    () => withChanges(live.data?.rows ?? [], written?.over === live.data ? (written?.changes ?? []) : []),
    [live.data, written],
  );

  const store = async (changes: DayChange[]): Promise<DaysSet | null> => {
    setWritten({ over: live.data, changes });
    const set = await services.rentals.setDays(changes);
    if (!set.ok) {
      setWritten(undefined);
      await showRefusal(set.error);
      return null;
    }
    return set.value;
  };
  const takeBack = async (changes: DayChange[]) => {
    undone.current = undone.current.filter((one) => one !== changes);
    const set = await store(changes);
    const kept = changes.length - (set?.count ?? changes.length);
    if (kept === 0) return;
    setWritten(undefined);
    showDone(t('daysKept', { count: kept }));
  };
  return {
    ...live,
    rows,
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
