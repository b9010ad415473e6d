import type { Automation } from '@domain/automation/automation.ts';
import { runTask } from '@ui/tasks/task-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showDone, showRefused } from '@ui/layers/toast-store.ts';
import { useServices } from '../../services-context.ts';

type Named = Pick<Automation, 'id' | 'name'>;

/** Running, pausing and catching up from the first screen: long work goes on in the tray, a pause is undone. */
export function useRunActs() {
  const t = useText('dashboard');
  const words = useText('automation');
  const { automations } = useServices();
  const why = useRefusal();
  const pause = async (one: Named) => {
    const paused = await automations.pause(one.id, true);
    if (!paused.ok) showRefused(why(paused.error));
    else
      showDone(
        words('pausedNow', { name: one.name }),
        async () => void (await automations.pause(one.id, false)),
      );
  };
  const runNow = (one: Named) =>
    runTask(one.name, async (task) => {
      const ran = await automations.runNow(one.id, task);
      if (!ran.ok) return { ok: false, result: why(ran.error) };
      const { id, state } = ran.value;
      return {
        ok: state === 'done' || state === 'skipped',
        result: words(`ended-${state}`),
        link: { href: `/automation/runs?open=${id}`, label: t('seeRun') },
      };
    });
  const settle = (one: Named, how: 'run' | 'skip') =>
    runTask(one.name, async (task) => {
      const settled = await automations.settleMissed(one.id, how, task);
      if (!settled.ok) return { ok: false, result: why(settled.error) };
      const count = settled.value.length;
      return {
        ok: settled.value.every(({ state }) => state === 'done' || state === 'skipped'),
        result: t(how === 'run' ? 'caughtUp' : 'skipped', { count }),
        link: { href: `/automation/runs?automation=${one.id}`, label: t('seeRun') },
      };
    });
  return { pause, runNow, settle };
}

export type RunActs = ReturnType<typeof useRunActs>;
