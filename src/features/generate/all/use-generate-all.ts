import { useState } from 'react';
import type { GenerateAllRequest } from '@services/services.ts';
import { runTask } from '@ui/tasks/task-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../../services-context.ts';
import { useGo } from '../../use-view.ts';

const REVIEW = '/invoices?status=draft';

/** Runs in the tray; ends with the drafts to look through. Cancelled, it leaves nothing. */
export function useGenerateAll(request: GenerateAllRequest) {
  const t = useText('generate');
  const services = useServices();
  const reasonOf = useRefusal();
  const go = useGo();
  const [isRunning, setRunning] = useState(false);
  const run = async (count: number) => {
    setRunning(true);
    const outcome = await runTask(t('taskName', { count }), async (task) => {
      const made = await services.invoices.generateAll(request, task);
      if (!made.ok) {
        const isCancelled = made.error.name === 'Cancelled';
        return { ok: false, result: isCancelled ? t('taskCancelled') : reasonOf(made.error) };
      }
      const { made: drafts, skipped } = made.value;
      const said = { count: drafts.length, skipped: skipped.length };
      return {
        ok: true,
        result: skipped.length === 0 ? t('taskDone', said) : t('taskDoneSkipped', said),
        link: { href: REVIEW, label: t('reviewDrafts') },
      };
    });
    setRunning(false);
    // Only from here: a person who has gone on to something else is not called back.
    if (outcome.ok && location.pathname === '/generate') go(REVIEW);
  };
  return { run, isRunning };
}
