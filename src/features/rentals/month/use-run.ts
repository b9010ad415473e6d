import { useState } from 'react';
import type { MonthRequest, RentalRun } from '@services/services.ts';
import { runTask } from '@ui/tasks/task-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';

/** The monthly run in the tray; cancelled, it leaves nothing. */
export function useRun(request: MonthRequest, monthName: string, onDone: (run: RentalRun) => void) {
  const t = useText('rentals');
  const services = useServices();
  const reasonOf = useRefusal();
  const [isRunning, setRunning] = useState(false);
  const run = async (count: number) => {
    setRunning(true);
    await runTask(t('taskName', { month: monthName, count }), async (task) => {
      const ran = await services.rentals.generateMonth(request, task);
      if (!ran.ok) {
        const isCancelled = ran.error.name === 'Cancelled';
        return { ok: false, result: isCancelled ? t('taskCancelled') : reasonOf(ran.error) };
      }
      onDone(ran.value);
      const { made, updated } = ran.value;
      return {
        ok: true,
        result: t('taskDone', { count: made + updated, month: monthName }),
        link: { href: '/invoices?status=draft', label: t('lookThrough') },
        isSeen: location.pathname === '/rentals',
      };
    });
    setRunning(false);
  };
  return { run, isRunning };
}
