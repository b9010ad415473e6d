import type { AutomationRun } from '@domain/automation/run.ts';
import type { Result } from '@domain/result.ts';
import { runTask, type TaskHandle } from '@ui/tasks/task-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { useServices } from '../services-context.ts';

type Start = (task: TaskHandle) => Promise<Result<AutomationRun>>;

const runHref = (id: string) => `/automation/runs?open=${encodeURIComponent(id)}`;

/** Runs go on in the tray wherever the person is; each says how it went and leads to its record. */
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
        ok: state === 'done' || state === 'skipped',
        result: t(`ended-${state}`),
        link: { href: runHref(id), label: t('toRun') },
      };
    });
  return {
    runNow: (id: string, name: string) => inTray(name, (task) => automations.runNow(id, task)),
    retry: (id: string, name: string) => inTray(name, (task) => automations.retryFailed(id, task)),
    goOn: (id: string, name: string, files: readonly File[]) =>
      inTray(name, (task) => automations.goOn(id, files, task)),
    settle: (id: string, name: string, how: 'run' | 'skip') =>
      runTask(name, async (task) => {
        const settled = await automations.settleMissed(id, how, task);
        if (!settled.ok) return { ok: false, result: reasonOf(settled.error) };
        const count = settled.value.length;
        return {
          ok: settled.value.every(({ state }) => state === 'done' || state === 'skipped'),
          result: t(how === 'run' ? 'caughtUp' : 'skippedMissed', { count }),
          link: { href: `/automation/runs?automation=${id}`, label: t('toRuns') },
        };
      }),
  };
}
