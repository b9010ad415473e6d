import { showDone } from '@ui/layers/toast-store.ts';
import { useText } from '@ui/environment/use-text.ts';
import { showRefusal } from '../../say-refusal.ts';
import { useServices } from '../../services-context.ts';

/** Takes rows out at once, with Undo; true when it was done. */
export function useRemove(): (ids: string[]) => Promise<boolean> {
  const t = useText('transactions');
  const { transactions } = useServices();
  return async (ids) => {
    const removed = await transactions.remove(ids);
    if (!removed.ok) {
      await showRefusal(removed.error);
      return false;
    }
    const rows = removed.value.removed;
    showDone(t('removed', { count: rows.length }), async () => {
      const restored = await transactions.restore(rows);
      if (!restored.ok) await showRefusal(restored.error);
    });
    return true;
  };
}
