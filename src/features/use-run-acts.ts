import type { Automation } from '@domain/automation/automation.ts';
import type { AutomationRun } from '@domain/automation/run.ts';
import type { PlainDate } from '@domain/dates/plain-date.ts';
import type { Result } from '@domain/result.ts';
import { runTask, type TaskHandle } from '@ui/tasks/task-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { showRefusal } from './say-refusal.ts';
import { useServices } from './services-context.ts';

type Named = Pick<Automation, 'id' | 'name'>;
type Start = (task: TaskHandle) => Promise<Result<AutomationRun>>;

const hasEndedWell = ({ state }: AutomationRun): boolean => state === 'done' || state === 'skipped';

/** Runs go on in the tray wherever the person is; each says how it went and leads to its record. A pause is undone. */
export function useRunActs() {
  const t = useText('automation');
  const { automations } = useServices();
  const reasonOf = useRefusal();
  const inTray = (name: string, start: Start) =>
    runTask(name, async (task) => {
      const ran = await start(task);
      if (!ran.ok) return { ok: false, result: reasonOf(ran.error) };
      const { id, state } = ran.value;
      return {
        ok: hasEndedWell(ran.value),
        result: t(`ended-${state}`),
        link: { href: `/automation/runs?open=${encodeURIComponent(id)}`, label: t('toRun') },
      };
    });
  const pause = async (one: Named, isPaused: boolean): Promise<void> => {
    const paused = await automations.pause(one.id, isPaused);
    if (!paused.ok) return showRefusal(paused.error);
    showDone(t(isPaused ? 'pausedNow' : 'resumedNow', { name: one.name }), () => pause(one, !isPaused));
  };
  return {
    pause,
    /** For the day of the plan that was looked at; without one today. */
    runNow: ({ id, name }: Named, day?: PlainDate) =>
      inTray(name, (task) => automations.runNow(id, task, day)),
    /** Of a run that failed. */
    retry: ({ id, name }: Named) => inTray(name, (task) => automations.retryFailed(id, task)),
    /** Of a run that waits. */
    goOn: ({ id, name }: Named, files: readonly File[]) =>
      inTray(name, (task) => automations.goOn(id, files, task)),
    /** What was missed. */
    settle: ({ id, name }: Named, how: 'run' | 'skip') =>
      runTask(name, async (task) => {
        const settled = await automations.settleMissed(id, how, task);
        if (!settled.ok) return { ok: false, result: reasonOf(settled.error) };
        const count = settled.value.length;
        return {
          // Also a cancel between two runs is told: the rest is due still.
          ok: !task.signal.aborted && settled.value.every(hasEndedWell),
          result: t(how === 'run' ? 'caughtUp' : 'skippedMissed', { count }),
          link: { href: `/automation/runs?automation=${id}`, label: t('toRuns') },
        };
      }),
  };
}

export type RunActs = ReturnType<typeof useRunActs>;
