import { useServices } from '../services-context.ts';
import { showDone, showRefused } from '@ui/layers/toast-store.ts';
import { useRefusal } from '@ui/environment/use-refusal.ts';
import { useText } from '@ui/environment/use-text.ts';

/** Deletes at once and offers the way back; says whether it was done. */
export function useDeleteDrafts(): (ids: string[]) => Promise<boolean> {
  const t = useText('invoices');
  const services = useServices();
  const reasonOf = useRefusal();
  return async (ids) => {
    const outcome = await services.invoices.remove(ids);
    if (!outcome.ok) {
      showRefused(reasonOf(outcome.error));
      return false;
    }
    showDone(t('deletedDrafts', { count: ids.length }), async () => {
      const restored = await services.invoices.restore(outcome.value.removed);
      if (!restored.ok) showRefused(reasonOf(restored.error));
    });
    return true;
  };
}
