import type { Automation } from '@domain/automation/automation.ts';
import type { AutomationRow } from '@services/services.ts';
import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { actWithUndo } from '../../act-with-undo.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

/** What can be taken back is done at once, with the way back in the message. */
export function useAutomationActs() {
  const t = useText('automation');
  const { automations } = useServices();
  const remove = ({ id, name }: Pick<Automation, 'id' | 'name'>): Promise<boolean> =>
    actWithUndo({
      act: () => automations.remove(id),
      undo: (removed) => automations.restore(removed),
      words: t('removed', { name }),
    });
  /** The copy waits: two of the same would do everything twice. */
  const duplicate = async ({ name, steps, schedule, missed }: AutomationRow): Promise<void> => {
    const copied = await automations.save({
      name: t('copyOf', { name }),
      steps,
      schedule,
      missed,
      isPaused: true,
    });
    if (!copied.ok) return showRefusal(copied.error);
    showDone(t('copied', { name: copied.value.name }), async () => {
      await automations.remove(copied.value.id);
    });
  };
  return { remove, duplicate };
}
